# SPDX-License-Identifier: EUPL-1.2
"""Things in a row that goes on below: nothing is cut, and hidden things take no room."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QSizePolicy, QWidget

from pupitre.ui.widgets.button import Button
from pupitre.ui.widgets.flow import Flow


@pytest.fixture
def buttons(dresser: object) -> list[Button]:
    return [Button(text) for text in ("Proclamer", "Défaire", "Grouper")]


def held(buttons: list[Button], *, even: bool = False) -> QWidget:
    widget = QWidget()
    widget.setLayout(Flow(*buttons, even=even))
    return widget


def test_all_stand_in_one_row_where_there_is_room(shown: Callable[..., QWidget], buttons: list[Button]) -> None:
    shown(held(buttons), 600, 200)
    assert len({button.y() for button in buttons}) == 1
    assert buttons[0].x() < buttons[1].x() < buttons[2].x()


def test_what_has_no_room_stands_below_whole(shown: Callable[..., QWidget], buttons: list[Button]) -> None:
    narrow = buttons[0].sizeHint().width() + buttons[1].sizeHint().width() + 10
    widget = shown(held(buttons), narrow, 200)
    assert buttons[2].y() >= buttons[0].geometry().bottom()
    assert all(button.width() == button.sizeHint().width() for button in buttons)
    layout = widget.layout()
    assert layout is not None
    assert layout.heightForWidth(narrow) == 2 * buttons[0].height() + layout.spacing()
    assert layout.minimumSize().width() == max(button.sizeHint().width() for button in buttons)


def test_what_is_hidden_takes_no_room(shown: Callable[..., QWidget], buttons: list[Button]) -> None:
    buttons[0].hide()
    shown(held(buttons), 600, 200)
    assert buttons[1].x() == 0


def test_an_even_row_shares_its_width_out(shown: Callable[..., QWidget], buttons: list[Button]) -> None:
    for button in buttons:
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    shown(held(buttons, even=True), 600, 200)
    assert buttons[2].geometry().right() > 590


def test_things_can_be_taken_out_again(buttons: list[Button]) -> None:
    widget = held(buttons)
    layout = widget.layout()
    assert layout is not None
    assert (layout.count(), layout.itemAt(9)) == (3, None)
    taken = layout.takeAt(0)
    assert (taken.widget(), layout.count(), layout.takeAt(9)) == (buttons[0], 2, None)
    widget.deleteLater()
