# SPDX-License-Identifier: EUPL-1.2
"""The rail of places."""

import pytest
from PySide6.QtCore import Qt

from pupitre.ui.colours import LIGHT, Tone
from pupitre.ui.widgets.nav_rail import NavRail, Place


@pytest.fixture
def rail(shown) -> NavRail:
    places = [
        Place("home", "Accueil", "home-5-line"),
        Place("sittings", "Séances", "calendar-event-line"),
        Place("settings", "Réglages", "settings-3-line", foot=True),
    ]
    return shown(NavRail(places, "Rubriques"), 196, 400)


def button(rail: NavRail, place: str):
    return rail.findChild(object, f"place-{place}")


def test_a_click_chooses_a_place(rail, qtbot) -> None:
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.mouseClick(button(rail, "sittings"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["sittings"]
    assert rail.current() == "sittings"


def test_arrows_go_from_place_to_place(rail, press, qtbot) -> None:
    rail.select("home")
    rail.activateWindow()
    qtbot.waitUntil(rail.isActiveWindow)
    button(rail, "home").setFocus()
    with qtbot.waitSignal(rail.chosen) as chosen:
        press(button(rail, "home"), Qt.Key.Key_Down)
    assert chosen.args == ["sittings"]


def test_showing_where_we_are_asks_for_nothing(rail, qtbot) -> None:
    with qtbot.assertNotEmitted(rail.chosen):
        rail.select("settings")
    assert rail.current() == "settings"
    rail.select("nowhere")
    assert rail.current() == "settings"


def test_a_badge_is_shown_and_told_whole(rail, colours_of) -> None:
    rail.set_badge("home", "3", Tone.BAD, "3 échéances")
    assert LIGHT.bad.solid.lower() in colours_of(button(rail, "home"))
    assert button(rail, "home").accessibleDescription() == "3 échéances"
    rail.set_badge("home", "")
    assert LIGHT.bad.solid.lower() not in colours_of(button(rail, "home"))


def test_the_foot_stands_at_the_bottom(rail) -> None:
    assert button(rail, "settings").y() > 300
    assert button(rail, "sittings").y() < 100


def test_only_icons_are_left_where_room_is_short(rail) -> None:
    wide = rail.sizeHint().width()
    rail.set_compact(compact=True)
    assert rail.sizeHint().width() < wide / 2
    assert button(rail, "home").toolTip() == "Accueil"
    rail.set_compact(compact=False)
    assert rail.sizeHint().width() == wide


def test_every_place_has_a_name(rail) -> None:
    assert [button(rail, at).accessibleName() for at in ("home", "sittings")] == ["Accueil", "Séances"]
    assert rail.accessibleName() == "Rubriques"
