# SPDX-License-Identifier: EUPL-1.2
"""The crib shows every key of the table, and nothing else."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from moments import french
from pupitre.ui.pages.hold.crib import Crib
from pupitre.ui.pages.hold.keys import GROUPS, KEYS
from pupitre.ui.widgets.button import IconButton
from pupitre.ui.widgets.key_hint import spell_keys


def test_every_key_stands_beside_its_words_under_the_title_of_its_group(shown: Callable[..., QWidget]) -> None:
    words = french()
    crib = Crib()
    shown(crib, 320, 700)
    texts = [label.text() for label in crib.area.findChildren(QLabel)]
    for key in KEYS:
        assert spell_keys(key.keys) in texts
        assert words.gettext(key.label) in texts
    assert {words.gettext(title) for title in GROUPS.values()} <= set(texts)
    assert len(texts) == 2 * len(KEYS) + len(GROUPS)


def test_its_cross_asks_to_leave(qtbot: QtBot, shown: Callable[..., QWidget]) -> None:
    french()
    crib = Crib()
    shown(crib)
    with qtbot.waitSignal(crib.left):
        qtbot.mouseClick(crib.findChild(IconButton), Qt.MouseButton.LeftButton)
