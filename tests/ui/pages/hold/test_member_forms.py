# SPDX-License-Identifier: EUPL-1.2
"""What an act still asks, with what is most likely proposed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import a_seat, an_item, five_seats, opened
from moments import french
from pupitre.domain.terms import ItemRole, RecusalKind
from pupitre.ui.pages.hold.member_forms import ChairForm, Form, ProxyForm, RecusalForm, SubstituteForm

ITEMS = (an_item("i1", number="1"), an_item("i2", "Motion", number="2"))


@pytest.fixture
def form(shown: Callable[..., QWidget]) -> Callable[[Form], Form]:
    def show(made: Form) -> Form:
        shown(made, 500, 300)
        return made

    french()
    return show


def test_only_who_is_in_the_room_with_a_voice_can_carry_a_proxy(qtbot: QtBot, form: Callable[[Form], Form]) -> None:
    proxy = form(ProxyForm(french()))
    seats = {**five_seats(), "s6": a_seat("s6", "MUET", voices=0, rank=6)}
    proxy.ask(opened(seats=seats), "s5")
    for letters, found in (("le goff", ["s3"]), ("muet", []), ("de la tour", [])):
        proxy.picker.box.setText(letters)
        assert [row.key for row in proxy.picker.list.rows()] == found
    proxy.picker.box.setText("dup")
    with qtbot.waitSignal(proxy.picked) as picked:
        qtbot.keyClick(proxy.picker.box, Qt.Key.Key_Return)
    assert picked.args == ["s2"]


def test_the_substitute_who_is_known_is_proposed(qtbot: QtBot, form: Callable[[Form], Form]) -> None:
    asked = form(SubstituteForm(french()))
    seats = {**five_seats(), "s5": a_seat("s5", substitute="Luc Pic")}
    asked.ask(opened(seats=seats), "s5")
    assert asked.name.text() == "Luc Pic"
    assert "Fabre" in asked.question.text()
    with qtbot.waitSignal(asked.done):
        qtbot.keyClick(asked.name, Qt.Key.Key_Return)


def test_a_recusal_proposes_an_interest_and_the_item_in_front(qtbot: QtBot, form: Callable[[Form], Form]) -> None:
    asked = form(RecusalForm())
    asked.ask(opened(items=ITEMS), ITEMS[1])
    assert (asked.kind(), asked.item(), asked.leaves.isChecked()) == (RecusalKind.INTEREST, "i2", True)
    asked.kinds[RecusalKind.REPRESENTATIVE].setChecked(True)
    assert asked.kind() is RecusalKind.REPRESENTATIVE
    with qtbot.waitSignal(asked.done):
        qtbot.keyClick(asked.kinds[RecusalKind.REPRESENTATIVE], Qt.Key.Key_Return)


def test_a_chair_is_for_the_item_in_front_or_from_now_on(form: Callable[[Form], Form]) -> None:
    asked = form(ChairForm())
    asked.ask(ITEMS[1], presides=True)
    assert asked.item.isChecked()
    assert "2" in asked.item.text()
    asked.ask(None, presides=True)
    assert asked.onwards.isChecked()
    assert asked.item.isHidden()


def test_for_the_accounts_it_is_said_that_the_president_withdraws(form: Callable[[Form], Form]) -> None:
    """CGCT L2121-14; the secretary stays."""
    asked, accounts = form(ChairForm()), an_item("i1", number="1", role=ItemRole.ACCOUNTS)
    asked.ask(accounts, presides=True)
    assert "L2121-14" in asked.item.text()
    asked.ask(accounts, presides=False)
    assert "L2121-14" not in asked.item.text()
