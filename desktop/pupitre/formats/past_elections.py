# SPDX-License-Identifier: EUPL-1.2
"""The rows of the elections: one a candidate, in which election and round are said once, or on each row."""

import re
from collections.abc import Iterable, Mapping

from pupitre.formats.past_tree import Branch, Entry, Fault, Leaf, Place, Series

Line = Mapping[str, Entry]
"""A row by its keys; the cells that say nothing are there too."""

_ROUND = re.compile(r"[0-9]{1,6}")
_ONCE = ("tour", "votants", "blancs_et_nuls")


def elections(lines: Iterable[Line], faults: list[Fault]) -> Series:
    """The tree of the elections. An election begins with another title, or with a round of a lower number; a round with
    another number. A row whose figures are not those of its round is a fault."""
    found: list[_Election] = []
    for line in lines:
        if not found or found[-1].ended_by(line):
            found.append(_Election(line))
        found[-1].take(line, faults)
    return Series(tuple(election.branch() for election in found))


def _said(line: Line, key: str) -> str:
    entry = line.get(key)
    return entry.node.text or "" if entry and isinstance(entry.node, Leaf) else ""


def _place(line: Line) -> Place:
    return next(iter(line.values())).place


class _Election:
    def __init__(self, line: Line) -> None:
        self._first, self._title = line, _said(line, "objet")
        self._rounds: list[_Round] = []

    def ended_by(self, line: Line) -> bool:
        title, number = _said(line, "objet"), _said(line, "tour")
        last = self._rounds[-1].number if self._rounds else ""
        earlier = bool(_ROUND.fullmatch(number) and _ROUND.fullmatch(last)) and int(number) < int(last)
        return earlier or (bool(title) and title != self._title)

    def take(self, line: Line, faults: list[Fault]) -> None:
        if not any(_said(line, key) for key in line if key != "objet"):
            return
        number = _said(line, "tour")
        if not self._rounds or (number and number != self._rounds[-1].number):
            self._rounds.append(_Round(line))
        self._rounds[-1].take(line, faults)

    def branch(self) -> Branch:
        here = _place(self._first)
        rounds = Series(tuple(each.branch() for each in self._rounds))
        title = [self._first["objet"]] if "objet" in self._first else []
        return Branch(here, (*title, Entry("tours", here, rounds)))


class _Round:
    def __init__(self, line: Line) -> None:
        self.number = _said(line, "tour")
        self._here = _place(line)
        self._once: dict[str, Entry] = {}
        self._voices: list[Entry] = []

    def take(self, line: Line, faults: list[Fault]) -> None:
        for key in _ONCE:
            if _said(line, key):
                held = self._once.setdefault(key, line[key])
                if _said({key: held}, key) != _said(line, key):
                    faults.append(Fault(line[key].place, key, "sheet-rows-differ", {"value": _said(line, key)}))
        name, voices = _said(line, "candidat"), line.get("voix")
        if name:
            place = voices.place if voices else self._here
            self._voices.append(Entry(name, place, voices.node if voices else Leaf(None)))
        elif _said(line, "voix") and voices:
            faults.append(
                Fault(line["candidat"].place if "candidat" in line else voices.place, "candidat", "key-missing")
            )

    def branch(self) -> Branch:
        voices = Entry("voix", self._here, Branch(self._here, tuple(self._voices)))
        return Branch(self._here, (*self._once.values(), voices))
