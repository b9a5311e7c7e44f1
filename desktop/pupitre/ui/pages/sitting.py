# SPDX-License-Identifier: EUPL-1.2
"""A sitting: its six steps on one line, and the page of the step where we are."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtWidgets import QStackedWidget

from pupitre.domain.notice import clear_days, latest_send
from pupitre.domain.sitting import Proceedings, Stage
from pupitre.store.work import Changes
from pupitre.text.formats import day, hour, long_day
from pupitre.text.language import _
from pupitre.ui.context import Context
from pupitre.ui.widgets.page import Page
from pupitre.ui.widgets.stepper import Step, Stepper, StepState

STEPS = ("prepare", "convoke", "hold", "write", "sign", "send")
DONE = {Stage.PREPARING: 0, Stage.CONVOKED: 2, Stage.OPEN: 2, Stage.ADJOURNED: 3, Stage.CLOSED: 5}
"""How many steps are behind a sitting of that stage."""


class SittingPage(Page):
    """`arrive((step, scope))`; the step pages are made when they are first shown."""

    def __init__(self, context: Context, pages: Mapping[str, Callable[[Context], Page]]) -> None:
        super().__init__(scrolls=False)
        self.setObjectName("sitting")
        self.context = context
        self.scope, self.step = "", STEPS[0]
        self._factories = pages
        self._pages: dict[str, Page] = {}
        self.stepper = Stepper()
        self.stepper.setObjectName("steps")
        self.stepper.chosen.connect(lambda index: self.arrive((STEPS[index], self.scope)))
        self.stack = QStackedWidget()
        self.top.addWidget(self.stepper)
        self.add(self.stack, 1)
        self._outer.setContentsMargins(0, 0, 0, 0)
        context.changed.connect(self._changed)

    def arrive(self, key: object = None) -> None:
        """Show a step of a sitting."""
        if isinstance(key, tuple):
            self.step, self.scope = key
        page = self._page(self.step)
        self._show_steps(self.context.office.store.proceedings(self.scope))
        page.arrive(self.scope)
        self.stack.setCurrentWidget(page)

    def page(self) -> Page:
        """The page of the step that is shown."""
        return self._page(self.step)

    def _page(self, step: str) -> Page:
        if step not in self._pages:
            page = self._pages[step] = self._factories[step](self.context)
            page.left_for.connect(self._leave)
            self.stack.addWidget(page)
        return self._pages[step]

    def _leave(self, place: str, key: object) -> None:
        if place in STEPS:
            self.arrive((place, key or self.scope))
        else:
            self.left_for.emit(place, key)

    def _show_steps(self, p: Proceedings) -> None:
        words, done = self.context.words, DONE[p.stage]
        labels = (_("Prepare"), _("Convoke"), _("Hold"), _("Write"), _("Close"), _("Send"))
        late = p.stage is Stage.PREPARING and self._is_late(p, self.context.today())
        steps = []
        for index, text in enumerate(labels):
            state = StepState.DONE if index < done else StepState.NOW if index == done else StepState.LATER
            note = ""
            if index == 1 and done < 2:
                last = long_day(latest_send(p.sitting.on, p.charter.notice.clear_days), words)
                note = _("last day to send: {day}").format(day=last)
                state = StepState.LATE if late else state
            steps.append(Step(text, state, note))
        self.stepper.set_steps(steps)
        self.stepper.set_current(STEPS.index(self.step))
        when = _("{day}, {hour}").format(day=day(p.sitting.on, words), hour=hour(p.sitting.at, words))
        self.crumbs.emit([p.sitting.body_name, _("Sitting of {when}").format(when=when)])

    @staticmethod
    def _is_late(p: Proceedings, today: date) -> bool:
        return clear_days(today, p.sitting.on) < p.charter.notice.clear_days

    def _changed(self, changes: Changes) -> None:
        if changes.scope == self.scope and self.isVisible():
            self._show_steps(self.context.office.store.proceedings(self.scope))
