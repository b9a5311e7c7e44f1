# SPDX-License-Identifier: EUPL-1.2
"""The window places pages and brings them to the front."""

import threading

import pytest
from PySide6.QtCore import Qt

from pupitre.ui.main_window import MainWindow, PageSpec
from pupitre.ui.seek import Destination
from pupitre.ui.tasks import TaskRunner
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.page import Page


class Noting(Page):
    """A page that notes for what it was brought to the front."""

    def __init__(self) -> None:
        super().__init__("Titre")
        self.keys: list[object] = []

    def arrive(self, key: object = None) -> None:
        self.keys.append(key)


@pytest.fixture
def window(shown) -> MainWindow:
    made: list[str] = []

    def factory(name: str):
        return lambda: made.append(name) or Noting()

    pages = [
        PageSpec("home", "Accueil", "home-5-line", factory("home")),
        PageSpec("sittings", "Séances", "calendar-event-line", factory("sittings")),
        PageSpec("sitting", "Séance", "calendar-event-line", factory("sitting"), under="sittings"),
        PageSpec("settings", "Réglages", "settings-3-line", factory("settings"), foot=True),
        PageSpec("welcome", "Bienvenue", "home-5-line", factory("welcome"), under="home", alone=True),
    ]
    found = [Destination("sitting", "Séance du 3 décembre", key="s1")]
    window = MainWindow(pages, clock=lambda: "20 : 43", seek=lambda text: found if text else [])
    window.made = made
    return shown(window, 1200, 700)


def test_a_page_is_made_on_first_show_and_kept(window) -> None:
    assert window.made == []
    first = window.go("home")
    window.go("sittings")
    assert window.go("home") is first
    assert window.made == ["home", "sittings"]


def test_a_page_is_told_what_to_show_each_time(window) -> None:
    page = window.go("sitting", "s1")
    window.go("sitting", "s2")
    assert page.keys == ["s1", "s2"]


def test_nothing_leads_away_from_a_page_that_stands_alone_nor_back_to_it(window, qtbot) -> None:
    for page in (None, "welcome"):
        if page:
            window.go(page)
        qtbot.mouseClick(window.rail.findChild(object, "place-sittings"), Qt.MouseButton.LeftButton)
        qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        assert window.current == (page or "")
        assert not window.bar.search.isEnabled()
    window.go("home")
    window.back()
    assert window.current == "home"
    assert window.bar.search.isEnabled()


def test_the_rail_leads_to_its_pages_and_shows_where_we_are(window, qtbot) -> None:
    window.go("home")
    qtbot.mouseClick(window.rail.findChild(object, "place-sittings"), Qt.MouseButton.LeftButton)
    assert window.current == "sittings"
    window.go("sitting", "s1")
    assert window.rail.current() == "sittings"


def test_a_page_sets_the_breadcrumb_only_while_it_is_in_front(window) -> None:
    home, sittings = window.go("home"), window.go("sittings")
    sittings.crumbs.emit(["Séances", "2026"])
    home.crumbs.emit(["Autre chose"])
    assert window.bar.crumbs.parts == ["Séances", "2026"]
    assert window.windowTitle() == "2026 – Séances – Pupitre"


def test_a_page_asks_for_another_one(window) -> None:
    window.go("home").left_for.emit("sitting", "s9")
    assert window.current == "sitting"
    assert window.stack.currentWidget().keys == ["s9"]


def test_back_leads_to_the_page_before_and_what_it_showed(window) -> None:
    window.go("sitting", "s1")
    window.go("home")
    window.back()
    assert window.current == "sitting"
    assert window.stack.currentWidget().keys == ["s1", "s1"]


def test_there_is_nothing_before_the_first_page(window) -> None:
    window.back()
    assert window.current == ""
    window.go("home")
    window.back()
    assert window.current == "home"


def test_what_is_found_by_typing_is_gone_to(window, press) -> None:
    window.bar.search.setText("déc")
    window.seeker.look()
    press(window.bar.search, Qt.Key.Key_Return)
    assert (window.current, window.stack.currentWidget().keys) == ("sitting", ["s1"])


def test_a_narrow_window_keeps_only_the_icons_of_the_rail(window, qtbot) -> None:
    wide = window.rail.width()
    window.resize(800, 700)
    qtbot.waitUntil(lambda: window.rail.width() < wide / 2)
    assert window.rail.findChild(object, "place-home").toolTip() == "Accueil"


def test_the_person_asks_for_larger_text(window, qtbot) -> None:
    with qtbot.waitSignal(window.resized_text) as asked:
        window.findChild(object, "larger").trigger()
    assert asked.args == [1]


def test_long_work_is_told_in_the_window_and_can_be_stopped(window, qtbot) -> None:
    tasks, gate = TaskRunner(patience=0), threading.Event()
    window.watch(tasks)

    def work(progress) -> None:
        gate.wait(5)
        progress(1, 2)

    with qtbot.waitSignal(tasks.started):
        tasks.run(work, label="Convocations", done=lambda _: None, failed=lambda _: None)
    assert window.strip.isVisible()
    assert "Convocations" in [label.text() for label in window.strip.findChildren(Label)]
    window.strip.stopped.emit()
    with qtbot.waitSignal(tasks.ended):
        gate.set()
    assert not window.strip.isVisible()
    tasks.close()


def test_an_unknown_page_is_a_slip_that_shows_at_once(window) -> None:
    with pytest.raises(KeyError):
        window.go("nowhere")


def test_a_page_says_beside_its_place_how_much_waits_there(window) -> None:
    home = window.go("home")
    home.badge.emit("3", "bad", "3 échéances")
    place = window.rail.findChild(object, "place-home")
    assert place.badge.text == "3"
    home.badge.emit("", "neutral", "")
    assert place.badge is None
