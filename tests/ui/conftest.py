# SPDX-License-Identifier: EUPL-1.2
"""The screen of the tests: dressed as the program is, in light, at its usual size."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from pupitre.ui.theme import Dresser, Scheme

HERE = Path(__file__).parent
# The offscreen platform says it whenever a window is shown or raised; it is no fault of the program.
HARMLESS = r"This plugin does not support (propagateSizeHints|raise)\(\)"
RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore(HARMLESS))


@pytest.fixture(scope="session")
def _clothes(qapp: QApplication) -> Dresser:
    return Dresser(qapp, RESOURCES, scheme=Scheme.LIGHT)


@pytest.fixture
def dresser(_clothes: Dresser) -> Iterator[Dresser]:
    """The dresser of the application, light and unscaled at the start of each test."""
    _clothes.wear(scheme=Scheme.LIGHT, scale=1.0)
    yield _clothes
    _clothes.wear(scheme=Scheme.LIGHT, scale=1.0)


@pytest.fixture
def shown(qtbot, dresser: Dresser) -> Callable[..., QWidget]:
    """Show a widget at a size and wait until it is there."""

    kept: list[QWidget] = []  # a parent that only its children knew would be gone before they are looked at

    def show(widget: QWidget, width: int = 480, height: int = 320) -> QWidget:
        kept.append(widget)
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        return widget

    return show


@pytest.fixture
def press(qapp: QApplication) -> Callable[..., None]:
    """Press a key on a widget, as the window system would; text may hold any letter (QTest aborts on some)."""

    def send(
        widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, text: str = ""
    ) -> None:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyRelease, key, modifiers, text))

    return send


@pytest.fixture
def colours_of() -> Callable[[QWidget], set[str]]:
    """The colours that a widget is drawn with, as #rrggbb."""

    def found(widget: QWidget) -> set[str]:
        image: QImage = widget.grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}

    return found
