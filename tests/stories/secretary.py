# SPDX-License-Identifier: EUPL-1.2
"""A person at the real window: she finds things by sight, presses keys, clicks, and reads what is shown."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as TooLong
from pytestqt.qtbot import QtBot

from pupitre.host.paths import paths
from pupitre.host.resources import shipped
from pupitre.services.house import House
from pupitre.services.rehearsal import Rehearsal
from pupitre.text.language import load, speak
from pupitre.text.names import folded
from pupitre.ui.context import Context
from pupitre.ui.frame import Frame
from pupitre.ui.pages.sitting import STEPS
from pupitre.ui.program import Program
from pupitre.ui.widgets.page import Page
from pupitre.ui.widgets.table_model import PILL

W = TypeVar("W", bound=QWidget)
PATIENCE = 20_000
"""Milliseconds: two busy cores, and a letter for each of 85 members."""


class Clock:
    """The hour of a story; it stands still until the story moves it."""

    def __init__(self, now: datetime) -> None:
        self.at = now

    def __call__(self) -> datetime:
        return self.at


class Computer:
    """One computer: its folders, its keys, and the program when it runs."""

    def __init__(self, app: QApplication, folder: Path, clock: Clock) -> None:
        self.app, self.folder, self.clock = app, folder, clock
        self.program: Program | None = None
        self.frame: Frame | None = None

    @property
    def store(self) -> Path:
        """The file that holds everything."""
        return self.folder / "data" / "pupitre.sqlite"

    def house(self) -> House:
        """Open what the computer holds."""
        words = load("fr", shipped("i18n"))
        speak(words)
        return House(self.store, self.folder / "state", words, self.clock)

    def start(self, *, sample: bool = False) -> Program:
        """Open the program, as `pupitre` and `pupitre window --sample` do."""
        speak(load("fr", shipped("i18n")))
        self.program = Program(self.app, self.house, paths({"PUPITRE_HOME": str(self.folder)}).make(), sample=sample)
        self.frame = Frame("Pupitre", 1280, 800)
        self.frame.show()
        self.frame.hold(self.program.window)
        self.frame.activateWindow()
        assert QTest.qWaitForWindowActive(self.frame)
        self.program.start()
        return self.program

    def stop(self) -> None:
        """Close the program; what was recorded stays."""
        if self.program is not None and self.frame is not None:
            self.frame.close()
            self.program.close()
            self.program.tasks.deleteLater()
            self.frame.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.program = self.frame = None


def plain(text: str) -> str:
    """A text with ordinary spaces, so that a story can quote the screen."""
    return re.sub(r"[\s\u00a0\u202f]+", " ", text).strip()


class Secretary:
    """She looks only at what is shown."""

    def __init__(self, qtbot: QtBot, computer: Computer) -> None:
        self.qtbot, self.computer = qtbot, computer
        self.scope = ""
        self.things: dict[str, Any] = {}
        self.pressed = 0
        """How many keys she has pressed; one that only holds (Shift, Ctrl) goes with the key that it is held for."""

    # --- what she stands before ---

    @property
    def program(self) -> Program:
        """The program that runs."""
        assert self.computer.program is not None, "the program does not run"
        return self.computer.program

    @property
    def window(self) -> Any:
        """The window of the program."""
        return self.program.window

    @property
    def context(self) -> Context:
        """What the pages are given: to look into the store, never to act."""
        assert self.program.context is not None
        return self.program.context

    @property
    def p(self) -> Any:
        """The sitting as it is recorded."""
        return self.context.office.store.proceedings(self.scope)

    @property
    def page(self) -> Page:
        """The page in front; of a step, the page of that step."""
        shown = self.window.stack.currentWidget()
        return getattr(shown, "page", shown)

    def rehearsal(self) -> Rehearsal:
        """What happened before the story begins."""
        return Rehearsal.of_sample(self.context.office)

    # --- sight ---

    def find(self, name: str, kind: type[W] = QWidget) -> W:
        """The widget of that name which can be seen."""
        seen = [w for w in self.window.findChildren(kind, name) if w.isVisible()]
        assert len(seen) == 1, f"{len(seen)} widgets called {name!r} are shown"
        return seen[0]

    def sees(self, name: str) -> bool:
        """Whether a widget of that name can be seen."""
        return any(w.isVisible() for w in self.window.findChildren(QWidget, name))

    def screen(self, within: QWidget | None = None) -> str:
        """All that can be read, one thing a line."""
        return "\n".join(plain(text) for text in _texts(within or self.window) if text.strip())

    def reads(self, text: str, within: QWidget | None = None) -> None:
        """Wait until a text can be read."""
        sought = plain(text)
        try:
            self.until(lambda: sought in self.screen(within))
        except TooLong:
            pytest.fail(f"{sought!r} is not among:\n{self.screen(within)}", pytrace=False)

    def is_told(self, text: str) -> None:
        """Wait until the message of the page, or of the window, says something."""
        banners = [self.page.banner, self.window.banner]

        def told() -> str:
            return "\n".join(plain(banner.text) for banner in banners)

        try:
            self.until(lambda: plain(text) in told())
        except TooLong:
            pytest.fail(f"{text!r} is not told, but {told()!r}", pytrace=False)

    def reads_not(self, text: str, within: QWidget | None = None) -> None:
        """A text cannot be read."""
        screen = self.screen(within)
        assert plain(text) not in screen, screen

    def until(self, true: Callable[[], Any]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(true()), timeout=PATIENCE)

    def rows(self, name: str) -> list[str]:
        """The rows of a list, as a screen reader says them."""
        view = self.find(name, QAbstractItemView)
        return [plain(text) for text in _rows(view)]

    def button(self, text: str) -> QAbstractButton:
        """The button with that word on it."""
        found = [b for b in self.window.findChildren(QAbstractButton) if b.isVisible() and plain(b.text()) == text]
        assert len(found) == 1, f"{len(found)} buttons say {text!r}: {self.screen()}"
        return found[0]

    # --- hands ---

    def go(self, place: str) -> None:
        """Click a place of the rail."""
        self.click(f"place-{place}")

    def click(self, thing: str | QWidget) -> None:
        """Click something in its middle."""
        widget = self.find(thing) if isinstance(thing, str) else thing
        assert widget.isEnabled(), f"{widget.objectName()} is closed"
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def step(self, step: str) -> None:
        """Click a step of the sitting on the line of steps."""
        line = self.find("steps")

        def shown() -> list[QAbstractButton]:
            return [b for b in line.findChildren(QAbstractButton) if b.isVisible()]

        self.until(lambda: len(shown()) == len(STEPS))
        self.click(shown()[STEPS.index(step)])
        assert self.window.current == step

    def says(self, text: str) -> None:
        """Click the button with that word on it."""
        self.click(self.button(text))

    def place_at(self, name: str, at: int) -> tuple[QAbstractItemView, QPoint]:
        """A list, and where one of its rows is."""
        view = self.find(name, QAbstractItemView)
        index = view.model().index(at, 0)
        view.scrollTo(index)
        box: QRect = view.visualRect(index)
        return view, QPoint(box.left() + 40, box.center().y())

    def place_of(self, name: str, text: str) -> tuple[QAbstractItemView, QPoint]:
        """A list, and where its row is that holds a text."""
        view = self.find(name, QAbstractItemView)
        sought = folded(text)
        at = next((at for at, row in enumerate(_rows(view)) if sought in folded(row)), -1)
        assert at >= 0, f"{text!r} is not among {_rows(view)}"
        return self.place_at(name, at)

    def click_row(self, name: str, text: str) -> QAbstractItemView:
        """Click the row that holds a text."""
        return self._click(*self.place_of(name, text))

    def click_at(self, name: str, at: int) -> QAbstractItemView:
        """Click a row by its place."""
        return self._click(*self.place_at(name, at))

    def _click(self, view: QAbstractItemView, point: QPoint) -> QAbstractItemView:
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        return view

    def drag_row(self, name: str, at: int, to: int) -> None:
        """Take a row with the mouse and let it go above another one."""
        view = self.click_at(name, at)
        # Offscreen there is no drag manager to carry the row: the event that it would bring at the end is brought here.
        data = view.model().mimeData([view.currentIndex()])
        place = QPointF(view.visualRect(view.model().index(to, 0)).topLeft()) + QPointF(40, 2)
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        view.dropEvent(QDropEvent(place, Qt.DropAction.MoveAction, data, left, none))

    def set_day(self, name: str, day: date) -> None:
        """Step the year, the month and the day to another one with the arrows."""
        edit = self.find(name, QDateEdit)
        edit.setFocus()
        steps = (("Year", day.year), ("Month", day.month), ("Day", day.day))
        for section, wanted in steps:
            edit.setCurrentSection(QDateEdit.Section[f"{section}Section"])
            while (at := getattr(edit.date(), section.casefold())()) != wanted:
                self.keys("Up" if at < wanted else "Down", edit)
        self.leave(edit)

    def keys(self, keys: str, widget: QWidget | None = None) -> None:
        """Press keys ("Ctrl+Return", "F5") where the keyboard is."""
        combination = QKeySequence(keys)[0]
        target = widget or QApplication.focusWidget() or self.window
        self.pressed += 1
        self.qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())

    def type(self, text: str, thing: str | QWidget | None = None) -> None:
        """Type letters, any letters, where the keyboard is or into something."""
        if thing is not None:
            (self.find(thing) if isinstance(thing, str) else thing).setFocus()
        for letter in text:
            target = QApplication.focusWidget()
            assert target is not None, "the keyboard is nowhere"
            self.pressed += 1
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    def fill(self, thing: str | QWidget, text: str) -> None:
        """Write a field anew, and leave it."""
        widget = self.find(thing) if isinstance(thing, str) else thing
        widget.setFocus()
        self.keys("Ctrl+A", widget)
        self.keys("Del", widget)
        self.type(text, widget)
        self.leave(widget)

    def leave(self, widget: QWidget) -> None:
        """Go to the next field with Tab."""
        self.keys("Tab", widget)

    def name(self, thing: str, letters: str, keys: str = "Return") -> None:
        """Name a member with a few letters."""
        line = self.find(thing)
        line = line if isinstance(line, QLineEdit) else next(iter(line.findChildren(QLineEdit)))
        self.type(letters, line)
        self.keys(keys, line)

    def pick(self, name: str, text: str) -> None:
        """Choose in a drop-down list."""
        box = self.find(name, QComboBox)
        at = next(at for at in range(box.count()) if folded(text) in folded(box.itemText(at)))
        box.setFocus()
        self.keys("Home", box)
        for _step in range(at):
            self.keys("Down", box)
        assert box.currentIndex() == at


def _texts(widget: QWidget) -> Iterator[str]:
    for child in widget.findChildren(QWidget):
        if child.isVisible():
            yield from _said_by(child)


def _said_by(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    elif isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QComboBox):
        yield widget.currentText()
    elif isinstance(widget, QAbstractItemView):
        yield from _rows(widget)
    yield widget.accessibleName()
    yield widget.accessibleDescription()


def _rows(view: QAbstractItemView) -> list[str]:
    model = view.model()
    return [" | ".join(_cells(model, at)) for at in range(model.rowCount())]


def _cells(model: Any, at: int) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        index = model.index(at, column)
        text, pill = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(), index.data(PILL)
        if text or getattr(pill, "text", ""):
            yield str(text or getattr(pill, "text", ""))
