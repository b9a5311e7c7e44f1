# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pupitre.ui import name_picker
from pupitre.ui.name_picker import Candidate, NamePicker, matching

MEMBERS = (
    Candidate("1", "Delmas Joël", aside="maire de Villegly"),
    Candidate("2", "Azéma Inès", aside="maire de Montréal"),
    Candidate("3", "Del Pech Rose"),
    Candidate("4", "Fabre Delphine"),
)


def test_three_letters_without_accents_find_a_member() -> None:
    assert [c.key for c in matching(MEMBERS, "aze")] == ["2"]
    assert [c.key for c in matching(MEMBERS, "INÈS")] == ["2"]


def test_family_names_come_before_given_names() -> None:
    assert [c.key for c in matching(MEMBERS, "del")] == ["1", "3", "4"]


def test_every_word_typed_must_fit() -> None:
    assert [c.key for c in matching(MEMBERS, "del ro")] == ["3"]
    assert matching(MEMBERS, "") == []


def test_enter_takes_the_first_and_tells_the_modifiers(qtbot: QtBot, dresser: object) -> None:
    picker = NamePicker("Sauf", "Trois lettres")
    qtbot.addWidget(picker)
    picker.set_candidates(MEMBERS)
    taken: list[tuple[str, object]] = []
    picker.picked.connect(lambda key, modifiers: taken.append((key, modifiers)))
    qtbot.keyClicks(picker.box, "del")
    qtbot.keyClick(picker.box, Qt.Key.Key_Down)
    qtbot.keyClick(picker.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert taken == [("3", Qt.KeyboardModifier.ShiftModifier)]
    assert picker.box.text() == ""


def test_members_are_looked_up_once_and_only_when_something_is_typed(qtbot: QtBot, dresser: object) -> None:
    asked: list[str] = []

    def members() -> Iterator[Candidate]:
        asked.append("all")
        yield from MEMBERS

    picker = NamePicker("Sauf", "Trois lettres")
    qtbot.addWidget(picker)
    picker.set_candidates(members())
    assert asked == []
    qtbot.keyClicks(picker.box, "aze")
    assert (asked, [row.key for row in picker.list.rows()]) == (["all"], ["2"])


def test_enter_on_nobody_takes_nobody(qtbot: QtBot, dresser: object) -> None:
    picker = NamePicker("Sauf", "Trois lettres")
    qtbot.addWidget(picker)
    picker.set_candidates(MEMBERS)
    taken: list[str] = []
    picker.picked.connect(lambda key, _modifiers: taken.append(key))
    qtbot.keyClicks(picker.box, "zzz")
    qtbot.keyClick(picker.box, Qt.Key.Key_Return)
    assert not taken


def test_a_name_that_is_nobodys_is_taken_as_written_where_that_is_free(qtbot: QtBot, dresser: object) -> None:
    picker = NamePicker("Candidat", "Trois lettres", free=True)
    qtbot.addWidget(picker)
    picker.set_candidates(MEMBERS)
    written: list[str] = []
    picker.written.connect(written.append)
    qtbot.keyClicks(picker.box, "Zoe  Zimmer ")
    qtbot.keyClick(picker.box, Qt.Key.Key_Return)
    assert (written, picker.box.text()) == (["Zoe Zimmer"], "")


def test_a_screen_reader_says_whom_enter_would_take(
    qtbot: QtBot, dresser: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(name_picker, "announce", lambda _widget, text: heard.append(text))
    picker = NamePicker("Sauf", "Trois lettres")
    qtbot.addWidget(picker)
    picker.set_candidates(MEMBERS)
    qtbot.keyClicks(picker.box, "d")
    qtbot.keyClick(picker.box, Qt.Key.Key_Down)
    shown = [row.spoken for row in picker.list.rows()]
    assert len(shown) > 1
    assert heard == shown[:2]


def test_a_name_that_is_nobodys_is_said_to_be_so_and_takes_nobody(qtbot: QtBot, dresser: object) -> None:
    picker = NamePicker("Sauf", "Trois lettres")
    qtbot.addWidget(picker)
    picker.set_candidates(MEMBERS)
    taken: list[str] = []
    picker.picked.connect(lambda key, _modifiers: taken.append(key))
    qtbot.keyClicks(picker.box, "zzz")
    assert not picker.nobody.isHidden()
    assert "Nobody" in picker.nobody.text()
    qtbot.keyClick(picker.box, Qt.Key.Key_Return)
    assert taken == []
    qtbot.keyClicks(picker.box, "aze")
    assert picker.nobody.isHidden()
