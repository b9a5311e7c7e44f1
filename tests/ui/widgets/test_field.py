# SPDX-License-Identifier: EUPL-1.2
"""Rows of a form."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox

from pupitre.ui.colours import LIGHT
from pupitre.ui.widgets.field import Field, Fields, settle
from pupitre.ui.widgets.label import Label


def test_the_label_stands_above_its_control_and_names_it(shown) -> None:
    edit = QLineEdit()
    field = shown(Field("Lieu", edit, hint="Où l’on se réunit"))
    assert field.label.buddy() is edit
    assert field.label.geometry().bottom() < edit.y()
    assert (edit.accessibleName(), edit.accessibleDescription()) == ("Lieu", "Où l’on se réunit")


def test_a_control_keeps_the_name_that_it_has(dresser) -> None:
    edit = QLineEdit()
    edit.setAccessibleName("Heure d’ouverture")
    field = Field("Heure", edit)
    assert field.control is edit
    assert edit.accessibleName() == "Heure d’ouverture"


def test_what_is_optional_says_so(dresser) -> None:
    field = Field("Lieu", QLineEdit(), optional=True)
    assert "optional" in [label.text() for label in field.findChildren(Label)]


def test_an_error_is_told_beneath_and_marked_then_gives_way_to_the_hint(shown, colours_of) -> None:
    edit = QLineEdit()
    field = shown(Field("Heure", edit, hint="Par exemple 18 h 00"))
    field.set_error("25 h 00 n’est pas une heure.")
    assert field.error == "25 h 00 n’est pas une heure."
    assert edit.accessibleDescription() == "25 h 00 n’est pas une heure."
    assert LIGHT.bad.mark.lower() in colours_of(edit)
    field.set_error("")
    assert field.error == ""
    assert edit.accessibleDescription() == "Par exemple 18 h 00"
    assert LIGHT.bad.mark.lower() not in colours_of(edit)


def test_fields_stand_side_by_side_with_their_tops_in_line(shown) -> None:
    one, two, wide = Field("A", QLineEdit()), Field("B", QLineEdit(), hint="indice"), Field("C", QPlainTextEdit())
    fields = Fields(one, two, columns=2)
    fields.add(wide, 2)
    shown(fields, 600, 400)
    assert one.y() == two.y()
    assert one.x() < two.x()
    assert wide.width() == fields.width()


def test_a_field_too_wide_for_what_is_left_of_a_row_starts_the_next_one(shown) -> None:
    one, wide = Field("A", QLineEdit()), Field("C", QLineEdit())
    fields = Fields(one, columns=2)
    fields.add(wide, 2)
    shown(fields, 600, 200)
    assert wide.y() > one.y()
    assert wide.x() == one.x()


def test_numbers_and_texts_start_at_the_same_place(shown) -> None:
    spin = QSpinBox()
    settle(spin)
    assert spin.lineEdit().textMargins().left() == 10
