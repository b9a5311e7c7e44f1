# SPDX-License-Identifier: EUPL-1.2
"""Values shown through columns."""

import pytest
from PySide6.QtCore import QLocale, QPersistentModelIndex, Qt

from pupitre.ui.colours import Tone
from pupitre.ui.widgets.pill import PillSpec
from pupitre.ui.widgets.table_model import PILL, VALUE, Column, TableModel

NAMES = ["Zoé", "École", "Élodie", "Emma", "œuvre", "Oscar", "abbé", "Point 10", "Point 9"]


@pytest.fixture
def model() -> TableModel:
    columns = [
        Column("Nom", str),
        Column("Longueur", lambda name: str(len(name)), number=True, sort=len),
        Column("État", lambda name: "Vient", pill=lambda name: PillSpec("Vient", Tone.GOOD)),
    ]
    made = TableModel(columns, lambda name: name, QLocale("fr_FR"))
    made.set_values(NAMES)
    return made


def test_the_model_obeys_the_rules_of_qt(model, qtmodeltester) -> None:
    qtmodeltester.check(model)


def test_texts_sort_as_a_french_dictionary_and_numbers_in_them_as_numbers(model) -> None:
    model.sort(0)
    assert model.values == ["abbé", "École", "Élodie", "Emma", "œuvre", "Oscar", "Point 9", "Point 10", "Zoé"]


def test_the_order_asked_for_holds_for_new_values(model) -> None:
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.set_values(["a", "ccc", "bb"])
    assert model.values == ["ccc", "bb", "a"]
    model.sort(-1)
    model.set_values(["a", "ccc", "bb"])
    assert model.values == ["a", "ccc", "bb"]


def test_an_index_follows_its_value_through_a_sort(model) -> None:
    held = QPersistentModelIndex(model.index(0, 0))
    model.sort(0)
    assert held.data() == "Zoé"
    assert held.row() == len(NAMES) - 1


def test_numbers_stand_at_the_right_with_their_title(model) -> None:
    right = Qt.AlignmentFlag.AlignRight
    assert model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) & right
    assert model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole) & right
    assert not model.index(0, 0).data(Qt.ItemDataRole.TextAlignmentRole) & right
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Nom"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_pill_is_told_by_its_word(model) -> None:
    index = model.index(0, 2)
    assert index.data(PILL) == PillSpec("Vient", Tone.GOOD)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Vient"
    assert model.index(0, 0).data(PILL) is None
    assert index.data(VALUE) == "Zoé"


def test_a_key_is_found(model) -> None:
    assert (model.row_of("Emma"), model.row_of("x"), model.key_at(3)) == (3, -1, "Emma")
