# SPDX-License-Identifier: EUPL-1.2
"""An empty page says what to do first."""

from PySide6.QtCore import Qt

from pupitre.ui.widgets.empty_state import EmptyState
from pupitre.ui.widgets.label import Label

HINT = "Choisissez l’instance qui se réunit : Pupitre calcule les délais et prépare l’ordre du jour."


def test_it_says_what_is_missing_and_what_to_do(shown) -> None:
    state = shown(EmptyState("calendar-event-line", "Aucune séance", HINT, "Préparer une séance"), 700, 500)
    assert [label.text() for label in state.findChildren(Label) if label.isVisible()] == ["Aucune séance", HINT]
    assert (state.accessibleName(), state.accessibleDescription()) == ("Aucune séance", HINT)


def test_its_button_asks(shown, qtbot) -> None:
    state = shown(EmptyState("calendar-event-line", "Aucune séance", HINT, "Préparer une séance"), 700, 500)
    with qtbot.waitSignal(state.asked):
        qtbot.mouseClick(state.button, Qt.MouseButton.LeftButton)


def test_its_sentences_are_never_cut(shown, qtbot) -> None:
    state = shown(EmptyState("calendar-event-line", "Aucune séance à venir", HINT, "Préparer"), 320, 500)
    for label in state.findChildren(Label):
        qtbot.waitUntil(lambda label=label: label.height() >= label.heightForWidth(label.width()))


def test_it_may_have_nothing_to_ask(shown) -> None:
    state = shown(EmptyState("inbox-line", "Rien à importer"), 400, 300)
    assert [label.text() for label in state.findChildren(Label) if label.isVisible()] == ["Rien à importer"]
