# SPDX-License-Identifier: EUPL-1.2
"""Takes values out of the keys of a tree, and notes every fault instead of stopping at the first."""

import re
from collections.abc import Collection, Iterable
from datetime import date, time
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from pupitre.formats.past_tree import Branch, Entry, Fault, Leaf, Node, Place, Series, clean
from pupitre.formats.rne_layouts import folded
from pupitre.formats.rne_rows import read_date

E = TypeVar("E", bound=StrEnum)

MOST = 999_999
"""The largest number that is believed of a vote or a body; anything more is a slip of the hand."""

LONGEST_LIST = 2000
"""Members, items or movements; no sitting has more."""

_WHOLE = re.compile(r"\+?[0-9]{1,12}")
_HOUR = re.compile(r"([0-9]{1,2})(?: ?[hH] ?(?P<french>[0-9]{2})?|:(?P<other>[0-9]{2})(?::00)?)")
_YES = {"true", "oui", "yes", "on", "vrai"}
_NO = {"false", "non", "no", "off", "faux"}
_LAST_YEAR = 2199
_LONGEST_NAME = 80


def nearest(written: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, accents and case apart; "" where none is near."""
    if len(written) > _LONGEST_NAME:
        return ""
    by_fold = {folded(word): word for word in known}
    close = get_close_matches(folded(written), by_fold, n=1)
    return by_fold[close[0]] if close else ""


def _nothing(node: Node) -> bool:
    return isinstance(node, Leaf) and node.text is None


class Keys:
    """The keys of one branch, of which only `known` may be there. Each value is asked for by its key and its type.

    A value that is absent or wrong comes back as None or ""; what is wrong stands in `faults`, shared by a whole file.
    """

    def __init__(self, branch: Branch, known: Collection[str], faults: list[Fault]) -> None:
        self._branch, self._faults = branch, faults
        self._held: dict[str, Entry] = {}
        for entry in branch.entries:
            if entry.key not in known:
                near = nearest(entry.key, known)
                faults.append(Fault(entry.place, entry.key, "key-unknown", {"near": near, "known": ", ".join(known)}))
            elif entry.key in self._held:
                faults.append(Fault(entry.place, entry.key, "key-twice"))
            else:
                self._held[entry.key] = entry

    def fault(self, key: str, code: str, **facts: Any) -> None:
        """Notes what is wrong with the value of `key`."""
        self._faults.append(Fault(self.place(key), key, code, facts))

    @property
    def faults(self) -> int:
        """How many were noted in the whole file so far."""
        return len(self._faults)

    def place(self, key: str) -> Place:
        """Where that key stands; where it is missing, the place of the branch."""
        return self._held[key].place if key in self._held else self._branch.place

    def _raw(self, key: str) -> str | None:
        entry = self._held.get(key)
        if entry is None:
            return None
        if not isinstance(entry.node, Leaf):
            self.fault(key, "wants-value")
            return None
        if entry.node.text is None:
            return None
        held = clean(entry.node.text)
        if not held.isprintable() or "\ufffd" in held:
            self.fault(key, "text-damaged")
            return None
        return held

    def needs(self, key: str) -> bool:
        """Whether something stands under the key; nothing is a fault."""
        entry = self._held.get(key)
        if entry is None or (isinstance(entry.node, Leaf) and not clean(entry.node.text or "")):
            self.fault(key, "key-missing")
            return False
        return True

    def text(self, key: str) -> str:
        """Words, cleaned."""
        return self._raw(key) or ""

    def number(self, key: str) -> str:
        """The number of an item, which may be text; "07" is 7."""
        held = self.text(key)
        return str(int(held)) if _WHOLE.fullmatch(held) and held[0] != "+" else held

    def choice(self, key: str, words: type[E]) -> E | None:
        """One of the words of an enumeration."""
        held = self._raw(key)
        if held is None:
            return None
        known = [str(word) for word in words]
        if held not in known:
            self.fault(key, "value-unknown", value=held, near=nearest(held, known), known=", ".join(known))
            return None
        return words(held)

    def count(self, key: str, *, most: int = MOST) -> int | None:
        """A whole number from 0 to `most`."""
        held = self._raw(key)
        if held is None:
            return None
        if not _WHOLE.fullmatch(held):
            self.fault(key, "value-not-a-count", value=held)
            return None
        if int(held) > most:
            self.fault(key, "value-too-large", value=held, most=most)
            return None
        return int(held)

    def flag(self, key: str) -> bool:
        """Yes or no; nothing said is no."""
        held = self._raw(key)
        if held is not None and held.lower() not in _YES | _NO:
            self.fault(key, "value-not-a-flag", value=held)
        return held is not None and held.lower() in _YES

    def day(self, key: str) -> date | None:
        """A day of the calendar, 2019-12-19 or 19/12/2019."""
        held = self._raw(key)
        if held is None:
            return None
        found = None if " " in held or "T" in held else read_date(held)
        if found is None or found.year > _LAST_YEAR:
            self.fault(key, "value-not-a-day", value=held)
            return None
        return found

    def hour(self, key: str) -> time | None:
        """An hour of the day, 18:30 or 18 h 30."""
        held = self._raw(key)
        if held is None:
            return None
        read = _HOUR.fullmatch(held)
        hour, minute = (int(read[1]), int(read["french"] or read["other"] or 0)) if read else (24, 0)
        if hour > 23 or minute > 59:
            self.fault(key, "value-not-an-hour", value=held)
            return None
        return time(hour, minute)

    def branch(self, key: str, known: Collection[str]) -> "Keys | None":
        """The keys under a key; None where there is nothing."""
        entry = self._held.get(key)
        return self._branched(key, entry.node, known) if entry and not _nothing(entry.node) else None

    def series(self, key: str, known: Collection[str]) -> list["Keys"]:
        """The keys of each item of a list."""
        entry = self._held.get(key)
        if entry is None or _nothing(entry.node):
            return []
        if not isinstance(entry.node, Series):
            self.fault(key, "wants-list")
            return []
        if len(entry.node.items) > LONGEST_LIST:
            self.fault(key, "list-too-long", most=LONGEST_LIST)
            return []
        read = (self._branched(key, item, known) for item in entry.node.items)
        return [keys for keys in read if keys]

    def _branched(self, key: str, node: Node, known: Collection[str]) -> "Keys | None":
        if not isinstance(node, Branch):
            self._faults.append(Fault(node.place, key, "wants-keys", {"known": ", ".join(known)}))
            return None
        return Keys(node, known, self._faults)

    def counts(self, key: str) -> tuple[tuple[str, int], ...]:
        """Names of the file's own choice, and the number of each (the candidates of a round)."""
        entry = self._held.get(key)
        if entry is None or _nothing(entry.node):
            return ()
        if not isinstance(entry.node, Branch):
            self.fault(key, "wants-counts")
            return ()
        cleaned = Branch(entry.node.place, tuple(e._replace(key=clean(e.key)) for e in entry.node.entries))
        inner = Keys(cleaned, {e.key for e in cleaned.entries if e.key}, self._faults)
        found = [(name, inner.count(name)) for name in inner._held if inner.needs(name)]
        return tuple((name, count) for name, count in found if count is not None)
