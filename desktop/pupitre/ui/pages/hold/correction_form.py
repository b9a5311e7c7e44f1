# SPDX-License-Identifier: EUPL-1.2
"""The fields of a correction: those that the line has, with what stands in the record."""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from pupitre.domain.happening import Attendance, Ballot, Chair, Count, Movement, Opening, Outcome, Proxy, Recusal, Vote
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Choice, Presence, RecusalKind, Way
from pupitre.text.labels import label
from pupitre.text.language import N_, Words, _
from pupitre.ui import theme
from pupitre.ui.pages.day_edit import HourEdit
from pupitre.ui.pages.hold import corrections as c
from pupitre.ui.pages.hold.seat_choice import SeatChoice
from pupitre.ui.widgets.columns import columns
from pupitre.ui.widgets.field import Field, Fields

_NAMES: Mapping[tuple[type, str], str] = {
    (Proxy, c.MEMBER): N_("Who gives the proxy"),
    (Proxy, c.OTHER): N_("Who carries it"),
    (Opening, c.MEMBER): N_("President of the sitting"),
    (Opening, c.OTHER): N_("Secretary of the sitting"),
    (Chair, c.MEMBER): N_("Presides"),
    (Chair, c.OTHER): N_("Is secretary of the sitting"),
    (Recusal, c.SENSE): N_("Why"),
    (Attendance, c.SENSE): N_("Answer to the roll call"),
    **dict.fromkeys([(kind, c.SENSE) for kind in (Ballot, Outcome, Vote)], N_("Vote")),
}
_USUAL: Mapping[str, str] = {
    c.MEMBER: N_("Member"),
    c.OTHER: N_("Member"),
    c.CO: N_("Co-president of the sitting"),
    c.SENSE: N_("What happens"),
    c.ITEM: N_("Item"),
    c.HOUR: N_("Hour"),
    c.UNTIL: N_("Until"),
    c.NAME: N_("Name of the substitute"),
    c.PLACE: N_("Place in the sitting"),
}
_SENSES: Mapping[type, tuple[Enum, ...]] = {
    Movement: tuple(Way),
    Recusal: tuple(RecusalKind),
    Attendance: tuple(Presence),
}
_FIGURES: Mapping[str, str] = {
    "in_favour": N_("For"),
    "against": N_("Against"),
    "abstention": N_("Abstention"),
    "not_taking_part": N_("Does not take part"),
    "blank": N_("Blank"),
    "null": N_("Null"),
    "asked_by": N_("Members who ask"),
}


class Options(QComboBox):
    """A choice among a few values, which stay what they are: Qt would make plain texts of enum members."""

    def __init__(self) -> None:
        super().__init__()
        self._values: list[Any] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)

    def offer(self, choices: Sequence[tuple[Any, str]], current: Any) -> None:
        """Offer values with their words; the first is chosen where `current` is not among them."""
        self.clear()
        self._values = [value for value, _text in choices]
        self.addItems([text for _value, text in choices])
        self.choose(current)

    def choose(self, value: Any) -> None:
        """Choose one of the values; the first where it is not among them."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def value(self) -> Any:
        """The value that is chosen."""
        return self._values[self.currentIndex()] if self._values else None


class CorrectionForm(QWidget):
    """`ask(p, about)`; then `answers()` in the words of `corrections.asked`. Emits `changed`."""

    changed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._p: Proceedings | None = None
        self._about: Any = None
        self._asked: dict[str, Any] = {}
        letters = _("Three letters of the name, then Enter")
        self.member, self.other, self.co = (SeatChoice(_("Member"), letters, words) for _place in range(3))
        self.sense, self.item, self.place = Options(), Options(), Options()
        self.hour, self.until, self.name = HourEdit("hour"), HourEdit("until"), QLineEdit()
        self.figures: dict[str, QSpinBox] = {}
        self._rows: Fields | None = None
        controls = {
            c.MEMBER: self.member,
            c.OTHER: self.other,
            c.CO: self.co,
            c.SENSE: self.sense,
            c.ITEM: self.item,
            c.HOUR: self.hour,
            c.UNTIL: self.until,
            c.NAME: self.name,
            c.PLACE: self.place,
        }
        self._fields = {name: Field(_(_USUAL[name]), control) for name, control in controls.items()}
        for name, field in self._fields.items():
            field.control.setObjectName(f"correct-{name}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.now().sizes.grid)
        for pair in ((c.MEMBER, c.OTHER), (c.CO,), (c.SENSE, c.ITEM), (c.HOUR, c.UNTIL), (c.NAME, c.PLACE)):
            column.addLayout(columns(*((self._fields[name], 1) for name in pair)))
        self._column = column
        self._connect()

    def _connect(self) -> None:
        for choice in (self.member, self.other, self.co):
            choice.picked.connect(self._named)
        for box in (self.sense, self.item, self.place):
            box.activated.connect(lambda _at: self.changed.emit())
        for hour in (self.hour, self.until):
            hour.timeChanged.connect(lambda _at: self.changed.emit())
        self.name.editingFinished.connect(self.changed)

    def _named(self, _seat: str, _modifiers: object) -> None:
        """Another member: what stands for that one is shown, to be changed."""
        standing = c.stands(self._p, self._about, self.member.seat) if self._p else None
        if standing is not None:
            self.sense.choose(standing)
        self.changed.emit()

    def ask(self, p: Proceedings, about: Any) -> None:
        """Show the fields of a line as they stand."""
        self._p, self._about, self._asked = p, about, c.asked(p, about)
        self._fill(p)
        for name, field in self._fields.items():
            field.setVisible(name in self._asked)
            said = _(_NAMES.get((type(about), name), _USUAL[name]))
            field.label.setText(said)
            field.control.setAccessibleName(said)
        self._show_figures(p)

    def _fill(self, p: Proceedings) -> None:
        for name, choice in ((c.MEMBER, self.member), (c.OTHER, self.other), (c.CO, self.co)):
            choice.seat = ""
            choice.offer(p, c.nameable(p, self._about), first=str(self._asked.get(name, "")))
        self.item.offer([(i.id, f"{i.number}. {i.title}") for i in p.items], self._asked.get(c.ITEM))
        senses = _SENSES.get(type(self._about), tuple(Choice))
        self.sense.offer([(s, label(s, self._words)) for s in senses], self._asked.get(c.SENSE))
        self.place.offer(self._places(p), "")
        for name, edit in ((c.HOUR, self.hour), (c.UNTIL, self.until)):
            if self._asked.get(name):
                edit.show_hour(self._asked[name])
        self.name.setText(str(self._asked.get(c.NAME, "")))

    def _places(self, p: Proceedings) -> list[tuple[Any, str]]:
        words = {"open": _("before item {number}"), "result": _("before the result of item {number}")}
        stays = getattr(self._about, "n", 0)
        first = [("", _("where it stands"))] if stays else [(c.END, _("at the end"))]
        found = [(f"{what}:{i}", words[what].format(number=p.item(i).number)) for what, i in c.places(p)]
        return [*first, *found]

    def _show_figures(self, p: Proceedings) -> None:
        if self._rows is not None:
            self._rows.setVisible(False)
            self._rows.deleteLater()
            self._rows = None
        self.figures = {}
        figures: dict[str, int] = self._asked.get(c.FIGURES, {})
        if not figures:
            return
        rows = Fields(columns=3)
        for name, value in figures.items():
            box = QSpinBox()
            box.setMaximum(9999)
            box.setValue(value)
            box.setObjectName(f"correct-{name}")
            box.valueChanged.connect(lambda _value: self.changed.emit())
            self.figures[name] = box
            rows.add(Field(_(_FIGURES[name]) if name in _FIGURES else self._candidate(p, name), box))
        self._rows = rows
        self._column.addWidget(rows)

    def _candidate(self, p: Proceedings, candidate: str) -> str:
        item = self._about.item if isinstance(self._about, Count | Outcome) else ""
        names = {x.id: x.name for r in p.rounds_of(item) for x in r.candidates}
        return names.get(candidate, candidate)

    def answers(self) -> dict[str, Any]:
        """What is asked, as it is answered now."""
        found = {
            c.MEMBER: self.member.seat,
            c.OTHER: self.other.seat,
            c.CO: self.co.seat,
            c.SENSE: self.sense.value(),
            c.ITEM: self.item.value(),
            c.HOUR: self.hour.hour(),
            c.UNTIL: self.until.hour(),
            c.NAME: self.name.text(),
            c.PLACE: self.place.value(),
            c.FIGURES: {name: box.value() for name, box in self.figures.items()},
        }
        return {name: found[name] for name in self._asked}

    def take_keyboard(self) -> None:
        """Put the keyboard on the first field that is asked."""
        first = next((f.control for name, f in self._fields.items() if name in self._asked), None)
        target = first or next(iter(self.figures.values()), None)
        if target is not None:
            target.setFocus()
