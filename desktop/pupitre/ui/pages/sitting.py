# SPDX-License-Identifier: EUPL-1.2
"""A step of a sitting: the six steps on one line, and the page of this one."""

from collections.abc import Callable

from pupitre.domain.notice import deadline, notice_owed, too_short
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import hour_told
from pupitre.domain.terms import Stage
from pupitre.store.work import Changes
from pupitre.text.convening import notice_rule
from pupitre.text.formats import day, hour, long_day
from pupitre.text.language import _
from pupitre.ui import theme
from pupitre.ui.context import Context
from pupitre.ui.places import STEP_PAGES
from pupitre.ui.widgets.page import Page
from pupitre.ui.widgets.stepper import Step, Stepper, StepState

STEPS = tuple(STEP_PAGES)
PAST_STEPS = ("write", "sign")
"""Those of a sitting that was taken up from papers: we neither convoked nor held it, and send nothing of it."""
BEHIND = {Stage.PREPARING: 0, Stage.CONVOKED: 2, Stage.OPEN: 2, Stage.ADJOURNED: 3, Stage.CLOSED: 5}
"""How many steps are behind a sitting of that stage."""
SHOWN = frozenset({"sitting", "charter", "convocation", "opening", "adjournment", "closing"})
"""The nouns that the line of steps shows; reading a sitting again after each vote would double its cost."""


class StepPage(Page):
    """`arrive(scope)`; holds the page of one step, which knows nothing of the others."""

    def __init__(self, context: Context, step: str, factory: Callable[[Context], Page]) -> None:
        super().__init__(scrolls=False)
        self.context, self.step, self.scope = context, step, ""
        self.steps = STEPS
        self.setObjectName(f"step-{step}")
        self.stepper = Stepper()
        self.stepper.setObjectName("steps")
        self.stepper.chosen.connect(self._choose)
        self.page = factory(context)
        self.page.nest()
        self.page.left_for.connect(self.left_for)
        self.top.addWidget(self.stepper)
        self.add(self.page, 1)
        context.changed.connect(self._changed)

    def _lay_out(self) -> None:
        """The inner page brings its own margins; only the line of steps needs some."""
        super()._lay_out()
        sizes = theme.now().sizes
        self._outer.setContentsMargins(0, 0, 0, 0)
        self.top.setContentsMargins(sizes.pad, sizes.grid, sizes.gap, 0)
        self._outer.setSpacing(sizes.grid)

    def arrive(self, key: object = None) -> None:
        """Show a sitting (its scope)."""
        self.scope = str(key) if key else self.scope
        self._show_steps(self.context.office.store.proceedings(self.scope))
        self.page.arrive(self.scope)

    def _choose(self, index: int) -> None:
        if self.steps[index] != self.step:
            self.left_for.emit(self.steps[index], self.scope)

    def _show_steps(self, p: Proceedings) -> None:
        words, behind = self.context.words, BEHIND[p.stage]
        labels = (_("Prepare"), _("Convoke"), _("Hold"), _("Write"), _("Close"), _("Send"))
        steps = [
            Step(text, StepState.DONE if n < behind else StepState.NOW if n == behind else StepState.LATER)
            for n, text in enumerate(labels)
        ]
        if behind < 2:
            notice, on = notice_owed(p), p.sitting.on
            by = deadline(notice, on)
            state = StepState.LATE if too_short(notice, self.context.today(), on) else steps[1].state
            told = _("last day to send: {day}").format(day=long_day(by, words)) if by else notice_rule(notice, words)
            steps[1] = Step(labels[1], state, told)
        self.steps = PAST_STEPS if p.sitting.taken_from else STEPS
        self.stepper.set_steps([steps[STEPS.index(step)] for step in self.steps])
        if self.step in self.steps:
            self.stepper.set_current(self.steps.index(self.step))
        self.crumbs.emit([p.sitting.body_name, self._named(p)])

    def _named(self, p: Proceedings) -> str:
        words, s = self.context.words, p.sitting
        at = hour_told(s.at, s.taken_from)
        when = day(s.on, words)
        if at:
            when = _("{day}, {hour}").format(day=when, hour=hour(at, words))
        text = _("Sitting of {when}, taken up from {file}") if s.taken_from else _("Sitting of {when}")
        return text.format(when=when, file=s.taken_from)

    def _changed(self, changes: Changes) -> None:
        shown = not changes.nouns or changes.nouns & SHOWN
        if changes.scope == self.scope and shown and self.isVisible():
            self._show_steps(self.context.office.store.proceedings(self.scope))
