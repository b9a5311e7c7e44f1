# SPDX-License-Identifier: EUPL-1.2
"""The agenda says what became of each item, and a number leads to its item."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import an_item, opened
from moments import french
from pupitre.domain.happening import Discussion, Outcome
from pupitre.domain.terms import Result
from pupitre.ui.pages.hold.agenda_card import AgendaCard

AT = time(19, 0)
ITEMS = tuple(
    an_item(f"i{n}", f"Point du nom {n}", number=str(n), amends="i3" if n == 2 else None) for n in range(1, 13)
)


@pytest.fixture
def card(shown: Callable[..., QWidget]) -> AgendaCard:
    card = AgendaCard(french())
    shown(card, 320, 620)
    card.show_sitting(opened(items=ITEMS), "i1")
    return card


def test_digits_lead_to_the_item_of_that_number(qtbot: QtBot, card: AgendaCard) -> None:
    for typed, item in (("7", "i7"), ("12", "i12"), ("3", "i3")):
        card.list.select("i1")
        qtbot.keyClick(card.list, Qt.Key.Key_Home)
        qtbot.keyClicks(card.list, typed)
        assert card.list.current_key() == item


def test_a_digit_that_continues_no_number_begins_another(qtbot: QtBot, card: AgendaCard) -> None:
    qtbot.keyClicks(card.list, "75")
    assert card.list.current_key() == "i5"


def test_enter_opens_the_item(qtbot: QtBot, card: AgendaCard) -> None:
    qtbot.keyClicks(card.list, "4")
    with qtbot.waitSignal(card.opened) as opened_item:
        qtbot.keyClick(card.list, Qt.Key.Key_Return)
    assert opened_item.args == ["i4"]


def test_what_became_of_each_item_is_told(card: AgendaCard) -> None:
    p = opened(
        items=ITEMS,
        discussions={"i1": Discussion("i1", AT, 5), "i4": Discussion("i4", AT, 6), "i5": Discussion("i5", AT, 7)},
        outcomes={
            "i1": Outcome("i1", Result.REJECTED, 6, AT),
            "i6": Outcome("i6", Result.POSTPONED, 8, AT),
        },
    )
    card.show_sitting(p, "i5")
    rows = {row.key: row for row in card.list.rows()}
    assert rows["i1"].subtitle == "Avis défavorable"
    assert rows["i4"].subtitle == "Ouvert, laissé en suspens"
    assert rows["i5"].subtitle == "En discussion"
    assert rows["i6"].muted
    assert "report" in rows["i6"].subtitle.casefold()


def test_an_amendment_stands_under_its_text(card: AgendaCard) -> None:
    row = next(row for row in card.list.rows() if row.key == "i2")
    assert row.indent == 1
    assert row.subtitle.startswith("Amendement au point 3")
