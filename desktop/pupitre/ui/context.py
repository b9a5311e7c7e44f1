# SPDX-License-Identifier: EUPL-1.2
"""What every page is given: the secretariat, the way to do a deed, and the news of what changed."""

from collections.abc import Callable
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from pupitre.domain.broken import Problem, Refusal, RuleBroken, RuleWarns
from pupitre.domain.proceedings import Proceedings
from pupitre.host.settings import Settings
from pupitre.services import history
from pupitre.services.house import House
from pupitre.services.office import Office
from pupitre.store.work import Changes
from pupitre.text.deeds import deed_label
from pupitre.text.language import Words, _
from pupitre.text.problems import Told, told
from pupitre.ui.colours import Tone
from pupitre.ui.reason import ask_reason
from pupitre.ui.tasks import TaskRunner
from pupitre.ui.widgets.page import Page

if TYPE_CHECKING:
    from pupitre.ui.paper import Paper


class Context(QObject):
    """`changed(Changes)` after each deed, whoever did it; `done(label)` for the status line."""

    changed = Signal(object)
    done = Signal(str)
    dressed = Signal(object)
    """New settings, to be kept: theme, size of text, public screen."""

    def __init__(self, house: House, tasks: TaskRunner, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.house, self.tasks, self.settings = house, tasks, settings

    @property
    def office(self) -> Office:
        """The secretariat. RuleBroken("not-founded") before the first start was finished."""
        if self.house.office is None:
            raise RuleBroken("not-founded")
        return self.house.office

    @property
    def words(self) -> Words:
        """The language of the screen."""
        return self.house.words

    def today(self) -> date:
        """Today, by this computer."""
        return self.house.now().date()

    def now(self) -> time:
        """The hour, to the minute: what is noted in a sitting."""
        return self.house.now().time().replace(second=0, microsecond=0, tzinfo=None)

    def do(
        self,
        page: Page,
        deed: Callable[..., Any],
        scope: str,
        *,
        label: str = "",
        then: Callable[[], object] | None = None,
        **kwargs: Any,
    ) -> Changes | None:
        """Do a deed for a page. What refuses it is told in the page's banner, with the way to go on; then None.

        `then` is called once the deed is done, were it later: with the reason for which a rule was passed over.
        """
        try:
            changes = self.office.perform(deed, scope, **kwargs)
        except RuleWarns as warning:
            again = {k: v for k, v in kwargs.items() if k != "reason"}
            go = partial(self.do, page, deed, scope, label=label, then=then, **again)
            self._warn(page, warning, scope, lambda reason: go(reason=reason))
        except (RuleBroken, Problem) as refusal:
            self.tell(page, refusal, scope)
        else:
            page.banner.clear()
            self.changed.emit(changes)
            if label:
                self.done.emit(label)
            if then is not None:
                then()
            return changes
        return None

    def draw(self, page: Page, paper: "Paper", make: Callable[[], bytes]) -> None:
        """Make a PDF beside the window and show it: reportlab makes one document at a time, and takes its time."""

        def shown(pdf: bytes) -> None:
            if isValid(paper):  # the page may have been closed while its paper was made
                paper.show_pdf(pdf)

        def failed(refusal: Refusal) -> None:
            if isValid(page):
                self.tell(page, refusal)

        self.tasks.run(lambda _progress: make(), label=_("Drawing the paper"), done=shown, failed=failed)

    def tell(self, page: Page, refusal: Refusal, scope: str = "") -> None:
        """Say in a page's banner why not, and what to do; members are named if `scope` is a sitting's."""
        answer = self._told(refusal, scope)
        tone = Tone.BAD if isinstance(refusal, Problem) else Tone.WARN
        page.banner.tell(answer.whole, tone, article=answer.article)

    def _warn(self, page: Page, warning: RuleWarns, scope: str, go: Callable[[str], object]) -> None:
        answer = self._told(warning, scope)
        ask_reason(page, answer.whole, answer.article, _("Pass over this rule"), go)

    def _told(self, refusal: Refusal, scope: str) -> Told:
        return told(refusal, self.words, self._sitting(scope))

    def _sitting(self, scope: str) -> Proceedings | None:
        """The sitting of a scope; None for another one, and for a sitting that was not made after all."""
        try:
            return self.office.store.proceedings(scope) if scope.startswith("sitting:") else None
        except Problem:
            return None

    def undo(self, page: Page, scope: str) -> None:
        """Take back the last deed of this sitting."""
        changes = self.do(page, history.undo, scope)
        if changes is not None:
            page.banner.mention(_("Undone: {deed}").format(deed=deed_label(str(changes.made), self.words)))

    def redo(self, page: Page, scope: str) -> None:
        """Do again what was last undone."""
        changes = self.do(page, history.redo, scope)
        if changes is not None:
            page.banner.mention(_("Done again: {deed}").format(deed=deed_label(str(changes.made), self.words)))
