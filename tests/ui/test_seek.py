# SPDX-License-Identifier: EUPL-1.2
"""Going anywhere by typing a few letters."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pupitre.ui.seek import Destination, Seeker
from pupitre.ui.widgets.search_box import SearchBox

PLACES = [Destination("directory", "Annuaire"), Destination("sittings", "Transfert de la compétence eau", "point 4")]


@pytest.fixture
def seeker(shown) -> Seeker:
    window = QWidget()
    box = SearchBox("Rechercher")
    QVBoxLayout(window).addWidget(box)
    made = Seeker(box, lambda text: [place for place in PLACES if text and text in place.title.lower()], window)
    made.box = box
    shown(window, 600, 400)
    return made


def type_in(seeker: Seeker, text: str) -> None:
    seeker.box.setText(text)
    seeker.box.textEdited.emit(text)


def test_what_fits_drops_under_the_box(seeker) -> None:
    type_in(seeker, "an")
    assert seeker.isVisible()
    assert [row.title for row in seeker.list.rows()] == ["Annuaire", "Transfert de la compétence eau"]


def test_enter_goes_to_the_first_found(seeker, press, qtbot) -> None:
    type_in(seeker, "an")
    with qtbot.waitSignal(seeker.chosen) as chosen:
        press(seeker.box, Qt.Key.Key_Return)
    assert chosen.args == [PLACES[0]]
    assert not seeker.isVisible()
    assert seeker.box.text() == ""


def test_arrows_choose_while_the_keyboard_stays_in_the_box(seeker, press, qtbot) -> None:
    type_in(seeker, "an")
    press(seeker.box, Qt.Key.Key_Down)
    with qtbot.waitSignal(seeker.chosen) as chosen:
        press(seeker.box, Qt.Key.Key_Return)
    assert chosen.args == [PLACES[1]]


def test_nothing_found_is_said(seeker) -> None:
    type_in(seeker, "zz")
    assert seeker.isVisible()
    assert seeker.list.isHidden()


def test_escape_leaves(seeker, press) -> None:
    type_in(seeker, "an")
    press(seeker.box, Qt.Key.Key_Escape)
    assert not seeker.isVisible()
    assert seeker.box.text() == ""


def test_a_click_goes_there(seeker, qtbot) -> None:
    type_in(seeker, "an")
    spot = seeker.list.visualRect(seeker.list.model().index(1, 0)).center()
    with qtbot.waitSignal(seeker.chosen) as chosen:
        qtbot.mouseClick(seeker.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen.args == [PLACES[1]]
