# SPDX-License-Identifier: EUPL-1.2
"""The home page of a new secretariat: three ways to begin, the one that comes first is the loud one."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pupitre.text.language import _
from pupitre.ui import theme
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.empty_state import Medallion
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.page import columns


@dataclass(frozen=True, slots=True)
class _Beginning:
    """A way to begin: `place` is what `asked` says."""

    place: str
    icon: str
    title: str
    text: str
    act: str
    keys: str = ""


class FirstSteps(QWidget):
    """Emits `asked("directory" | "sittings" | "exchange")`."""

    asked = Signal(str)

    def __init__(self, *, members: int) -> None:
        super().__init__()
        self.setProperty("ground", "none")
        ways = _beginnings()
        first = "sittings" if members else "directory"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.now().sizes.gap)
        column.addStretch(1)
        lead = Label(_("Where shall we begin?"), size="title", strong=True, wrap=True)
        lead.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(lead)
        column.addLayout(columns(*((self._card(way, loud=way.place == first), 1) for way in ways)))
        column.addStretch(2)

    def _card(self, way: _Beginning, *, loud: bool) -> Card:
        card = Card()
        card.add(Medallion(way.icon, rows=1))
        card.add(Label(way.title, size="lead", strong=True, wrap=True))
        card.add(Label(way.text, tone="muted", wrap=True))
        card.body.addStretch(1)
        button = Button(way.act, Kind.PRIMARY if loud else Kind.SECONDARY, keys=way.keys)
        button.setObjectName(f"begin-{way.place}")
        button.clicked.connect(lambda: self.asked.emit(way.place))
        card.add(button)
        return card


def _beginnings() -> tuple[_Beginning, ...]:
    return (
        _Beginning(
            "directory", "contacts-book-2-line", _("Import the members"),
            _("From the files of the Répertoire national des élus: maires, municipal and community councillors."),
            _("Import members"),
        ),
        _Beginning(
            "sittings", "calendar-event-line", _("Create the first sitting"),
            _("Its body, its day and its agenda: Pupitre counts the last day to send the convocations."),
            _("New sitting"), "Ctrl+N",
        ),
        _Beginning(
            "exchange", "inbox-line", _("Open a sitting file"),
            _("You received a .seance file from another secretariat: look into it before anything is imported."),
            _("Open a file"), "Ctrl+O",
        ),
    )  # fmt: skip
