# SPDX-License-Identifier: EUPL-1.2
"""What the secretary steers the public screen with, from the desk: a button, and a card while the screen is open."""

from dataclasses import replace

from PySide6.QtGui import QGuiApplication, QKeySequence, QScreen, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from pupitre.text.language import _, pgettext
from pupitre.ui import theme
from pupitre.ui.context import Context
from pupitre.ui.pages.hold.keys import keys_of
from pupitre.ui.public_screen.slide import Choices
from pupitre.ui.public_screen.window import PublicScreen
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.columns import stack
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.segments import Segments

SITTING, MESSAGE, WINDOW = "sitting", "message", "window"


class PublicScreenControl(QWidget):
    """`show_sitting(scope)`; then F12 opens the public screen on that sitting, and closes it.

    The card with the choices is there while the screen is; all but the message are kept in the settings. Shift+F12 goes
    from the sitting to the message and back.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("public-screen-control")
        self._context = context
        self.scope = ""
        self.screen_window: PublicScreen | None = None
        kept = context.settings
        self.choices = Choices(names=kept.public_names, live=kept.public_live, dark=kept.public_dark)
        self.start = Button(_("Public screen"), Kind.QUIET, icon="slideshow-3-line", hint=keys_of("public-screen"))
        self.start.setObjectName("public-screen-open")
        self.start.clicked.connect(self._toggle)
        self.toggle = Button(pgettext("screen", "Close"), Kind.SECONDARY, hint=keys_of("public-screen"))
        self.toggle.setObjectName("public-screen-toggle")
        self.toggle.clicked.connect(self._toggle)
        self.card = Card(_("Public screen"), self.toggle)
        self._build()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.start)
        column.addWidget(self.card)
        QShortcut(QKeySequence(keys_of("public-screen")), self, self._toggle)
        QShortcut(QKeySequence(keys_of("public-message")), self, self._turn)
        self._show_state()

    def _build(self) -> None:
        self.shown = Segments(
            _("On the public screen"), [(SITTING, _("The sitting")), (MESSAGE, _("A message"))], SITTING
        )
        self.shown.setObjectName("public-screen-shown")
        self.shown.chosen.connect(lambda what: self._choose(hidden=what == MESSAGE))
        self.message = QComboBox()
        self._typed = QLineEdit()
        self.message.setLineEdit(self._typed)
        self.message.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.message.setAccessibleName(_("Message on the public screen"))
        self.message.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.message.setMinimumContentsLength(12)
        self.message.addItems(["", _("Sitting suspended"), _("The sitting will resume in a few minutes")])
        self.message.activated.connect(self._write)
        self._typed.editingFinished.connect(self._write)
        self.names = self._box("public-screen-names", _("Names"), checked=self.choices.names)
        self.live = self._box("public-screen-live", _("Votes live"), checked=self.choices.live)
        self.dark = self._box("public-screen-dark", _("Dark"), checked=self.choices.dark)
        self.names.toggled.connect(lambda on: self._keep(names=on))
        self.live.toggled.connect(lambda on: self._keep(live=on))
        self.dark.toggled.connect(lambda on: self._keep(dark=on))
        self.screens = QComboBox()
        self.screens.setAccessibleName(_("Screen for the public"))
        self.screens.activated.connect(self._choose_screen)
        self._follow_screens()
        boxes = QGridLayout()
        boxes.setHorizontalSpacing(theme.now().sizes.gap)
        boxes.setVerticalSpacing(0)
        for place, box in enumerate((self.names, self.live, self.dark)):
            boxes.addWidget(box, place // 2, place % 2)
        boxes.setColumnStretch(1, 1)
        self.state = Label(size="small", tone="muted", wrap=True)
        self.card.add(stack(self.state, self.shown, self.message, boxes, self.screens, gap=theme.now().sizes.grid))

    @staticmethod
    def _box(name: str, text: str, *, checked: bool) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(name)
        box.setChecked(checked)
        return box

    def show_sitting(self, scope: str) -> None:
        """The desk looks at this sitting; a public screen that is open goes on with its own."""
        self.scope = scope
        self._show_state()

    @property
    def is_on_air(self) -> bool:
        """Whether the public sees the sitting of the desk."""
        shown = self.screen_window
        return shown is not None and shown.isVisible() and shown.scope == self.scope

    def _toggle(self) -> None:
        if self.is_on_air and self.screen_window is not None:
            self.screen_window.close()
            return
        if self.screen_window is None:
            self.screen_window = PublicScreen(self._context)
            self.screen_window.turned.connect(self._show_state)
            self.destroyed.connect(self.screen_window.deleteLater)
        self._fill_screens()
        self.screen_window.choose(self.choices)
        self.screen_window.follow(self.scope)
        if not self.screen_window.isVisible():
            self.screen_window.show_on(self._screen())
        self._show_state()

    def _turn(self) -> None:
        if self.is_on_air:
            self._choose(hidden=not self.choices.hidden)

    def _write(self) -> None:
        self._choose(message=self.message.currentText().strip())

    def _keep(self, **chosen: bool) -> None:
        """Show it so, and remember it for the next sitting."""
        self._choose(**chosen)
        self._remember(**{f"public_{name}": value for name, value in chosen.items()})

    def _choose(self, **chosen: bool | str) -> None:
        self.choices = replace(self.choices, **chosen)  # type: ignore[arg-type]
        if self.screen_window is not None:
            self.screen_window.choose(self.choices)
        self._show_state()

    def _remember(self, **kept: bool | str) -> None:
        self._context.settings = replace(self._context.settings, **kept)  # type: ignore[arg-type]
        self._context.dressed.emit(self._context.settings)

    def _show_state(self) -> None:
        """Say what the button does next; the choices are there while the public sees something."""
        shown = self.screen_window if self.screen_window is not None and self.screen_window.isVisible() else None
        self.start.setVisible(shown is None)
        self.card.setVisible(shown is not None)
        self.toggle.show_text(pgettext("screen", "Close") if self.is_on_air else _("Show this sitting"))
        self.state.setText(_("The public sees: {slide}").format(slide=shown.told()) if shown else "")
        self.shown.select(MESSAGE if self.choices.hidden else SITTING)
        self.message.setVisible(self.choices.hidden)
        self._typed.setPlaceholderText(shown.usual if shown else "")

    def _fill_screens(self, _screen: QScreen | None = None) -> None:
        """The screens that are not the desk's, and a window of its own."""
        others = self._others()
        self.screens.clear()
        for screen in others:
            size = screen.size()
            called = " ".join(part for part in (screen.manufacturer(), screen.model()) if part) or screen.name()
            text = _("{screen}, {width} × {height}")
            self.screens.addItem(text.format(screen=called, width=size.width(), height=size.height()), screen.name())
        self.screens.addItem(_("In a window"), WINDOW)
        self.screens.setCurrentIndex(max(0, self.screens.findData(self._context.settings.public_screen)))
        self.screens.setVisible(bool(others))

    def _follow_screens(self) -> None:
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._fill_screens)
            app.screenRemoved.connect(self._fill_screens)

    def _others(self) -> list[QScreen]:
        return [screen for screen in QGuiApplication.screens() if screen != self.screen()]

    def _screen(self) -> QScreen | None:
        wanted = self.screens.currentData()
        return next((screen for screen in self._others() if screen.name() == wanted), None)

    def _choose_screen(self) -> None:
        if self.screen_window is not None:
            self._remember(public_screen=str(self.screens.currentData()))
            self.screen_window.show_on(self._screen())
