# SPDX-License-Identifier: EUPL-1.2
"""The first start: who we are, our keys, our members; or the sample."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from pupitre.domain.broken import Problem, Refusal, RuleBroken
from pupitre.services.founding import Identity
from pupitre.services.rehearsal import Rehearsal
from pupitre.text.language import _
from pupitre.text.trust_sentences import fingerprint
from pupitre.ui import theme
from pupitre.ui.context import Context
from pupitre.ui.pages.directory import IMPORT
from pupitre.ui.pages.exchange import OPEN
from pupitre.ui.pages.identity_form import IdentityForm
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.page import Page
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row
from pupitre.ui.widgets.stepper import Step, Stepper, StepState

_WIDTH = 16
"""How wide the steps may grow, in rows of the theme: lines that are read stay short."""


class WelcomePage(Page):
    """Three steps. Emits `founded` when an office exists, then leaves for the page that was chosen."""

    founded = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(
            _("Welcome to Pupitre"), _("Prepare, hold and write up the sittings of your assembly, without a network.")
        )
        self.setObjectName("welcome")
        self.context = context
        self.identity: Identity | None = None
        self.stepper = Stepper()
        self.stepper.setObjectName("welcome-steps")
        self.stepper.chosen.connect(self._go)
        self.step = 0
        self.steps = (self._who(), self._keys(), self._members())
        row = QHBoxLayout()
        row.setSpacing(theme.now().sizes.gap)
        for card in self.steps:
            card.setMaximumWidth(theme.now().sizes.row * _WIDTH)
            row.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sample(), 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(0)
        self.add(self.stepper)
        self.add(row)
        self.body.addStretch(1)
        self._show_step(0)

    def _who(self) -> Card:
        card = Card(_("Who are we?"))
        self.form = IdentityForm(self.context.words)
        self.next = Button(_("Continue"), Kind.PRIMARY, icon="arrow-right-line", keys="Ctrl+Return")
        self.next.setObjectName("welcome-next")
        self.next.clicked.connect(self._identified)
        card.add(self.form)
        card.add(_row(self.next))
        return card

    def _keys(self) -> Card:
        card = Card(_("Make our keys"))
        texts = (
            _(
                "The keys are two small files that sign what this secretariat writes, so that the others know that it "
                "comes from us and that nobody has changed it."
            ),
            _("They are made here and stay on this computer; nobody else holds them, so keep a copy in a safe place."),
        )
        for text in texts:
            card.add(Label(text, wrap=True))
        self.who = Label(tone="muted", wrap=True)
        card.add(self.who)
        self.make = Button(_("Make our keys"), Kind.PRIMARY, icon="key-2-line", keys="Ctrl+Return")
        self.make.setObjectName("make-keys")
        self.make.clicked.connect(self._found)
        back = Button(_("Back"), Kind.SECONDARY)
        back.clicked.connect(lambda: self._show_step(0))
        card.add(_row(back, self.make))
        return card

    def _members(self) -> Card:
        card = Card(_("Our members"), flush=True)
        self.ways = RowList(_("How to go on"), lines=3, ruled=True)
        self.ways.setObjectName("welcome-ways")
        self.ways.set_rows(
            [
                Row(
                    "directory",
                    _("Import the elected members"),
                    _("From the files of the répertoire national des élus, downloaded from data.gouv.fr."),
                    icon="team-line",
                ),
                Row(
                    "exchange",
                    _("Open a sitting file that we have received"),
                    _("A file ending in .seance, from another secretariat."),
                    icon="folder-open-line",
                ),
                Row("home", _("Look around first"), _("Members can be imported at any time, from the directory."),
                    icon="home-4-line"),
            ]
        )  # fmt: skip
        self.ways.select("directory")
        self.ways.opened.connect(self._leave)
        self.ways.clicked.connect(lambda _index: self._leave(self.ways.current_key()))
        sizes = theme.now().sizes
        self.ways.setMinimumHeight((sizes.tall_row + sizes.half) * len(self.ways.rows()))
        card.add(self.ways)
        return card

    def _sample(self) -> Card:
        self.sample_card = Card(_("Just to see?"))
        text = _("Carcassonne Agglo, its 83 communes, invented members and a sitting to come: everything can be tried.")
        self.sample = Button(_("Discover with the sample"), Kind.SECONDARY, icon="compass-3-line", keys="Ctrl+D")
        self.sample.setObjectName("sample")
        self.sample.clicked.connect(self._found_sample)
        self.sample_card.setMaximumWidth(theme.now().sizes.row * _WIDTH // 2)
        self.sample_card.add(Label(text, tone="muted", wrap=True))
        self.sample_card.add(self.sample)
        return self.sample_card

    def arrive(self, key: object = None) -> None:  # noqa: ARG002 (there is only one beginning)
        """Show the step where the first start stands."""
        self._show_step(2 if self.context.house.office else self.step)

    def _show_step(self, at: int) -> None:
        self.step = at
        for place, card in enumerate(self.steps):
            card.setVisible(place == at)
        self.sample_card.setVisible(at == 0)
        states = [StepState.DONE] * at + [StepState.NOW] + [StepState.LATER] * (2 - at)
        labels = (_("Who we are"), _("Our keys"), _("Our members"))
        self.stepper.set_steps([Step(text, state) for text, state in zip(labels, states, strict=True)])
        self.stepper.set_current(at)
        (self.form.take_keyboard, self.make.setFocus, self.ways.setFocus)[at]()

    def _go(self, at: int) -> None:
        """Back to what was typed, as long as there is no office; forward only by the buttons."""
        if at < self.step and self.context.house.office is None:
            self._show_step(at)

    def _identified(self) -> None:
        self.identity = self.form.checked()
        if self.identity is not None:
            self.who.setText(_("They will be made in the name of {name}.").format(name=self.identity.name))
            self._show_step(1)

    def _found(self) -> None:
        if self.identity is None:
            return
        try:
            office = self.context.house.found(self.identity)
        except (RuleBroken, Problem) as refusal:
            self.context.tell(self, refusal)
            return
        self.banner.clear()
        self.set_title(
            self.identity.name, _("Fingerprint of our key: {key}").format(key=fingerprint(office.organisation))
        )
        self._show_step(2)

    def _found_sample(self) -> None:
        house = self.context.house
        for button in (self.sample, self.next):
            button.setEnabled(False)
        self.context.tasks.run(
            lambda _progress: Rehearsal.of_sample(house.found_sample()).prepare(),
            label=_("Making the sample"),
            done=lambda _scope: self._leave("home"),
            failed=self._failed,
        )

    def _failed(self, refusal: Refusal) -> None:
        for button in (self.sample, self.next):
            button.setEnabled(True)
        self.context.tell(self, refusal)

    def _leave(self, place: object) -> None:
        self.founded.emit()
        self.left_for.emit(str(place), {"directory": IMPORT, "exchange": OPEN}.get(str(place)))


def _row(*buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.now().sizes.grid)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row
