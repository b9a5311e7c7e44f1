# SPDX-License-Identifier: EUPL-1.2
"""Convoking again a body that lacked its quorum: the items that it takes up, and the day, hour and place."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from pupitre.domain.broken import RuleBroken
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import earliest_again
from pupitre.domain.second_call import check_again, to_take_up
from pupitre.services.second_call import convoke_again
from pupitre.text.convening import asked
from pupitre.text.formats import day
from pupitre.text.language import _, ngettext
from pupitre.ui.context import Context
from pupitre.ui.pages.day_edit import DayEdit, HourEdit
from pupitre.ui.pages.new_sitting import working_day
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.field import Field, Fields
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.page import Page, columns
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row


class AgainPage(Page):
    """`arrive(scope)` of the sitting that found no quorum."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Convoke again"), scrolls=False)
        self.setObjectName("again")
        self.context = context
        self.scope = ""
        self.p: Proceedings | None = None
        self._build_form()
        self.items_card = Card(_("Items taken up again"), flush=True)
        self.items = RowList(_("Items taken up again"), lines=2)
        self.items.setObjectName("again-items")
        self.items_card.add(self.items, 1)
        self.add(columns((self.form, 2), (self.items_card, 3)), 1)

    def _build_form(self) -> None:
        words = self.context.words
        self.form = Card(_("Second sitting"))
        self.day = DayEdit(words, "again-day")
        self.hour = HourEdit("again-hour")
        self.place = QLineEdit()
        self.place.setObjectName("again-place")
        fields = Fields(columns=3)
        for text, control, span in ((_("Day"), self.day, 2), (_("Hour"), self.hour, 1), (_("Place"), self.place, 3)):
            fields.add(Field(text, control), span)
        self.told = Label(wrap=True)
        self.told.setObjectName("again-told")
        self.make = Button(_("Create the second sitting"), Kind.PRIMARY, keys="Ctrl+Return", large=True)
        self.make.setObjectName("create-again")
        leave = Button(_("Cancel"), Kind.QUIET, keys="Escape")
        row = QHBoxLayout()
        row.addWidget(self.make)
        row.addWidget(leave)
        row.addStretch(1)
        law = _("It takes up the same items and needs no quorum: nothing else can be added to its agenda.")
        self.form.add(Label(law, wrap=True))
        self.form.add(fields)
        self.form.add(self.told)
        self.form.add(row)
        self.form.body.addStretch(1)
        self.day.dateChanged.connect(self._tell)
        self.make.clicked.connect(self._create)
        leave.clicked.connect(lambda: self.left_for.emit("sittings", self.scope))

    def arrive(self, key: object = None) -> None:
        """Propose the first day that leaves the notice, at the same hour and place."""
        self.scope = str(key) if key else self.scope
        self.p = p = self.context.office.store.proceedings(self.scope)
        words, s = self.context.words, p.sitting
        told = _("{body}, for want of a quorum on {day}").format(body=s.body_name, day=day(s.on, words))
        self.set_title(_("Convoke again"), told)
        earliest = earliest_again(p, self.context.today())
        self.day.show_day(working_day(earliest or self.context.today()))
        self.hour.show_hour(s.at)
        self.place.setText(s.place)
        taken = to_take_up(p)
        rows = [
            Row(i.id, i.title, asked(p, i, words), i.number, indent=int(i.amends is not None), muted=False)
            for i in taken
        ]
        self.items.set_rows(rows)
        count = len(taken)
        self.items_card.set_aside(ngettext("{count} item", "{count} items", count).format(count=count))
        self._check(p)
        self._tell()
        self.day.setFocus()

    def _check(self, p: Proceedings) -> None:
        """Say at once why this sitting is not convoked again, where it is not."""
        self.banner.clear()
        self.make.setEnabled(True)
        try:
            check_again(p)
        except RuleBroken as refusal:
            self.make.setEnabled(False)
            self.context.tell(self, refusal, self.scope)

    def _tell(self) -> None:
        earliest = earliest_again(self.p, self.context.today()) if self.p else None
        if self.p is None or earliest is None:
            self.told.setText("")
            return
        text = ngettext(
            "{count} clear day: {day} at the earliest, if the letters leave today.",
            "{count} clear days: {day} at the earliest, if the letters leave today.",
            self.p.charter.quorum.again_days or 0,
        )
        days = self.p.charter.quorum.again_days
        self.told.setText(text.format(count=days, day=day(earliest, self.context.words)))
        self.told.set_tone("bad" if self.day.day() < earliest else "muted")

    def _create(self) -> None:
        office = self.context.office
        scope = office.new_sitting_scope()
        self.context.do(
            self,
            convoke_again,
            scope,
            then=lambda: self.left_for.emit("convoke", scope),
            missed=self.scope,
            directory=office.directory,
            on=self.day.day(),
            at=self.hour.hour(),
            place=self.place.text(),
        )
