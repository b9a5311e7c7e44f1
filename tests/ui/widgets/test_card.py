# SPDX-License-Identifier: EUPL-1.2
"""Cards: a title, an aside, a body."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel

from pupitre.ui.colours import LIGHT, Tone
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.label import Label, Rule
from pupitre.ui.widgets.pill import Pill


def test_a_card_shows_its_title_and_its_aside(shown) -> None:
    card = shown(Card("Ordre du jour", "9 points"))
    assert [label.text() for label in card.findChildren(Label)] == ["Ordre du jour", "9 points"]
    assert card.accessibleName() == "Ordre du jour"


def test_the_aside_changes(shown, qtbot) -> None:
    card = shown(Card("Présence", "61"))
    card.set_aside("62")
    assert [label.text() for label in card.findChildren(Label)] == ["Présence", "62"]
    pill = Pill("Quorum atteint", Tone.GOOD)
    card.set_aside(pill)
    qtbot.waitUntil(pill.isVisible)
    assert [label.text() for label in card.findChildren(Label) if label.isVisible()] == ["Présence"]


def test_things_go_into_the_body_in_order(shown) -> None:
    card = Card("x")
    first, row, last = QLabel("1"), QHBoxLayout(), QLabel("3")
    card.add(first)
    card.add(row)
    card.add_rule()
    card.add(last)
    shown(card)
    assert card.findChild(Rule) is not None
    assert first.y() < last.y()


def test_a_tint_is_the_ground_of_the_whole_card(shown, colours_of) -> None:
    assert LIGHT.good.pale.lower() in colours_of(shown(Card(tone=Tone.GOOD)))


def test_a_list_may_touch_the_sides_of_a_flush_card(shown) -> None:
    left = []
    for flush in (False, True):
        card, thing = Card("Ordre du jour", flush=flush), QLabel("x")
        card.add(thing)
        shown(card)
        left.append(thing.x())
        assert card.title.x() == 21
    assert left == [21, 9]


def test_a_quiet_button_in_the_header_ends_where_the_body_ends(shown) -> None:
    button = Button("Rejouer", Kind.QUIET)
    card = shown(Card("Journal", button, flush=True), 400, 200)
    assert button.geometry().right() - 8 == card.width() - 21 - 1


def test_a_card_without_a_title_starts_with_its_body(shown) -> None:
    with_title, without = Card("Titre"), Card()
    labels = QLabel("x"), QLabel("x")
    with_title.add(labels[0])
    without.add(labels[1])
    shown(with_title)
    shown(without)
    assert labels[1].y() < labels[0].y()
    assert labels[1].y() <= 17


def test_the_paddings_grow_with_the_text(dresser, shown, qtbot) -> None:
    card, label = Card(), QLabel("x")
    card.add(label)
    shown(card)
    dresser.wear(scale=2.0)
    qtbot.waitUntil(lambda: label.x() == 41)


def test_a_hidden_button_takes_no_room_in_the_header(shown, qtbot) -> None:
    button = Button("Rejouer")
    plain, card = shown(Card("Journal"), 400, 200), shown(Card("Journal", button), 400, 200)
    button.hide()
    qtbot.waitUntil(lambda: card.title.y() == plain.title.y())


def test_a_card_at_rest_asks_for_nothing(shown) -> None:
    """Setting a spacing anew, be it the same, has Qt lay out again: a card that did so at each laying out kept a core
    busy for as long as it was shown."""

    class Listener(QObject):
        heard = 0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt names it)
            self.heard += event.type() is QEvent.Type.LayoutRequest
            return False

    card = Card("Ordre du jour", "9 points")
    card.add(QLabel("x"))
    shown(card, 300, 200)
    for _ in range(10):
        QApplication.processEvents()
    listener = Listener()
    card.installEventFilter(listener)
    for _ in range(10):
        QApplication.processEvents()
    assert listener.heard == 0
