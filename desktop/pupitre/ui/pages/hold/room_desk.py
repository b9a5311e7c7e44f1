# SPDX-License-Identifier: EUPL-1.2
"""What is done about the room: who comes and goes, the quorum that is missing, the course of the sitting."""

from collections.abc import Callable
from datetime import time
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from pupitre.domain.attendance import presiding, room, vacant_chairs
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import NextStep, next_steps, quorum, quorum_of_item
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Result, Way
from pupitre.services import attending, holding
from pupitre.store.work import Changes
from pupitre.text.formats import hour
from pupitre.text.labels import label
from pupitre.text.language import _
from pupitre.text.names import full_name
from pupitre.text.quorum import quorum_sentence
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.pages.hold import movements as moves
from pupitre.ui.pages.hold.alert import Alert
from pupitre.ui.pages.hold.course_panel import CoursePanel
from pupitre.ui.pages.hold.member_panel import MemberPanel
from pupitre.ui.pages.hold.quorum_panel import QuorumPanel
from pupitre.ui.pages.hold.roll_call import RollCall
from pupitre.ui.pages.hold.room_panel import RoomPanel
from pupitre.ui.widgets.banner import Way as WayOn
from pupitre.ui.widgets.page import Page


class RoomDesk(QObject):
    """Owns the panels of the room and does what they ask. `fronted(panel)` asks to show a panel in front of the item,
    `opened` tells that the sitting is open; `left` that the item comes back."""

    fronted = Signal(object)
    left = Signal()
    opened = Signal()
    adjourning = Signal(object)
    """Adjourn, then call this."""

    def __init__(self, context: Context, page: Page, open_item: Callable[[], object]) -> None:
        super().__init__(page)
        words = context.words
        self._context, self._page, self._open_item = context, page, open_item
        self._p: Proceedings | None = None
        self._item: Item | None = None
        self.roll_call, self.room = RollCall(words), RoomPanel(words)
        self.member, self.course, self.quorum = MemberPanel(words), CoursePanel(words), QuorumPanel(words)
        self.suspended = Alert(Tone.WARN, "suspended")
        self.missing = Alert(Tone.BAD, "quorum-missing")
        page.asking.connect(self.missing.give_way)
        page.asking.connect(self.suspended.give_way)
        self._connect_roll_call()
        self.room.moved.connect(self._move)
        self.room.member.connect(self.ask_member)
        self.room.quorum_asked.connect(self.ask_quorum)
        self.quorum.member.connect(self.ask_member)
        self.quorum.step.connect(self._step)
        for asking in (self.member, self.course):
            asking.wanted.connect(self._say)
        for panel in (self.member, self.course, self.quorum):
            panel.left.connect(self.left)

    def _connect_roll_call(self) -> None:
        call = self.roll_call
        call.answered.connect(lambda answers: self._do(attending.answer_roll_call, answers=answers))
        call.proxied.connect(lambda giver, holder: self._do(attending.give_proxy, giver=giver, holder=holder))
        call.proxy_taken_back.connect(lambda giver: self._do(attending.take_back_proxy, giver=giver))
        call.substituted.connect(self._seat_substitute)
        call.opened.connect(self._open_sitting)

    def show(self, p: Proceedings, item: Item | None) -> None:
        """Show the room as the sitting has it."""
        self._p, self._item = p, item
        self.room.show_sitting(p, item)
        self._show_alerts(p, item)
        if self.member.seat and self.member.isVisible():
            self.member.show_sitting(p, item)
        if self.course.isVisible():
            self.course.show_sitting(p)
        if self.quorum.isVisible():
            self.quorum.show_sitting(p, item)

    # --- what must be seen ---

    def _show_alerts(self, p: Proceedings, item: Item | None) -> None:
        since, way, doors = "", WayOn(_("Resume the sitting"), self._resume), p.behind_closed_doors
        if p.suspended and not p.adjournment:
            since = _("The sitting is suspended since {hour}.").format(hour=hour(p.suspended.at, self._context.words))
        elif doors and not p.adjournment:
            since = _("The public is out since {hour}: closed session.").format(
                hour=hour(doors.at, self._context.words)
            )
            way = WayOn(_("Let the public in again"), self._open_doors)
        elif text := self._vacancy(p):
            since, way = text, WayOn(_("Say who takes the place"), lambda: self.room.ask_name(acts=True))
        self.suspended.tell(since, [way])
        held = p.opening is not None and p.adjournment is None and p.suspended is None
        text = self._missing(p, item) if held else ""
        self.missing.tell(text, self._ways(p, item) if text else ())

    def _vacancy(self, p: Proceedings) -> str:
        """What is said when who presides, or the secretary, is no longer there."""
        gone, words = vacant_chairs(p), self._context.words
        if not gone:
            return ""
        presides = gone[0] == presiding(p)
        text = (
            _("{name} presided and has left: somebody else must preside.")
            if presides
            else _("{name} was the secretary of the sitting and has left: somebody else must be.")
        )
        return text.format(name=full_name(p.seats[gone[0]], words))

    def _missing(self, p: Proceedings, item: Item | None) -> str:
        """What is said of a quorum that is missing: for the item in front, or now."""
        words = self._context.words
        if item is not None and item.id not in p.outcomes and not _passed_over(p, item.id):
            state = quorum_of_item(p, item.id) or quorum(p, item=item.id)
            if not state.met:
                return _("Item {number}: {sentence}").format(number=item.number, sentence=quorum_sentence(state, words))
        now = quorum(p)
        if now.met or (item is not None and _passed_over(p, item.id) and item.id not in p.outcomes):
            return ""
        told = quorum_sentence(now, words)
        current = p.current_item()
        begun = quorum_of_item(p, current.id) if current else None
        if current and begun and begun.met:
            valid = _("Item {number} was opened with the quorum, and can be ended.").format(number=current.number)
            return f"{told} {valid}"
        return told

    def _ways(self, p: Proceedings, item: Item | None) -> list[WayOn]:
        pending = item is not None and item.id not in p.outcomes
        steps = [s for s in next_steps(p) if s is not NextStep.POSTPONE or pending]
        ways = [WayOn(label(step, self._context.words), partial(self._step, step)) for step in steps]
        if item is not None and pending and item.id not in p.discussions:
            ways.append(WayOn(_("Go on with a reason"), self._open_item))
        return ways

    def _step(self, step: NextStep) -> None:
        at = self._now()
        if step is NextStep.WAIT:
            self._do(holding.suspend, at=at)
        elif step is NextStep.POSTPONE and self._item is not None:
            self._do(holding.set_aside, items=[self._item.id], result=Result.POSTPONED, at=at)
        elif step is NextStep.CONVOKE_AGAIN:
            self.adjourning.emit(lambda: self._page.left_for.emit("again", self._p.scope if self._p else ""))

    def _resume(self) -> None:
        self._do(holding.resume, at=self._now())

    def _open_doors(self) -> None:
        self._do(holding.open_doors, at=self._now())

    # --- what is asked for ---

    def ask_member(self, seat: str, act: str = "") -> None:
        """Show a member with what is possible; `act` asks at once for what that one needs."""
        if self._p is not None:
            self.fronted.emit(self.member)
            self.member.ask(self._p, seat, self._item, self._now(), act)

    def ask_quorum(self) -> None:
        """Show who is counted and who is not."""
        if self._p is not None:
            self.fronted.emit(self.quorum)
            self.quorum.ask(self._p, self._item, self._context.today())

    def ask_course(self) -> None:
        """Show what can become of the sitting itself."""
        if self._p is not None and self._p.opening and not self._p.adjournment:
            self.fronted.emit(self.course)
            self.course.ask(self._p, self._now())

    def _now(self) -> time:
        return self._context.now()

    def _do(self, deed: Callable[..., Any], **kwargs: Any) -> Changes | None:
        scope = self._p.scope if self._p else ""
        return self._context.do(self._page, deed, scope, **kwargs)

    def _say(self, deed: Callable[..., Any], given: dict[str, Any]) -> None:
        self._do(deed, then=self.left.emit, **given)

    def _seat_substitute(self, seat: str, name: str) -> None:
        self._do(attending.seat_substitute, seat=seat, substitute=name, at=self._now())

    def _open_sitting(self, at: time, president: str, secretary: str, co_president: str) -> None:
        if not (president and secretary):
            both = _("Choose who presides and who is secretary of the sitting, among the members present.")
            who_presides = _("Choose who presides, among the members present.")
            who_writes = _("Choose who is secretary of the sitting, among the members present.")
            self._page.banner.tell(who_writes if president else who_presides if secretary else both, Tone.WARN)
            (self.roll_call.secretary if president else self.roll_call.president).setFocus()
            return
        self._do(
            holding.open_sitting,
            at=at,
            president=president,
            secretary=secretary,
            co_president=co_president if self._p and self._p.charter.presidents > 1 else "",
            then=self.opened.emit,
        )

    def _move(self, seat: str) -> None:
        if self._p is None:
            return
        here, member = room(self._p), self._p.seats[seat]
        leaves = seat in here.seated and seat not in here.substitutes
        way = Way.DEPARTURE if leaves else Way.ARRIVAL
        proxies = bool(member.voices and self._p.charter.proxies.per_holder)
        if self._do(attending.record_movement, seat=seat, way=way, at=self._now()) and leaves and proxies:
            text = _("{name} has left. Did this member give a proxy?")
            ways = [WayOn(_("Record a proxy"), lambda: self.ask_member(seat, moves.PROXY))]
            name = full_name(member, self._context.words)
            self._page.banner.tell(text.format(name=name), Tone.INFO, ways=ways)


def _passed_over(p: Proceedings, item: str) -> bool:
    """Whether the item goes on without its quorum, with a reason."""
    return any(o.rule == "quorum-missing" and o.about == item for o in p.overrides)
