# SPDX-License-Identifier: EUPL-1.2
"""The window of the public: it follows its sitting, and never gets in the way of the desk."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from contexts import a_context, convoked, rehearsal
from pupitre.services import voting
from pupitre.ui.context import Context
from pupitre.ui.public_screen.slide import Choices, State
from pupitre.ui.public_screen.window import PublicScreen
from pupitre.ui.widgets.page import Page


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path) as made:
        yield made


@pytest.fixture
def screen(qtbot: QtBot, context: Context) -> PublicScreen:
    made = PublicScreen(context)
    qtbot.addWidget(made)
    return made


def opened(context: Context, until: time = time(19, 15)) -> str:
    scope = convoked(context)
    rehearsal(context).hold(scope, until=until)
    return scope


def state(screen: PublicScreen) -> State | None:
    return screen.view.slide.state if screen.view.slide else None


def test_it_follows_every_deed_of_its_sitting(qtbot: QtBot, context: Context, screen: PublicScreen) -> None:
    scope, page = opened(context), Page()
    qtbot.addWidget(page)
    screen.follow(scope)
    screen.show_on(None)
    assert state(screen) is State.VOTING
    item = context.office.store.proceedings(scope).current_item()
    assert item is not None
    context.do(page, voting.proclaim, scope, item=item.id, at=time(19, 30))
    qtbot.waitUntil(lambda: state(screen) is State.RESULT)
    context.undo(page, scope)
    qtbot.waitUntil(lambda: state(screen) is State.VOTING)


def test_what_is_done_elsewhere_does_not_move_it(qtbot: QtBot, context: Context, screen: PublicScreen) -> None:
    scope = opened(context)
    screen.follow(scope)
    screen.show_on(None)
    before = screen.view.slide
    rehearsal(context).prepare()
    assert screen.scope == scope
    assert screen.view.slide == before


def test_trouble_is_told_at_the_desk_alone(qtbot: QtBot, context: Context, screen: PublicScreen) -> None:
    """OpenSlides client #4407: the public screen is no place for messages of the machine."""
    scope, page = opened(context), Page()
    qtbot.addWidget(page)
    screen.follow(scope)
    screen.show_on(None)
    before = screen.view.slide
    item = next(iter(context.office.store.proceedings(scope).outcomes))
    context.do(page, voting.proclaim, scope, item=item, at=time(19, 30))
    assert page.banner.text
    assert screen.view.slide == before


def test_choices_hold_at_once(context: Context, screen: PublicScreen) -> None:
    screen.follow(opened(context))
    screen.choose(Choices(hidden=True, message="Reprise à 20 h"))
    assert (state(screen), screen.view.slide.title if screen.view.slide else "") == (State.MESSAGE, "Reprise à 20 h")


def test_the_keyboard_stays_at_the_desk(qtbot: QtBot, context: Context, screen: PublicScreen) -> None:
    desk = QLineEdit()
    qtbot.addWidget(desk)
    with qtbot.waitActive(desk):
        desk.show()
        desk.activateWindow()
    desk.setFocus()
    screen.follow(opened(context))
    screen.show_on(None)
    assert screen.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert screen.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert desk.hasFocus()


def test_closing_the_desk_does_not_wait_for_it(screen: PublicScreen) -> None:
    assert not screen.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_it_fills_the_screen_that_it_is_given_without_a_mouse(qtbot: QtBot, screen: PublicScreen) -> None:
    whole = QGuiApplication.primaryScreen()
    screen.show_on(whole)
    assert screen.isFullScreen()
    assert screen.geometry() == whole.geometry()
    assert screen.cursor().shape() is Qt.CursorShape.BlankCursor
    screen.show_on(None)
    assert not screen.isFullScreen()
    assert screen.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_unplugging_the_projector_never_lays_the_slide_over_the_desk(
    qtbot: QtBot, qapp: QGuiApplication, screen: PublicScreen
) -> None:
    projector = QGuiApplication.primaryScreen()
    screen.show_on(projector)
    qapp.screenRemoved.emit(projector)
    assert not screen.isVisible()
    qapp.screenAdded.emit(projector)
    assert screen.isVisible()
    screen.close()
    qapp.screenAdded.emit(projector)
    assert not screen.isVisible()


def test_a_window_of_its_own_outlives_a_screen(qapp: QGuiApplication, screen: PublicScreen) -> None:
    screen.show_on(None)
    qapp.screenRemoved.emit(QGuiApplication.primaryScreen())
    assert screen.isVisible()


def test_it_says_when_it_comes_and_goes(qtbot: QtBot, screen: PublicScreen) -> None:
    with qtbot.waitSignal(screen.turned):
        screen.show_on(None)
    with qtbot.waitSignal(screen.turned):
        screen.close()


def test_it_has_a_name_and_nothing_to_press(context: Context, screen: PublicScreen) -> None:
    screen.follow(opened(context))
    assert screen.accessibleName() == "Écran public"
    assert [child for child in screen.findChildren(QLineEdit) if child.focusPolicy()] == []
    screen.event(QEvent(QEvent.Type.WindowActivate))
    assert screen.view.focusPolicy() is Qt.FocusPolicy.NoFocus
