# SPDX-License-Identifier: EUPL-1.2
"""The course of the sitting: suspended and resumed, behind closed doors and open again."""

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox

from pupitre.domain.proceedings import Proceedings
from pupitre.domain.publicity import entitled
from pupitre.services import holding
from pupitre.text.formats import hour
from pupitre.text.language import Words, _, ngettext
from pupitre.ui.pages.day_edit import HourEdit
from pupitre.ui.pages.hold.letter_list import LetterList
from pupitre.ui.pages.hold.member_forms import Form
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.field import Field, Fields, settle
from pupitre.ui.widgets.label import Label

SUSPEND, RESUME, CLOSE_DOORS, OPEN_DOORS = (
    "course-suspend",
    "course-resume",
    "course-close-doors",
    "course-open-doors",
)
_AT_ONCE = {SUSPEND: holding.suspend, RESUME: holding.resume, OPEN_DOORS: holding.open_doors}


class DoorsForm(Form):
    """Who asked for closed doors, and the vote on it, taken without debate (L2121-18, L5211-11)."""

    def __init__(self) -> None:
        super().__init__(_("The body decides without debate, by more than half of those present or represented."),
                         _("Close the doors"))  # fmt: skip
        self.asked_by, self.in_favour, self.against = QSpinBox(), QSpinBox(), QSpinBox()
        for name, box in (("asked-by", self.asked_by), ("doors-for", self.in_favour), ("doors-against", self.against)):
            box.setObjectName(name)
        self.column.addWidget(
            Fields(
                Field(_("Members who ask"), self.asked_by, hint=_("0: the president asks")),
                Field(_("For"), self.in_favour),
                Field(_("Against"), self.against),
                columns=3,
            )
        )
        self.close_with_button()
        self.setFocusProxy(self.asked_by)

    def ask(self, p: Proceedings) -> None:
        """Propose that the president asks and everybody agrees."""
        voices = entitled(p)
        for box in (self.asked_by, self.in_favour, self.against):
            box.setMaximum(voices)
            box.setValue(0)
        self.in_favour.setValue(voices)
        self.asked_by.selectAll()


class CoursePanel(Card):
    """Emits `wanted(deed, what it is given)`, `left` when nothing is to be done."""

    wanted = Signal(object, object)
    left = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(_("Course of the sitting"))
        self.setObjectName("course-panel")
        self._words = words
        self._p: Proceedings | None = None
        self._told = Label(tone="muted", wrap=True)
        self.hour = HourEdit("course-hour")
        self.hour.setAccessibleName(_("Hour"))
        settle(self.hour)
        self.acts = LetterList(_("What happens"))
        self.acts.setObjectName("course-acts")
        self.acts.asked.connect(self.choose)
        self.doors = DoorsForm()
        self.doors.done.connect(self._close_doors)
        off = Button(_("Back to the item"), Kind.QUIET, hint="Escape")
        off.clicked.connect(self.left)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._told, 1)
        top.addWidget(self.hour)
        bottom.addStretch(1)
        bottom.addWidget(off)
        self.add(top)
        self.add(self.acts)
        self.add(self.doors)
        self.body.addStretch(1)
        self.add(bottom)

    def ask(self, p: Proceedings, now: time) -> None:
        """Show what is possible now, with the keyboard on it."""
        self.hour.show_hour(now)
        self.show_sitting(p)
        self.doors.setVisible(False)
        self.acts.setVisible(True)
        self.acts.setFocus()

    def show_sitting(self, p: Proceedings) -> None:
        """Show how the sitting stands."""
        self._p = p
        told, doors = [], p.behind_closed_doors
        if p.suspended:
            told.append(_("Suspended since {hour}.").format(hour=hour(p.suspended.at, self._words)))
        if doors:
            told.append(_("Behind closed doors since {hour}.").format(hour=hour(doors.at, self._words)))
        voices = entitled(p)
        text = ngettext("{count} voice present or represented.", "{count} voices present or represented.", voices)
        self._told.setText(" ".join([*told, text.format(count=voices)]))
        course = (RESUME, _("The sitting resumes")) if p.suspended else (SUSPEND, _("The sitting is suspended"))
        publicity = (
            (OPEN_DOORS, _("The public is let in again"))
            if doors
            else (CLOSE_DOORS, _("The sitting goes on behind closed doors…"))
        )
        self.acts.show_acts([course, publicity])

    def choose(self, act: str) -> None:
        """Do an act, or ask for the vote on closed doors."""
        if self._p is None or act not in {row.key for row in self.acts.rows()}:
            return
        if act in _AT_ONCE:
            self.wanted.emit(_AT_ONCE[act], {"at": self.hour.hour()})
            return
        self.doors.ask(self._p)
        self.acts.setVisible(False)
        self.doors.setVisible(True)
        self.doors.setFocus()

    def _close_doors(self) -> None:
        form = self.doors
        given = {"asked_by": form.asked_by.value(), "in_favour": form.in_favour.value()}
        self.wanted.emit(holding.close_doors, {**given, "against": form.against.value(), "at": self.hour.hour()})
