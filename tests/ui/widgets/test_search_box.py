# SPDX-License-Identifier: EUPL-1.2
"""The field to search with."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pupitre.ui.widgets.painted import width_of
from pupitre.ui.widgets.search_box import SearchBox


def boxed(shown, box: SearchBox) -> SearchBox:
    page = QWidget()
    QVBoxLayout(page).addWidget(box)
    shown(page, 500, 100)
    return box


def test_its_keys_lead_here_and_select_what_is_there(shown, qtbot) -> None:
    box = boxed(shown, SearchBox("Rechercher", keys="Ctrl+F"))
    box.setText("Trèbes")
    box.window().activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    box.clearFocus()
    qtbot.keyClick(box.window(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(box.hasFocus)
    assert box.selectedText() == "Trèbes"


def test_enter_seeks_and_the_arrow_steps_down(shown, press, qtbot) -> None:
    box = boxed(shown, SearchBox("Rechercher"))
    box.setText("Trèbes")
    with qtbot.waitSignal(box.sought) as sought:
        press(box, Qt.Key.Key_Return)
    assert sought.args == ["Trèbes"]
    with qtbot.waitSignal(box.descended):
        press(box, Qt.Key.Key_Down)


def test_escape_empties_it(shown, press) -> None:
    box = boxed(shown, SearchBox("Rechercher"))
    box.setText("Trèbes")
    press(box, Qt.Key.Key_Escape)
    assert box.text() == ""


def test_letters_are_typed(shown, press) -> None:
    box = boxed(shown, SearchBox("Rechercher"))
    for letter in "œçÉ":
        press(box, Qt.Key.Key_unknown, text=letter)
    assert box.text() == "œçÉ"


def test_its_whole_placeholder_fits(shown) -> None:
    box = boxed(shown, SearchBox("Rechercher une commune, un élu, un point…", keys="Ctrl+F"))
    margins = box.textMargins()
    assert box.sizeHint().width() >= width_of(box.placeholderText()) + margins.left() + margins.right() + 24
    assert box.accessibleName() == "Rechercher une commune, un élu, un point…"


def test_the_icon_has_its_room_when_the_text_grows(dresser, shown) -> None:
    box = boxed(shown, SearchBox("Rechercher"))
    before = box.textMargins().left()
    dresser.wear(scale=2.0)
    assert box.textMargins().left() > before * 1.8
