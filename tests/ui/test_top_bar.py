# SPDX-License-Identifier: EUPL-1.2
"""The bar at the top: where we are, and the hour."""

from pupitre.ui.colours import LIGHT
from pupitre.ui.top_bar import TopBar
from pupitre.ui.widgets.label import Label


def test_the_hour_is_that_of_the_clock_that_was_given(shown) -> None:
    hours = iter(["20 : 43", "20 : 44"])
    bar = shown(TopBar("Pupitre", lambda: next(hours)), 1200, 52)
    texts = lambda: [label.text() for label in bar.findChildren(Label)]  # noqa: E731
    assert "20 : 43" in texts()
    bar.tick()
    assert "20 : 44" in texts()


def test_the_place_is_told_to_screen_readers(shown) -> None:
    bar = shown(TopBar("Pupitre", lambda: ""), 1200, 52)
    bar.crumbs.set_parts(["Conférence des maires", "", "Séance du 3 décembre"])
    assert bar.crumbs.parts == ["Conférence des maires", "Séance du 3 décembre"]
    assert bar.crumbs.accessibleName() == "Conférence des maires › Séance du 3 décembre"


def test_the_outer_parts_give_way_where_there_is_no_room(shown, colours_of) -> None:
    bar = shown(TopBar("Pupitre", lambda: ""), 1200, 52)
    bar.crumbs.set_parts(["Conférence des maires", "Séance"])
    assert LIGHT.muted.lower() in colours_of(bar.crumbs)
    bar.crumbs.resize(90, 52)
    assert LIGHT.muted.lower() not in colours_of(bar.crumbs)
    assert LIGHT.ink.lower() in colours_of(bar.crumbs)
