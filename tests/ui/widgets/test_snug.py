# SPDX-License-Identifier: EUPL-1.2
"""A column whose list gives way before its neighbour is cut."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.snug import Snug

LONG = "Une phrase assez longue pour passer à la ligne plusieurs fois dans une colonne étroite. " * 3


def test_the_list_gives_way_and_the_sentence_beside_it_stays_whole(shown: Callable[..., QWidget]) -> None:
    upper = QWidget()
    inside = Snug(upper)
    names = RowList("Votes")
    names.setMinimumHeight(40)
    inside.addWidget(Label("Tous pour, sauf", wrap=True))
    inside.addWidget(names, 1)
    below = Label(LONG, wrap=True)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.addWidget(upper, 1)
    column.addWidget(below)
    shown(whole, 240, 300)
    assert below.height() >= below.heightForWidth(below.width())
    assert names.height() >= 40
