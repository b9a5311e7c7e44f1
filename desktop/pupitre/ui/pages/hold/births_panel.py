# SPDX-License-Identifier: EUPL-1.2
"""A tie in the last round: the dates of birth, asked for only where age decides (L2122-7)."""

import re
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from pupitre.domain.happening import Candidate, Round
from pupitre.text.formats import joined
from pupitre.text.language import Words, _
from pupitre.ui.colours import Tone
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.field import Field
from pupitre.ui.widgets.label import Label

_DAY = re.compile(r"(\d{1,2})[ ./-](\d{1,2})[ ./-](\d{4})")
_YEAR = re.compile(r"\d{4}")


def birth(text: str) -> str | None:
    """What was typed as it is kept: "22/7/1967" → "1967-07-22", "1967" → "1967"; None where it is no date."""
    if _YEAR.fullmatch(text.strip()):
        return text.strip()
    found = _DAY.fullmatch(text.strip())
    try:
        return date(int(found[3]), int(found[2]), int(found[1])).isoformat() if found else None
    except ValueError:
        return None


def shown(kept: str) -> str:
    """The other way round."""
    return "/".join(reversed(kept.split("-"))) if kept.count("-") == 2 else kept


class BirthsPanel(Card):
    """`ask(round, undecided)`; emits `told([Candidate])`: all who stand in the round, with the births typed."""

    told = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__(tone=Tone.WARN)
        self._words = words
        self._round: Round | None = None
        self._asked: tuple[str, ...] = ()
        self._fields: dict[tuple[str, int], Field] = {}
        self._why = Label(wrap=True, strong=True)
        self._column = QVBoxLayout()
        self.go = Button(_("Keep the dates of birth"), Kind.SECONDARY, hint="Return")
        self.go.setObjectName("keep-births")
        self.go.clicked.connect(self._keep)
        self.add(self._why)
        self.add(self._column)
        self.add(self.go)
        self.hide()

    def ask(self, held: Round, undecided: tuple[str, ...]) -> None:
        """Ask for the births of those who are equal; nothing where nobody is."""
        self.setVisible(bool(undecided))
        if (held, undecided) == (self._round, self._asked):
            return
        self._round, self._asked = held, undecided
        for field in self._fields.values():
            field.hide()
            field.deleteLater()
        self._fields = {}
        equal = [c for c in held.candidates if c.id in undecided]
        names = joined([c.name for c in equal], self._words)
        one = _("{names} have as many votes: the eldest is elected. Type the dates of birth.")
        lists = _("{names} have as many votes: the list of the highest mean age is elected. Type the dates of birth.")
        self._why.setText((lists if any(c.members for c in equal) else one).format(names=names))
        for candidate in equal:
            for place, name in enumerate(candidate.members or (candidate.name,)):
                self._add(candidate, place, name)

    def _add(self, candidate: Candidate, place: int, name: str) -> None:
        kept = candidate.births[place] if place < len(candidate.births) else ""
        edit = QLineEdit(shown(kept))
        edit.setObjectName(f"birth-{candidate.id}-{place}")
        edit.setPlaceholderText(_("day/month/year"))
        edit.returnPressed.connect(self._keep)
        field = Field(_("{name}, born on").format(name=name), edit)
        self._column.addWidget(field)
        field.show()  # Qt would only show it later, and what is not shown cannot take the keyboard
        self._fields[candidate.id, place] = field

    def take_keyboard(self) -> None:
        """Put the cursor into the first date."""
        for field in self._fields.values():
            field.control.setFocus()
            return

    def _keep(self) -> None:
        typed = {
            key: field.control.text() for key, field in self._fields.items() if isinstance(field.control, QLineEdit)
        }
        births = {key: birth(text) for key, text in typed.items()}
        for key, field in self._fields.items():
            field.set_error("" if births[key] else _("Type a date such as 22/07/1967, or a year."))
        if self._round is None or not all(births.values()):
            return
        self.told.emit([self._with(c, births) for c in self._round.candidates])

    @staticmethod
    def _with(candidate: Candidate, births: dict[tuple[str, int], str | None]) -> Candidate:
        given = [said for (who, _place), said in sorted(births.items()) if who == candidate.id]
        return replace(candidate, births=tuple(b or "" for b in given)) if given else candidate
