# SPDX-License-Identifier: EUPL-1.2
"""The bodies that meet, and their rules: what each says, and from which article it comes."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from pupitre.domain.broken import RuleBroken
from pupitre.domain.charter import Power
from pupitre.domain.quorum import required
from pupitre.domain.sitting import Seat
from pupitre.services import lists
from pupitre.services.lists import BodyRow
from pupitre.store.work import Changes
from pupitre.text.charter_rules import Rule, rules
from pupitre.text.formats import number
from pupitre.text.labels import label
from pupitre.text.language import Words, _, ngettext
from pupitre.text.problems import told
from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.pages.sittings import NEW
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.empty_state import EmptyState
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.label import Rule as Hairline
from pupitre.ui.widgets.page import Page, columns
from pupitre.ui.widgets.pill import Pill, PillSpec
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row
from pupitre.ui.widgets.stat_row import Stat, StatRow


class RuleTable(QWidget):
    """Each rule on a line that may break: its name, what it says, its legal basis."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "none")
        self.setObjectName("rules")
        self.setAccessibleName(_("Rules"))
        self._grid = QGridLayout()
        sizes = theme.now().sizes
        self._grid.setHorizontalSpacing(sizes.gap)
        self._grid.setVerticalSpacing(sizes.grid)
        for at, stretch in enumerate((3, 5, 4)):
            self._grid.setColumnStretch(at, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addStretch(1)

    def show_rules(self, shown: Iterable[Rule]) -> None:
        """Show the rules of another body."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, text in enumerate((_("Rule"), _("What it says"), _("Legal basis"))):
            self._grid.addWidget(Label(text, size="small", tone="muted", strong=True), 0, place)
        for at, rule in enumerate(shown, start=1):
            self._grid.addWidget(Hairline(), 2 * at - 1, 0, 1, 3)
            parts = (
                Label(rule.name, tone="muted", wrap=True),
                Label(rule.value, strong=True, wrap=True),
                Label(rule.basis, size="small", tone="muted", wrap=True),
            )
            for place, part in enumerate(parts):
                self._grid.addWidget(part, 2 * at, place, Qt.AlignmentFlag.AlignTop)


class BodiesPage(Page):
    """`arrive(body id)` shows that one. Rules are read-only: they come from the catalogue."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Bodies"), scrolls=False)
        self.setObjectName("bodies")
        self.context = context
        self.bodies: dict[str, BodyRow] = {}
        new = Button(_("New sitting"), Kind.PRIMARY, icon="add-line", keys="Ctrl+N")
        new.setObjectName("new-sitting")
        new.clicked.connect(lambda: self.left_for.emit("sittings", NEW))
        self.add_action(new)
        self.list = RowList(_("Bodies"), lines=2)
        self.list.setObjectName("body-list")
        self.list.chosen.connect(self._show)
        list_card = Card(flush=True)
        list_card.add(self.list, 1)
        self._build_detail()
        whole = QWidget()
        whole.setLayout(columns((list_card, 2), (self.detail, 5)))
        self.none = EmptyState(
            "government-line",
            _("No body yet"),
            _("The bodies of an intercommunal body come with its first start, from the catalogue of Pupitre."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(whole)
        self.stack.addWidget(self.none)
        self.add(self.stack, 1)
        context.changed.connect(self._changed)

    def _build_detail(self) -> None:
        self.detail = Card(" ")
        self.power = Pill("")
        self.detail.set_aside(self.power)
        self.counts = StatRow()
        self.counts.setObjectName("body-counts")
        self.trouble = Label(tone="warn", wrap=True)
        self.rules = RuleTable()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.rules)
        source = _("These rules come from the catalogue of Pupitre. Each sitting keeps a copy of those that it had.")
        self.detail.add(self.counts)
        self.detail.add(self.trouble)
        self.detail.add_rule()
        self.detail.add(area, 1)
        self.detail.add(Label(source, size="small", tone="faint", wrap=True))

    def arrive(self, key: object = None) -> None:
        """Show the bodies, at one of them if the key is its id."""
        self.refresh()
        if key in self.bodies:
            self.list.select(str(key))

    def refresh(self) -> None:
        """Read the bodies and the directory anew."""
        words = self.context.words
        self.bodies = {row.body.id: row for row in lists.bodies(self.context.office)}
        self.list.set_rows([self._row(row, words) for row in self.bodies.values()])
        self.stack.setCurrentIndex(0 if self.bodies else 1)
        if self.bodies and self.list.current_key() is None:
            self.list.select(next(iter(self.bodies)))
        self._show(self.list.current_key())

    def _row(self, row: BodyRow, words: Words) -> Row:
        held = ngettext("{count} sitting", "{count} sittings", row.sittings)
        subtitle = f"{row.organisation.name} · {held.format(count=number(row.sittings, words))}"
        return Row(row.body.id, row.body.name, subtitle, icon="government-line")

    def _show(self, body: object) -> None:
        row = self.bodies.get(str(body))
        if row is None:
            return
        charter, words = row.body.charter, self.context.words
        self.detail.set_title(row.body.name)
        tone = Tone.INFO if charter.power is Power.ADVISES else Tone.GOOD
        self.power.show_spec(PillSpec(label(charter.power, words), tone))
        seats, trouble = self._seats(row)
        self._show_counts(row, seats)
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.rules.show_rules(rules(charter, words))

    def _seats(self, row: BodyRow) -> tuple[list[Seat], str]:
        """Who would sit today; or why the directory does not say."""
        try:
            return lists.body_seats(self.context.office, row.body, on=self.context.today()), ""
        except RuleBroken as refusal:
            return [], told(refusal, self.context.words).whole

    def _show_counts(self, row: BodyRow, seats: list[Seat]) -> None:
        words = self.context.words
        voting = [seat for seat in seats if seat.voices]
        voices, silent = sum(seat.voices for seat in seats), len(seats) - len(voting)
        quorum = required(len(voting), row.body.charter.quorum.rule)
        counted = (
            (len(voting), ngettext("member with a voice", "members with a voice", len(voting))),
            (voices, ngettext("voice", "voices", voices)),
            (silent, ngettext("member without a voice", "members without a voice", silent)),
            (quorum, _("quorum")),
        )
        self.counts.set_stats([Stat(number(count, words), caption) for count, caption in counted])

    def _changed(self, changes: Changes) -> None:
        if changes.scope == self.context.office.directory and self.isVisible():
            self.refresh()
