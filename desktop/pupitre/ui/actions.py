# SPDX-License-Identifier: EUPL-1.2
"""What the window itself can do, as a table: id, label, shortcut. Pages keep theirs inside their buttons."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from pupitre.text.language import N_, _


@dataclass(frozen=True, slots=True)
class Act:
    """Something to do: `label` is an English msgid, `keys` a portable shortcut."""

    id: str
    label: str
    keys: str


ACTS = (
    Act("seek", N_("Search"), "Ctrl+K"),
    Act("back", N_("Back to the page before"), "Alt+Left"),
    Act("larger", N_("Larger text"), "Ctrl++"),
    Act("smaller", N_("Smaller text"), "Ctrl+-"),
    Act("usual-size", N_("Usual size of text"), "Ctrl+0"),
    Act("full-screen", N_("Full screen"), "F11"),
    Act("quit", N_("Quit"), "Ctrl+Q"),
)


def install(window: QWidget, deeds: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Give a window the acts of the table for which there is a deed."""
    made: dict[str, QAction] = {}
    for act in ACTS:
        if act.id in deeds:
            made[act.id] = _action(window, act.id, _(act.label), act.keys, deeds[act.id])
    return made


def install_places(window: QWidget, places: Mapping[str, str], go: Callable[[str], object]) -> dict[str, QAction]:
    """Give each place of the rail (id: title) the shortcut of its rank: Ctrl+1 to Ctrl+9."""
    return {
        place: _action(window, f"go-{place}", title, f"Ctrl+{rank}", partial(go, place))
        for rank, (place, title) in enumerate(places.items(), start=1)
        if rank < 10
    }


def _action(window: QWidget, name: str, label: str, keys: str, deed: Callable[[], object]) -> QAction:
    action = QAction(label, window)
    action.setObjectName(name)
    action.setShortcut(QKeySequence(keys))
    action.triggered.connect(lambda _checked=False: deed())
    window.addAction(action)
    return action
