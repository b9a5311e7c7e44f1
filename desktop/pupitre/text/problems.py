# SPDX-License-Identifier: EUPL-1.2
"""The one place where refusals get their words: a code and its facts become what happened and what to do.

A sentence of the tables says what it is, then, after its first full stop, what was changed and how to go on. Its fields
are the facts of the refusal: `{limit:size}` shows bytes as a size, `{number:ordinal}` a rank; facts that name a member
show the name.
"""

import re
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from pupitre.domain.broken import Refusal, RuleBroken
from pupitre.domain.proceedings import Proceedings
from pupitre.text.bundle_sentences import BUNDLES
from pupitre.text.convening import CONVENING
from pupitre.text.file_sentences import FILES
from pupitre.text.formats import capitalised, day, file_size, hour, joined, number, ordinal
from pupitre.text.language import N_, Words
from pupitre.text.names import named
from pupitre.text.past_sentences import PASTS
from pupitre.text.room_sentences import ROOM
from pupitre.text.rule_sentences import RULES
from pupitre.text.vote_sentences import VOTES

SENTENCES: Mapping[str, str] = {**RULES, **CONVENING, **ROOM, **VOTES, **FILES, **BUNDLES, **PASTS}

_UNKNOWN = N_("Pupitre refused this ({code}). Nothing was changed. Try again, or ask for help and name this code.")
_MEMBERS = ("seat", "other", "first", "giver", "holder")
_FIRST_STOP = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-ÖŒ«“{])")


@dataclass(frozen=True, slots=True)
class Told:
    """What happened, what to do about it, and the article that says so (empty where it is no rule)."""

    what: str
    advice: str
    article: str

    @property
    def whole(self) -> str:
        """What happened and what to do, one after the other."""
        return f"{self.what} {self.advice}".strip()


def told(refusal: Refusal, words: Words, p: Proceedings | None = None) -> Told:
    """Word a refusal; `p` is the sitting in question, which knows its members by name."""
    sentence = words.gettext(SENTENCES.get(refusal.code, _UNKNOWN))
    what, _, advice = _FIRST_STOP.sub("\n", sentence, count=1).partition("\n")
    facts = {**refusal.facts, "code": refusal.code}
    formatter = _Facts(facts, words, p)
    article = refusal.article if isinstance(refusal, RuleBroken) else ""
    return Told(capitalised(formatter.format(what)), formatter.format(advice), article)


class _Facts(string.Formatter):
    """Shows facts as people read them; a fact that the refusal did not give shows as an ellipsis."""

    def __init__(self, facts: Mapping[str, Any], words: Words, p: Proceedings | None) -> None:
        self._facts, self._words, self._p = facts, words, p

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:  # noqa: ARG002
        """The fact of that name, worded unless its format asks for a size."""
        value = self._facts.get(str(key), "…")
        return self._member(str(value)) if key in _MEMBERS else value

    def format_field(self, value: Any, format_spec: str) -> str:
        """The fact as text."""
        if format_spec == "size":
            return file_size(value, self._words)
        if format_spec == "ordinal" and isinstance(value, int):
            return ordinal(value, self._words)
        if isinstance(value, tuple):
            return joined(value, self._words)
        if isinstance(value, date):
            return day(value, self._words)
        if isinstance(value, time):
            return hour(value, self._words)
        return number(value, self._words) if isinstance(value, int) else str(value)

    def _member(self, seat: str) -> str:
        if self._p and seat in self._p.seats:
            return named(self._p, seat, self._words)
        return self._words.gettext("this member")
