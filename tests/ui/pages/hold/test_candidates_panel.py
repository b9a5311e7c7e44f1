# SPDX-License-Identifier: EUPL-1.2
"""Who stands in a round."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import a_seat, an_item, opened
from moments import french
from pupitre.domain.happening import Candidate
from pupitre.domain.sitting import Item, Post
from pupitre.domain.terms import ItemKind
from pupitre.ui.name_picker import NamePicker
from pupitre.ui.pages.hold.candidates_panel import CandidatesPanel

POST, COMMISSION = Post("président"), Post("membre de la commission Eau", commission=True)
LISTS = Post("adjoints", by_list=True)


@pytest.fixture
def panel(shown: Callable[..., QWidget]) -> CandidatesPanel:
    made = CandidatesPanel(french())
    shown(made, 440, 420)
    return made


def show(panel: CandidatesPanel, post: Post, number: int = 1, before: tuple[Candidate, ...] = ()) -> Item:
    item = an_item(kind=ItemKind.ELECTION, post=post)
    seats = (a_seat(birth_year=1950), a_seat("s2", "DUPONT", "Jean", rank=2))
    panel.show_round(opened(items=(item,), seats=seats), item, number, before)
    return item


def write(qtbot: QtBot, picker: NamePicker, text: str) -> None:
    qtbot.keyClicks(picker.box, text)
    qtbot.keyClick(picker.box, Qt.Key.Key_Return)


def opening(qtbot: QtBot, panel: CandidatesPanel) -> list[Candidate]:
    with qtbot.waitSignal(panel.opened) as given:
        qtbot.mouseClick(panel.open, Qt.MouseButton.LeftButton)
    return list(given.args[0])


def test_members_by_three_letters_and_others_by_name(qtbot: QtBot, panel: CandidatesPanel) -> None:
    show(panel, POST)
    assert not panel.open.isEnabled()
    write(qtbot, panel.picker, "fab")
    write(qtbot, panel.picker, "Jeanne Dehors")
    member, other = opening(qtbot, panel)
    assert (member.seat, member.births) == ("s1", ("1950",))
    assert (other.id, other.name, other.seat) == ("c1", "Jeanne Dehors", "")


def test_nobody_stands_twice(qtbot: QtBot, panel: CandidatesPanel) -> None:
    show(panel, POST)
    write(qtbot, panel.picker, "Jeanne Dehors")
    write(qtbot, panel.picker, "jeanne dehors")
    assert len(panel.list.rows()) == 1
    assert "Jeanne" in panel._error.text() or "jeanne" in panel._error.text()


def test_those_of_the_last_round_stand_again_until_they_withdraw(qtbot: QtBot, panel: CandidatesPanel) -> None:
    before = (Candidate("s1", "Mme Fabre", "s1"), Candidate("c1", "Jeanne Dehors"))
    show(panel, POST, 2, before)
    panel.list.select("s1")
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    write(qtbot, panel.picker, "dup")
    show(panel, POST, 2, before)  # the desk shows the round again at each deed
    assert [c.id for c in opening(qtbot, panel)] == ["c1", "s2"]


def test_a_button_takes_off_who_is_selected(qtbot: QtBot, panel: CandidatesPanel) -> None:
    show(panel, POST, 2, (Candidate("c1", "Jeanne Dehors"),))
    panel.list.select("c1")
    qtbot.mouseClick(panel.off, Qt.MouseButton.LeftButton)
    assert not panel.list.rows()


def test_a_single_candidacy_takes_effect_at_once_in_a_commission_only(qtbot: QtBot, panel: CandidatesPanel) -> None:
    """CGCT L2121-21: not for the executive."""
    show(panel, POST)
    write(qtbot, panel.picker, "dup")
    assert panel.effect.isHidden()
    panel.list.select("s2")
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    item = an_item("i2", kind=ItemKind.ELECTION, post=COMMISSION)
    panel.show_round(opened(items=(item,)), item, 1, ())
    write(qtbot, panel.picker, "dup")
    with qtbot.waitSignal(panel.took_effect) as effect:
        qtbot.mouseClick(panel.effect, Qt.MouseButton.LeftButton)
    assert effect.args[0].seat == "s2"
    write(qtbot, panel.picker, "fab")
    assert panel.effect.isHidden()


def test_a_list_has_members(qtbot: QtBot, panel: CandidatesPanel) -> None:
    show(panel, LISTS)
    assert panel.people.isHidden()
    write(qtbot, panel.picker, "Ensemble")
    write(qtbot, panel.people, "fab")
    write(qtbot, panel.people, "Paul Dehors")
    (only,) = opening(qtbot, panel)
    assert (only.name, only.births) == ("Ensemble", ("1950", ""))
    assert [" ".join(name.split()) for name in only.members] == ["Mme Élise Fabre", "Paul Dehors"]
