# SPDX-License-Identifier: EUPL-1.2
"""The window: a bar at the top, the rail at the left, the pages. It places things and knows nothing of sittings."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMainWindow, QVBoxLayout, QWidget

from pupitre.text.language import _
from pupitre.ui import actions, theme
from pupitre.ui.seek import Destination, Seek, Seeker
from pupitre.ui.tasks import TaskRunner
from pupitre.ui.top_bar import TopBar
from pupitre.ui.widgets.banner import Banner
from pupitre.ui.widgets.nav_rail import NavRail, Place
from pupitre.ui.widgets.page import Page
from pupitre.ui.widgets.room import Room
from pupitre.ui.widgets.task_strip import TaskStrip

BRAND = "Pupitre"
_NARROW = 1080


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page, made on first show. `under` names the place of the rail it belongs to; its own place if that is empty.

    While a page that stands `alone` is in front (the first start) the person is led nowhere else, nor back to it later.
    """

    id: str
    title: str
    icon: str
    factory: Callable[[], Page]
    foot: bool = False
    under: str = ""
    alone: bool = False


class MainWindow(QMainWindow):
    """`MainWindow(pages, clock=…, seek=…)`, then `go(id, key)`. Emits `shown(id, key)` for each page."""

    shown = Signal(str, object)
    resized_text = Signal(int)
    """The person asks for larger (1) or smaller (-1) text, or for the usual size (0)."""
    drawn = Signal()
    """Once, when the window was drawn for the first time: what takes long may begin."""

    def __init__(self, pages: Sequence[PageSpec], *, clock: Callable[[], str], seek: Seek) -> None:
        super().__init__()
        self._specs = {spec.id: spec for spec in pages}
        self._pages: dict[str, Page] = {}
        self._trail: list[tuple[str, Hashable]] = []
        self._drawn = False
        self.bar = TopBar(BRAND, clock)
        places = [Place(spec.id, spec.title, spec.icon, spec.foot) for spec in pages if not spec.under]
        self._places = {place.id for place in places}
        self.rail = NavRail(places, _("Places"))
        self.banner, self.strip = Banner(), TaskStrip()
        self._place()
        self.seeker = Seeker(self.bar.search, seek, self)
        self.rail.chosen.connect(self.go)
        self.seeker.chosen.connect(self._go_to)
        self._acts = self._install_actions(places)
        self._open_places(opened=False)
        self.setWindowTitle(BRAND)

    def _place(self) -> None:
        whole = QWidget()
        whole.setProperty("ground", "page")
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.bar, 0, 0, 1, 2)
        grid.addWidget(self.rail, 1, 0)
        column = QVBoxLayout()
        column.setSpacing(0)
        notices = QVBoxLayout()
        sizes = theme.now().sizes
        notices.setContentsMargins(sizes.pad, 0, sizes.gap, 0)
        notices.setSpacing(sizes.grid)
        notices.addWidget(QWidget())  # of no height: a gap comes above a notice, and goes with it
        notices.addWidget(self.banner)
        notices.addWidget(self.strip)
        column.addLayout(notices)
        room = Room()
        self.stack = room.stack
        column.addWidget(room, 1)
        grid.addLayout(column, 1, 1)
        grid.setColumnStretch(1, 1)
        self.setCentralWidget(whole)

    def _install_actions(self, places: Sequence[Place]) -> dict[str, QAction]:
        deeds: dict[str, Callable[[], object]] = {
            "seek": self.bar.search.take_keyboard,
            "back": self.back,
            "larger": lambda: self.resized_text.emit(1),
            "smaller": lambda: self.resized_text.emit(-1),
            "usual-size": lambda: self.resized_text.emit(0),
            "full-screen": self._fill_screen,
            "quit": lambda: self.window().close(),
        }
        titles = {place.id: place.title for place in places}
        return actions.install(self, deeds) | actions.install_places(self, titles, self.go)

    def go(self, page: str, key: Hashable = None) -> Page:
        """Bring a page to the front, made now if it never was, and tell it what to show. KeyError if there is none."""
        shown = self._made(page)
        self._trail = [step for step in self._trail if not self._specs[step[0]].alone] + [(page, key)]
        self._bring(page, shown, key)
        return shown

    def back(self) -> None:
        """Go back to the page before."""
        if len(self._trail) > 1:
            self._trail.pop()
            page, key = self._trail[-1]
            self._bring(page, self._made(page), key)

    @property
    def current(self) -> str:
        """The id of the page in front, "" before the first."""
        return self._trail[-1][0] if self._trail else ""

    def watch(self, tasks: TaskRunner) -> None:
        """Show long work in the strip, and stop it there."""
        tasks.started.connect(self.strip.begin)
        tasks.stepped.connect(self.strip.step)
        tasks.ended.connect(self.strip.end)
        self.strip.stopped.connect(tasks.cancel)

    def _fill_screen(self) -> None:
        whole = self.window()
        whole.setWindowState(whole.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _made(self, page: str) -> Page:
        if page not in self._pages:
            made = self._specs[page].factory()
            made.crumbs.connect(lambda parts, of=page: self._show_crumbs(of, parts))
            made.left_for.connect(self.go)
            if page in self._places:
                made.badge.connect(partial(self.rail.set_badge, page))
            self._pages[page] = made
            self.stack.addWidget(made)
        return self._pages[page]

    def _bring(self, page: str, shown: Page, key: Hashable) -> None:
        spec = self._specs[page]
        self._open_places(opened=not spec.alone)
        self.rail.select(spec.under or page)
        self._show_crumbs(page, [spec.title])
        self.stack.setCurrentWidget(shown)
        shown.arrive(key)
        self.shown.emit(page, key)

    def _open_places(self, *, opened: bool) -> None:
        self.rail.setEnabled(opened)
        self.bar.search.setEnabled(opened)
        for name, act in self._acts.items():
            if name in self._places or name in {"seek", "back"}:
                act.setEnabled(opened)

    def _show_crumbs(self, page: str, parts: Sequence[str]) -> None:
        """A page that is not in front may talk: the bar shows only the one that is."""
        if page == self.current:
            self.bar.crumbs.set_parts(parts)
            self.setWindowTitle(" – ".join([*reversed(parts), BRAND]))

    def _go_to(self, found: Destination) -> None:
        self.go(found.page, found.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep only the icons of the rail where the room is needed."""
        super().resizeEvent(event)
        self.rail.set_compact(self.width() < _NARROW * theme.now().scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing of its own; the timer runs once this drawing has ended."""
        super().paintEvent(event)
        if not self._drawn:
            self._drawn = True
            QTimer.singleShot(0, self, self.drawn.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close what drops from the bar first."""
        self.seeker.hide()
        super().closeEvent(event)
