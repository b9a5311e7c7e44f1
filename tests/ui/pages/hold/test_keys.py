# SPDX-License-Identifier: EUPL-1.2
"""One table holds the keys: no two acts share one where both are heard, and the desk has no shortcut beside it."""

from collections import Counter
from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from pytestqt.qtbot import QtBot

from contexts import a_context
from desks import at_the_desk
from pupitre.ui.context import Context
from pupitre.ui.pages.hold.keys import GROUPS, KEYS, Group, keys_of, letter

ELSEWHERE = {"Ctrl+Y"}
"""Redo has two keys, one of each system."""


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path) as made:
        yield made


def test_no_key_stands_twice_in_a_group() -> None:
    assert not [k for k, n in Counter((k.group, k.keys) for k in KEYS).items() if n > 1]


def test_a_shortcut_of_the_whole_desk_is_of_one_act_only() -> None:
    everywhere = Counter(k.keys for k in KEYS if len(k.keys) > 1)
    assert not [keys for keys, n in everywhere.items() if n > 1]


def test_every_group_has_a_title_and_keys() -> None:
    assert set(GROUPS) == set(Group) == {k.group for k in KEYS}


def test_a_letter_is_known_to_qt() -> None:
    assert letter("member-leave") == Qt.Key.Key_D
    assert keys_of("member-leave") == "D"


@pytest.mark.parametrize("until", [None, time(19, 15)])
def test_each_shortcut_of_the_desk_is_in_the_table(qtbot: QtBot, context: Context, until: time | None) -> None:
    page = at_the_desk(qtbot, context, until=until)
    known = {QKeySequence(k.keys).toString() for k in KEYS} | ELSEWHERE
    found = {s.toString() for shortcut in page.findChildren(QShortcut) for s in QShortcut.keys(shortcut)}
    assert found <= known, found - known


def test_each_key_of_the_whole_desk_in_the_table_is_a_shortcut(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    found = {s.toString() for shortcut in page.findChildren(QShortcut) for s in QShortcut.keys(shortcut)}
    heard_otherwise = {"leave", "vote-back"}
    wanted = {QKeySequence(k.keys).toString() for k in KEYS if len(k.keys) > 1 and k.id not in heard_otherwise}
    assert wanted <= found, wanted - found
