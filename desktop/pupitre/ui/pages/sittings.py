# SPDX-License-Identifier: EUPL-1.2
"""All the sittings: ours and those that came in, with search; a new one is created in a panel above them."""

from datetime import date, time

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QStackedWidget, QWidget

from pupitre.domain.broken import Refusal
from pupitre.domain.second_call import can_convoke_again
from pupitre.domain.terms import Stage
from pupitre.services import lists, preparing
from pupitre.store.proceedings import Listed
from pupitre.store.work import Changes
from pupitre.text.labels import label
from pupitre.text.language import _, ngettext
from pupitre.text.names import folded
from pupitre.ui.context import Context
from pupitre.ui.pages.deadlines import STAGE_TONES, step_on
from pupitre.ui.pages.new_sitting import NewSitting
from pupitre.ui.pages.sitting_columns import body_column, day_column, hour_column, items_column, searched
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.data_table import DataTable
from pupitre.ui.widgets.empty_state import EmptyState
from pupitre.ui.widgets.page import Page, stack
from pupitre.ui.widgets.pill import PillSpec
from pupitre.ui.widgets.search_box import SearchBox
from pupitre.ui.widgets.table_model import Column

NEW = "new"
"""`arrive("new")` opens the panel of a new sitting."""
_ENDED = (Stage.CONVOKED, Stage.ADJOURNED, Stage.CLOSED)
"""The stages of a sitting that may have found no quorum: it could not begin, or is over."""
_FROM = 3
"""The column that tells whose an imported sitting is."""


class SittingsPage(Page):
    """Enter opens a sitting at the step where it stands."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Sittings"), scrolls=False)
        self.setObjectName("sittings")
        self.context = context
        self.listed: dict[str, Listed] = {}
        self._build_actions()
        self.panel = NewSitting(context.words)
        self.panel.setVisible(False)
        self.panel.asked.connect(self._create)
        self.panel.left.connect(self._leave_panel)
        self._build_table()
        self.empty = EmptyState(
            "calendar-event-line",
            _("No sitting yet"),
            _("Create the first one: its body, its day and its place. The agenda comes after."),
            _("New sitting"),
            keys="Ctrl+N",
        )
        self.empty.asked.connect(self._begin)
        self.stack = QStackedWidget()
        full = QWidget()
        full.setProperty("ground", "none")
        full.setLayout(stack(self.card))
        self.stack.addWidget(full)
        self.stack.addWidget(self.empty)
        room = QWidget()  # under the panel of the first sitting, which keeps its own height
        room.setProperty("ground", "none")
        self.stack.addWidget(room)
        self.add(self.panel)
        self.add(self.stack, 1)
        context.changed.connect(self._changed)

    def _build_actions(self) -> None:
        self.new = Button(_("New sitting"), Kind.PRIMARY, icon="add-line", keys="Ctrl+N")
        self.new.setObjectName("new-sitting")
        self.new.clicked.connect(self._begin)
        self.search = SearchBox(_("Search a sitting…"), keys="Ctrl+F")
        self.search.setObjectName("search-sittings")
        self.search.textChanged.connect(lambda _text: self._show())
        self.search.descended.connect(self._step_into_list)
        self.search.sought.connect(lambda _text: self._step_into_list())
        self.again = Button(_("Convoke again"), Kind.SECONDARY, icon="mail-send-line")
        self.again.setObjectName("convoke-again")
        self.again.setVisible(False)
        self.again.clicked.connect(lambda: self.left_for.emit("again", str(self.table.current_key())))
        self.add_action(self.again, self.search, self.new)

    def _build_table(self) -> None:
        words = self.context.words
        columns = [
            day_column(words),
            hour_column(words),
            body_column(),
            Column(_("From"), self._from, muted=True),
            Column(_("Place"), lambda s: str(s.place), stretch=3, muted=True),
            items_column(words),
            Column(_("State"), lambda s: label(s.stage, words), pill=self._pill),
        ]
        self.card = Card(flush=True)
        self.table = DataTable(_("Sittings"), columns, key=lambda s: s.scope, locale=QLocale(str(words.locale)))
        self.table.setObjectName("sittings-table")
        self.table.opened.connect(self._open)
        self.table.chosen.connect(lambda _scope: self._offer_again())
        self.card.add(self.table, 1)

    def arrive(self, key: object = None) -> None:
        """Show every sitting; `key` "new" opens the panel, a scope chooses that sitting."""
        self.refresh()
        if key == NEW:
            self._begin()
        elif key:
            self.table.select(str(key))
        if not self.panel.isVisible():
            self.table.setFocus()

    def refresh(self) -> None:
        """Read the list anew."""
        self.listed = {s.scope: s for s in self.context.office.store.sittings()}
        self._show()

    def _show(self) -> None:
        sought = folded(self.search.text()).split()
        shown = [s for s in self.listed.values() if all(part in searched(s, self.context.words) for part in sought)]
        self.table.set_values(shown)
        if shown and self.table.current_key() is None:
            self.table.select(shown[0].scope)
        self.table.setColumnHidden(_FROM, not any(self._from(s) for s in self.listed.values()))
        count = ngettext("{count} sitting", "{count} sittings", len(shown)).format(count=len(shown))
        self.set_title(_("Sittings"), count if self.listed else "")
        self._offer_again()
        self._show_actions()

    def _offer_again(self) -> None:
        """A sitting of ours that found no quorum can be convoked again: only those that may have are read whole."""
        office, s = self.context.office, self.listed.get(str(self.table.current_key()))
        offered = False
        if (
            s is not None
            and office.owns(s.scope)
            and not s.taken_from
            and s.stage in _ENDED
            and s.on <= self.context.today()
        ):
            done = any(other.repeats == s.scope for other in self.listed.values())
            offered = not done and can_convoke_again(office.store.proceedings(s.scope))
        self.again.setVisible(offered)

    def _show_actions(self) -> None:
        """One loud button at a time."""
        asked = not self.panel.isHidden()
        self.new.setVisible(bool(self.listed) and not asked)
        self.search.setVisible(bool(self.listed))
        self.stack.setCurrentIndex(0 if self.listed else 2 if asked else 1)
        self.empty.button.setEnabled(not asked)

    def _from(self, s: Listed) -> str:
        ours = self.context.office.owns(s.scope) and not s.taken_from
        return "" if ours else s.organisation_name

    def _pill(self, s: Listed) -> PillSpec:
        return PillSpec(label(s.stage, self.context.words), STAGE_TONES[s.stage])

    def _step_into_list(self) -> None:
        self.table.setFocus()
        if self.table.current_key() is None and self.table.table_model.values:
            self.table.select(self.table.table_model.key_at(0))

    def _open(self, scope: object) -> None:
        s = self.listed[str(scope)]
        self.left_for.emit(step_on(s, self.context.today()), s.scope)

    def _begin(self) -> None:
        """Open the panel; the place of our last sitting is proposed."""
        office = self.context.office
        places = [s.place for s in self.listed.values() if office.owns(s.scope) and s.place]
        bodies = [row.body for row in lists.bodies(office)]
        self.panel.setVisible(True)
        self._show_actions()
        own = lists.own_organisation(office)
        self.panel.begin(
            bodies,
            today=self.context.today(),
            place=places[0] if places else "",
            population=own.population if own else 0,
        )

    def _leave_panel(self) -> None:
        self.panel.setVisible(False)
        self.banner.clear()
        self._show_actions()
        (self.table if self.listed else self.empty.button).setFocus()

    def _create(self, body: str, on: date, at: time, place: str, first: bool) -> None:  # noqa: FBT001 (a slot)
        office = self.context.office
        try:  # not `context.do`: before its creation there is no sitting to name members from
            changes = office.perform(
                preparing.create_sitting, office.new_sitting_scope(), directory=office.directory, body=body, on=on,
                at=at, place=place, installation=first,
            )  # fmt: skip
        except Refusal as refusal:
            self.context.tell(self, refusal)
            return
        self._leave_panel()
        self.context.changed.emit(changes)
        self.left_for.emit("prepare", changes.scope)

    def _changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()
