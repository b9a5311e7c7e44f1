# SPDX-License-Identifier: EUPL-1.2
"""The bodies that meet, and their rules: what each says, from which article it comes, and what it was before."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from pupitre.domain.broken import RuleBroken
from pupitre.domain.charter import Charter, Power
from pupitre.domain.quorum import required
from pupitre.domain.sitting import Seat
from pupitre.services import bodies, lists
from pupitre.services.lists import BodyRow
from pupitre.store.work import Changes
from pupitre.text.charter_rules import Rule, rules, rules_of_other_times
from pupitre.text.formats import number
from pupitre.text.labels import label
from pupitre.text.language import Words, _, ngettext
from pupitre.text.problems import told
from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.pages.body_forms import BodyForm, NewBody
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

    def show_rules(self, shown: Iterable[Rule], others: Iterable[Rule] = ()) -> None:
        """Show the rules of another body, and under them those of other times or sizes."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, text in enumerate((_("Rule"), _("What it says"), _("Legal basis"))):
            self._grid.addWidget(Label(text, size="small", tone="muted", strong=True), 0, place)
        at = 1
        for rule in shown:
            at = self._add(
                at, Label(rule.name, tone="muted", wrap=True), Label(rule.value, strong=True, wrap=True), rule
            )
        for place, rule in enumerate(others):
            if place == 0:
                at = self._add_title(at)
            at = self._add(at, Label(rule.name, tone="muted", wrap=True), self._dated(rule), rule)

    def _add_title(self, at: int) -> int:
        title = Label(_("At other times, and for smaller organisations"), strong=True, wrap=True)
        title.setObjectName("other-times")
        title.setContentsMargins(0, theme.now().sizes.gap, 0, 0)
        self._grid.addWidget(title, at, 0, 1, 3)
        return at + 1

    def _add(self, at: int, name: QWidget, value: QWidget, rule: Rule) -> int:
        """A line of the table, under a hairline; the row after it."""
        self._grid.addWidget(Hairline(), at, 0, 1, 3)
        for place, part in enumerate((name, value, Label(rule.basis, size="small", tone="muted", wrap=True))):
            self._grid.addWidget(part, at + 1, place, Qt.AlignmentFlag.AlignTop)
        return at + 2

    def _dated(self, rule: Rule) -> QWidget:
        """What a rule says, and when it holds under it, one period a line."""
        both = QWidget()
        both.setProperty("ground", "none")
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(rule.value, wrap=True))
        column.addWidget(Label(rule.when, size="small", tone="muted", wrap=True))
        return both


class BodiesPage(Page):
    """`arrive(body id)` shows that one. Its rules come from the catalogue; it may change those that no law sets."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Bodies"), scrolls=False)
        self.setObjectName("bodies")
        self.context = context
        self.bodies: dict[str, BodyRow] = {}
        self.new = Button(_("New sitting"), Kind.PRIMARY, icon="add-line", keys="Ctrl+N")
        self.new.setObjectName("new-sitting")
        self.new.clicked.connect(lambda: self.left_for.emit("sittings", NEW))
        self.new_body = Button(_("Add a body"), Kind.SECONDARY, icon="add-line")
        self.new_body.setObjectName("new-body")
        self.new_body.clicked.connect(self._begin)
        self.add_action(self.new_body, self.new)
        self._build_forms()
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
            _("Choose one in the catalogue of Pupitre: it comes with its rules, each beside its article."),
            _("Add a body"),
        )
        self.none.asked.connect(self._begin)
        self.stack = QStackedWidget()
        self.stack.addWidget(whole)
        self.stack.addWidget(self.none)
        self.add(self.stack, 1)
        context.changed.connect(self._changed)

    def _build_forms(self) -> None:
        words = self.context.words
        self.panel, self.form = NewBody(words), BodyForm(words)
        self.panel.asked.connect(self._make)
        self.form.asked.connect(self._keep)
        for form in (self.panel, self.form):
            form.left.connect(self._leave_forms)
            form.hide()
            self.add(form)

    def _build_detail(self) -> None:
        self.detail = Card(" ")
        self.power = Pill("")
        self.detail.set_aside(self.power)
        self.change = Button(_("Change its own rules"), Kind.QUIET, icon="edit-line")
        self.change.setObjectName("change-body")
        self.change.clicked.connect(self._change)
        self.counts = StatRow()
        self.counts.setObjectName("body-counts")
        self.trouble = Label(tone="warn", wrap=True)
        self.rules = RuleTable()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.rules)
        source = _("These rules come from the catalogue of Pupitre. Each sitting keeps a copy of those of its own day.")
        self.detail.add(self.counts)
        self.detail.add(self.trouble)
        self.detail.add_rule()
        self.detail.add(area, 1)
        foot = QHBoxLayout()
        told = Label(source, size="small", tone="faint", wrap=True)
        told.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(told, 1)
        foot.addWidget(self.change)
        self.detail.add(foot)

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
        words = self.context.words
        today = bodies.today_s_rules(self.context.office, row.body)
        self.detail.set_title(row.body.name)
        tone = Tone.INFO if today.power is Power.ADVISES else Tone.GOOD
        self.power.show_spec(PillSpec(label(today.power, words), tone))
        seats, trouble = self._seats(row)
        self._show_counts(today, seats)
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.rules.show_rules(rules(today, words), rules_of_other_times(row.body.charter, words))

    def _seats(self, row: BodyRow) -> tuple[list[Seat], str]:
        """Who would sit today; or why the directory does not say."""
        try:
            return lists.body_seats(self.context.office, row.body, on=self.context.today()), ""
        except RuleBroken as refusal:
            return [], told(refusal, self.context.words).whole

    def _show_counts(self, today: Charter, seats: list[Seat]) -> None:
        words = self.context.words
        voting = [seat for seat in seats if seat.voices]
        voices, silent = sum(seat.voices for seat in seats), len(seats) - len(voting)
        quorum = required(len(voting), today.quorum.rule)
        counted = (
            (len(voting), ngettext("member with a voice", "members with a voice", len(voting))),
            (voices, ngettext("voice", "voices", voices)),
            (silent, ngettext("member without a voice", "members without a voice", silent)),
            (quorum, _("quorum")),
        )
        self.counts.set_stats([Stat(number(count, words), caption) for count, caption in counted])

    def _begin(self) -> None:
        """Open the form of a new body."""
        self._leave_forms()
        self.panel.begin(bodies.models(self.context.office), [row.body.name for row in self.bodies.values()])
        self._show_form(self.panel)

    def _change(self) -> None:
        """Open the form of the body that is shown."""
        row = self.bodies.get(str(self.list.current_key()))
        if row is not None:
            self._leave_forms()
            self.form.show_body(row.body)
            self._show_form(self.form)

    def _show_form(self, form: QWidget) -> None:
        """One loud button at a time: those of the page wait while a form is open."""
        form.show()
        self._show_actions()

    def _show_actions(self) -> None:
        asked = not (self.panel.isHidden() and self.form.isHidden())
        for button in (self.new, self.new_body):
            button.setVisible(not asked)
        self.change.setEnabled(not asked)

    def _leave_forms(self) -> None:
        self.panel.hide()
        self.form.hide()
        self._show_actions()
        self.banner.clear()
        self.list.setFocus()

    def _make(self, name: str, model: object) -> None:
        directory = self.context.office.directory
        changes = self.context.do(self, bodies.add_body, directory, name=name, model=model)
        if changes is not None:
            self._leave_forms()
            self.arrive(changes.made)

    def _keep(self, name: str, own: object) -> None:
        directory, body = self.context.office.directory, self.list.current_key()
        if self.context.do(self, bodies.change_body, directory, body=body, name=name, own=own) is not None:
            self._leave_forms()
            self.arrive(body)

    def _changed(self, changes: Changes) -> None:
        if changes.scope == self.context.office.directory and self.isVisible():
            self.refresh()
