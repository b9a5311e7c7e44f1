# SPDX-License-Identifier: EUPL-1.2
"""What the window can do, from the keyboard."""

from PySide6.QtWidgets import QWidget

from pupitre.ui import actions


def test_no_two_acts_have_the_same_shortcut() -> None:
    keys = [act.keys for act in actions.ACTS]
    assert len(keys) == len(set(keys))


def test_an_act_does_its_deed(qtbot) -> None:
    done: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)
    made = actions.install(window, {"back": lambda: done.append("back")})
    made["back"].trigger()
    assert done == ["back"]
    assert list(made) == ["back"]
    assert made["back"].shortcut().toString() == "Alt+Left"


def test_the_places_have_the_keys_of_their_rank(qtbot) -> None:
    gone: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)
    made = actions.install_places(window, {"home": "Accueil", "sittings": "Séances"}, gone.append)
    assert made["sittings"].shortcut().toString() == "Ctrl+2"
    made["sittings"].trigger()
    assert gone == ["sittings"]
