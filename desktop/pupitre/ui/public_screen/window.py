# SPDX-License-Identifier: EUPL-1.2
"""The window for the projector: nothing to press in it, and it never takes the keyboard from the desk."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QHideEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pupitre.store.work import Changes
from pupitre.text.language import _
from pupitre.ui.context import Context
from pupitre.ui.public_screen.compose import slide_of, usual_message
from pupitre.ui.public_screen.slide import Choices
from pupitre.ui.public_screen.view import SlideView

USUAL = (1280, 720)
"""Pixels of the window where there is no second screen."""


class PublicScreen(QWidget):
    """`follow(scope)`, `choose(choices)`, `show_on(screen)`. Emits `turned` when it comes up, changes or goes away.

    It shows one sitting until it is told to follow another, whatever the desk looks at meanwhile.
    """

    turned = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setObjectName("public-screen")
        self.setWindowTitle(_("Public screen"))
        self.setAccessibleName(_("Public screen"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._context = context
        self.scope, self.choices = "", Choices()
        self.usual = ""
        """What the message says where none is written."""
        self._fills: str | None = None
        self.view = SlideView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        context.changed.connect(self._changed)
        screens = QGuiApplication.instance()
        if isinstance(screens, QGuiApplication):
            screens.screenRemoved.connect(self._lost)
            screens.screenAdded.connect(self._came)

    def follow(self, scope: str) -> None:
        """Show this sitting from now on."""
        self.scope = scope
        self.refresh()

    def choose(self, choices: Choices) -> None:
        """Show it in another way."""
        self.choices = choices
        self.refresh()

    def show_on(self, screen: QScreen | None) -> None:
        """Fill a screen, or be a window of its own where there is none for the public."""
        self.refresh()
        self._fills = screen.name() if screen else None
        self.setCursor(Qt.CursorShape.BlankCursor if screen else Qt.CursorShape.ArrowCursor)
        if screen is None:
            self.setWindowState(Qt.WindowState.WindowNoState)
            self.resize(*USUAL)
        else:
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
            self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()  # not showFullScreen(), which would take the keyboard

    def refresh(self) -> None:
        """Read the sitting anew and show it."""
        if self.scope:
            p, words = self._context.office.store.proceedings(self.scope), self._context.words
            self.usual = usual_message(p, words)
            self.view.show_slide(slide_of(p, self.choices, words), dark=self.choices.dark)
            self.turned.emit()

    def told(self) -> str:
        """What the public sees, in a line for the desk: « Point 4 · Vote en cours »."""
        slide = self.view.slide
        if slide is None:
            return ""
        what = slide.verdict.text if slide.verdict else slide.title
        return " · ".join(part for part in (slide.over, what) if part)

    def _changed(self, changes: Changes) -> None:
        """Follow the desk, once the desk itself has shown what was done."""
        if changes.scope == self.scope and self.isVisible():
            QTimer.singleShot(0, self, self.refresh)

    def _lost(self, screen: QScreen) -> None:
        """The projector was unplugged: the slide must not come to stand over the desk."""
        if self.isVisible() and screen.name() == self._fills:
            self.hide()

    def _came(self, screen: QScreen) -> None:
        """The projector is back: go on there."""
        if not self.isVisible() and screen.name() == self._fills:
            self.show_on(screen)

    def showEvent(self, event: QShowEvent) -> None:
        """Say that it can be seen."""
        super().showEvent(event)
        self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that nobody sees it any more."""
        super().hideEvent(event)
        self.turned.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Who closes it does not want it back when a screen is plugged in."""
        super().closeEvent(event)
        self._fills = None
