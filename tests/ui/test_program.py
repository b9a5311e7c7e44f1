# SPDX-License-Identifier: EUPL-1.2
"""The program behind the frame: the store opened behind it, refused plainly, closed whole."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from pupitre.host import settings
from pupitre.host.paths import paths
from pupitre.host.resources import shipped
from pupitre.services.house import House
from pupitre.text.language import load, speak
from pupitre.ui.errors import Report
from pupitre.ui.program import Program, speak_french
from pupitre.ui.report_panel import ReportPanel

MORNING = datetime(2026, 11, 20, 9, 0)  # noqa: DTZ001 - local civil time is what the law counts in


@pytest.fixture
def opened(qapp: QApplication, dresser: object, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    made: list[Program] = []
    words = load("fr", shipped("i18n"))
    speak(words)

    def program(*, sample: bool = False) -> Program:
        places = paths({"PUPITRE_HOME": str(tmp_path)}).make()
        store = places.data / "pupitre.sqlite"
        one = Program(qapp, lambda: House(store, places.state, words, lambda: MORNING), places, sample=sample)
        made.append(one)
        one.window.show()
        one.start()
        return one

    yield program
    for one in made:
        one.window.close()
        one.close()
        one.tasks.deleteLater()
        one.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_new_store_begins_with_the_welcome(opened: Callable[..., Program]) -> None:
    assert opened().window.current == "welcome"


def test_the_sample_begins_at_home_with_a_sitting_to_come(opened: Callable[..., Program]) -> None:
    program = opened(sample=True)
    assert program.window.current == "home"
    assert program.context is not None
    assert len(program.context.office.store.sittings()) == 1


def test_a_store_in_use_is_told_with_a_way_to_try_again(opened: Callable[..., Program]) -> None:
    first = opened(sample=True)
    second = opened()
    assert second.context is None
    assert "utilisées par un autre Pupitre" in second.window.banner.text
    first.close()
    first.context = None
    second._again()
    assert second.window.current == "home"
    assert second.window.banner.text == ""


def test_the_size_of_text_is_kept_for_the_next_start(opened: Callable[..., Program]) -> None:
    program = opened()
    program.window.resized_text.emit(1)
    program.window.resized_text.emit(1)
    assert settings.load(program._places.settings).text_scale == 120
    program.window.resized_text.emit(0)
    assert settings.load(program._places.settings).text_scale == 100


def test_text_grows_to_twice_its_size_and_no_more(opened: Callable[..., Program]) -> None:
    program = opened()
    for _step in range(15):
        program.window.resized_text.emit(1)
    assert program.settings.text_scale == 200
    program.window.resized_text.emit(0)


def test_after_a_crash_the_person_learns_that_nothing_is_lost(opened: Callable[..., Program]) -> None:
    program = opened()
    program.after_crash()
    assert "Tout ce qui était enregistré est là" in program.window.banner.text


def test_a_bug_is_told_and_can_be_read(qtbot: QtBot, opened: Callable[..., Program]) -> None:
    program = opened()
    program.report(Report("the whole report"))
    assert "imprévue" in program.window.banner.text
    program.window.banner.findChild(QAbstractButton, "way-0").click()
    panel = program.window.findChild(ReportPanel)
    assert panel is not None
    assert panel.text.toPlainText() == "the whole report"
    panel.close()


def test_qt_speaks_french(qapp: QApplication, opened: Callable[..., Program]) -> None:
    opened()
    speak_french(qapp)
    assert qapp.translate("QPlatformTheme", "Cancel") == "Annuler"


def test_what_is_kept_of_the_public_screen_does_not_dress_the_window_again(
    opened: Callable[..., Program], qtbot: QtBot
) -> None:
    program = opened(sample=True)
    assert program.context is not None
    with qtbot.assertNotEmitted(program.dresser.changed):
        program.context.dressed.emit(replace(program.settings, public_names=True))
    assert program.settings.public_names
    with qtbot.waitSignal(program.dresser.changed):
        program.context.dressed.emit(replace(program.settings, text_scale=150))
