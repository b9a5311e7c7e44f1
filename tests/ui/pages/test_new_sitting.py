# SPDX-License-Identifier: EUPL-1.2
"""The panel of a new sitting tells at once by when its convocations must leave."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pupitre.domain.charter import Body
from pupitre.formats.charters import read_charter
from pupitre.host.resources import shipped
from pupitre.text.language import load, speak
from pupitre.ui.pages.new_sitting import NewSitting

TODAY = date(2026, 11, 20)


@pytest.fixture
def panel(shown: Callable[..., QWidget]) -> NewSitting:
    words = load("fr", shipped("i18n"))
    speak(words)
    made = NewSitting(words)
    shown(made, 1040, 200)
    charter = read_charter(shipped("resources") / "charters" / "conference_des_maires.yaml")
    made.begin([Body("cm", "own", charter.name, charter)], today=TODAY, place="Trèbes")
    return made


def test_three_weeks_ahead_are_proposed(panel: NewSitting) -> None:
    assert panel.day.day() == date(2026, 12, 11)
    assert panel.told.text().startswith("Convocations à envoyer au plus tard le samedi 5 décembre 2026")


def test_nobody_is_proposed_a_sunday(panel: NewSitting) -> None:
    panel.begin(list(panel._bodies.values()), today=date(2026, 11, 22), place="")
    assert panel.day.day() == date(2026, 12, 14)


def test_a_last_day_that_is_past_is_told_in_red(panel: NewSitting) -> None:
    panel.day.show_day(date(2026, 11, 24))
    assert "était le mercredi 18 novembre 2026" in panel.told.text()
    assert panel.told.property("tone") == "bad"


def test_a_day_that_is_past_is_for_the_record_only(panel: NewSitting) -> None:
    panel.day.show_day(date(2026, 11, 3))
    assert "Ce jour est passé" in panel.told.text()


def test_it_asks_for_what_is_shown(qtbot: QtBot, panel: NewSitting) -> None:
    panel.hour.show_hour(time(9, 30))
    with qtbot.waitSignal(panel.asked) as asked:
        panel.make.click()
    assert asked.args == ["cm", date(2026, 12, 11), time(9, 30), "Trèbes", False]


def test_without_a_body_nothing_can_be_created(panel: NewSitting) -> None:
    panel.begin([], today=TODAY, place="")
    assert not panel.make.isEnabled()
    assert "Instances" in panel.told.text()


def test_the_first_sitting_after_a_renewal_owes_its_own_notice(qtbot: QtBot, panel: NewSitting) -> None:
    """CGCT L2121-7: three clear days; other bodies know no such sitting."""
    assert panel.first.isHidden()
    charter = read_charter(shipped("resources") / "charters" / "conseil_municipal.yaml")
    panel.begin([Body("cc", "own", charter.name, charter)], today=TODAY, place="Trèbes", population=5400)
    assert not panel.first.isHidden()
    assert "5 jours francs" in panel.told.text().replace("\xa0", " ")
    panel.first.click()
    assert "3 jours francs" in panel.told.text().replace("\xa0", " ")
    with qtbot.waitSignal(panel.asked) as asked:
        panel.make.click()
    assert asked.args[-1] is True
