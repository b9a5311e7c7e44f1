# SPDX-License-Identifier: EUPL-1.2
"""Stories laid out into pages: computed once, drawn as often as needed.

A story is a sequence of reportlab flowables, in which a list is a group that stays on one page and `NEW_PAGE` turns
the page. Reportlab's own templates draw while they lay out; here the two are apart, because the number of pages must
be known before the first is drawn (« page 1 sur 4 »), and because 83 letters share all but an address.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from reportlab.platypus import Flowable

_SLACK: Final = 0.01
"""Sums of heights are floating-point numbers: a hundredth of a point is no overflow."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the page in points, from its lower left corner, as PDF measures."""

    x: float
    y: float
    width: float
    height: float

    @property
    def top(self) -> float:
        """The ordinate of its upper edge."""
        return self.y + self.height

    @property
    def right(self) -> float:
        """The abscissa of its right edge."""
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class Placed:
    """A flowable that was wrapped, and the rectangle where it stands."""

    flowable: Flowable
    box: Box


@dataclass(frozen=True, slots=True)
class Laid:
    """The text of one page: its frame, and what stands in it."""

    frame: Box
    placed: tuple[Placed, ...]

    @property
    def bottom(self) -> float:
        """The ordinate under the last flowable; the top of an empty frame."""
        return min((p.box.y for p in self.placed), default=self.frame.top)


class NewPage(Flowable):
    """Turns the page."""


NEW_PAGE: Final = NewPage()

Block: TypeAlias = Flowable | list[Flowable]
Story: TypeAlias = Sequence[Block]


class DoesNotFit(Exception):
    """A flowable is higher than a whole page and cannot be split: a fault of the document, not of its data."""


def lay_out(story: Story, frame_of: Callable[[int], Box]) -> tuple[Laid, ...]:
    """The pages of a story, at least one; `frame_of` gives the frame of each page, the first being 0."""
    filling = _Filling(frame_of(0))
    full: list[_Filling] = []
    waiting = deque(story)
    while waiting:
        group, together = _next_group(waiting)
        turn = isinstance(group[0], NewPage)
        left = [] if turn else filling.take(group, together=together)
        if left and not filling.placed:  # an empty page will not get any emptier
            left = filling.force(left)
        elif (left or (turn and waiting)) and filling.placed:
            full.append(filling)
            filling = _Filling(frame_of(len(full)))
        waiting.extendleft(reversed(left))
    return tuple(Laid(page.frame, tuple(page.placed)) for page in (*full, filling))


def place(flowable: Flowable, x: float, top: float, width: float) -> Placed:
    """A flowable at a fixed place, outside the flow."""
    wide, high = flowable.wrap(width, 10_000)
    return Placed(flowable, Box(x, top - high, wide, high))


def _next_group(waiting: deque[Block]) -> tuple[list[Flowable], bool]:
    """The next flowables that must begin on the same page, and whether all of them must stay on it whole."""
    group: list[Flowable] = []
    while waiting:
        block = waiting.popleft()
        if isinstance(block, list):
            return group + block, True
        group.append(block)
        if not block.getKeepWithNext():  # type: ignore[no-untyped-call]
            break
    return group, False


class _Filling:
    """A page that is being filled from the top."""

    def __init__(self, frame: Box) -> None:
        self.frame = frame
        self.placed: list[Placed] = []
        self._y = frame.top
        self._after = 0.0

    def take(self, group: list[Flowable], *, together: bool) -> list[Flowable]:
        """Place the group, or as much of it as may stand here; returns what must go to the next page."""
        sizes = [flowable.wrap(self.frame.width, self.frame.height) for flowable in group]
        room = self._y - self.frame.y + _SLACK
        needed = sum(self._spaces(group)) + sum(height for _, height in sizes)
        if needed <= room:
            return self._put(group, sizes)
        if together:
            return group
        parts = group[-1].split(self.frame.width, room - needed + sizes[-1][1])
        if len(parts) < 2:
            return group
        first, *rest = parts
        return self._put([*group[:-1], first], [*sizes[:-1], first.wrap(self.frame.width, self.frame.height)]) + rest

    def force(self, group: list[Flowable]) -> list[Flowable]:
        """On an empty page: place at least the first of a group that is higher than the page."""
        first, *others = group
        rest = self.take([first], together=False)
        if rest and not self.placed:
            raise DoesNotFit(first.identity(80))
        return [*rest, *others]

    def _spaces(self, group: list[Flowable]) -> list[float]:
        """The space above each of the group: the larger of the two that meet; none at the top of a page."""
        after = [self._after, *(flowable.getSpaceAfter() for flowable in group)]
        spaces = [max(above, flowable.getSpaceBefore()) for above, flowable in zip(after, group, strict=False)]
        return spaces if self.placed else [0.0, *spaces[1:]]

    def _put(self, group: list[Flowable], sizes: list[tuple[float, float]]) -> list[Flowable]:
        for flowable, space, (width, height) in zip(group, self._spaces(group), sizes, strict=True):
            self._y -= space + height
            self.placed.append(Placed(flowable, Box(self.frame.x, self._y, width, height)))
        self._after = group[-1].getSpaceAfter()
        return []
