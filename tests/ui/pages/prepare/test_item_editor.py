# SPDX-License-Identifier: EUPL-1.2
"""What is typed is never lost, and never written over."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import an_item, convoked, proceedings
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import ItemKind
from pupitre.text.language import spoken
from pupitre.ui.pages.prepare.item_editor import ItemEditor, Written

TWO = (an_item("i1", "Un", number="1"), an_item("i2", "Deux", number="2", summary="Texte"))


@pytest.fixture
def editor(shown: Callable[..., QWidget]) -> ItemEditor:
    made = ItemEditor(spoken())
    shown(made, 480, 640)
    return made


def show(editor: ItemEditor, p: Proceedings, item: str, *, changeable: bool = True) -> None:
    editor.show_item(p, p.item(item), changeable=changeable)


def test_what_is_kept_is_what_is_shown(qtbot: QtBot, editor: ItemEditor) -> None:
    show(editor, proceedings(items=TWO), "i2")
    editor.item_title.setText(" Deux bis ")
    with qtbot.waitSignal(editor.changed) as changed:
        editor.keep()
    assert changed.args == [Written("i2", "Deux bis", ItemKind.VOTE, None, "Texte")]


def test_nothing_is_kept_where_nothing_changed(qtbot: QtBot, editor: ItemEditor) -> None:
    show(editor, proceedings(items=TWO), "i2")
    with qtbot.assertNotEmitted(editor.changed):
        editor.keep()


def test_what_is_being_typed_survives_news_of_the_sitting(editor: ItemEditor) -> None:
    p = proceedings(items=TWO)
    show(editor, p, "i2")
    editor.summary.setPlainText("Texte qui n’est pas fini")
    show(editor, p, "i2")
    assert editor.summary.toPlainText() == "Texte qui n’est pas fini"
    editor._idle.stop()


def test_what_was_changed_elsewhere_is_shown_where_nothing_is_typed(editor: ItemEditor) -> None:
    show(editor, proceedings(items=TWO), "i2")
    show(editor, proceedings(items=(TWO[0], an_item("i2", "Autre", number="2"))), "i2")
    assert (editor.item_title.text(), editor.summary.toPlainText()) == ("Autre", "")


def test_a_reader_changes_nothing(qtbot: QtBot, editor: ItemEditor) -> None:
    show(editor, proceedings(items=TWO), "i1", changeable=False)
    assert editor.item_title.isReadOnly()
    assert editor.summary.isReadOnly()
    assert editor.remove.isHidden()
    with qtbot.assertNotEmitted(editor.changed):
        editor.keep()


def test_after_the_convocation_only_late_items_can_be_taken_off(editor: ItemEditor) -> None:
    p = convoked(items=(an_item("i1", number="1"), an_item("i2", number="2", late=True)))
    show(editor, p, "i1")
    assert editor.remove.isHidden()
    show(editor, p, "i2")
    assert not editor.remove.isHidden()
