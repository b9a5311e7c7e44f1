# SPDX-License-Identifier: EUPL-1.2
"""The dates of birth of equals."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from contexts import found
from moments import french
from pupitre.domain.happening import Candidate, Round
from pupitre.ui.pages.hold.births_panel import BirthsPanel, birth, shown

HELD = Round(
    "i1",
    3,
    (
        Candidate("a", "M. A", births=("1967",)),
        Candidate("b", "Mme B", births=("1967",)),
        Candidate("c", "Liste C", members=("X", "Y"), births=("1950", "")),
    ),
    9000,
)


@pytest.fixture
def panel(shown: Callable[..., QWidget]) -> BirthsPanel:
    made = BirthsPanel(french())
    shown(made, 420, 300)
    return made


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("22/07/1967", "1967-07-22"),
        ("2.7.1967", "1967-07-02"),
        (" 1967 ", "1967"),
        ("31/02/1967", None),
        ("hier", None),
        ("", None),
    ],
)
def test_a_date_or_a_year_is_kept(typed: str, kept: str | None) -> None:
    assert birth(typed) == kept
    assert kept is None or birth(shown(kept)) == kept


def test_only_equals_are_asked_and_the_others_are_left_as_they_are(qtbot: QtBot, panel: BirthsPanel) -> None:
    panel.ask(HELD, ("a", "b"))
    assert panel.findChild(QLineEdit, "birth-c-0") is None
    for who, day in (("a", "22/07/1967"), ("b", "01/02/1967")):
        edit = found(panel, f"birth-{who}-0", QLineEdit)
        edit.clear()
        qtbot.keyClicks(edit, day)
    with qtbot.waitSignal(panel.told) as told:
        panel.go.click()
    assert [c.births for c in told.args[0]] == [("1967-07-22",), ("1967-02-01",), ("1950", "")]


def test_what_is_no_date_is_said_beside_it(qtbot: QtBot, panel: BirthsPanel) -> None:
    panel.ask(HELD, ("a", "b"))
    edit = found(panel, "birth-b-0", QLineEdit)
    edit.clear()
    with qtbot.assertNotEmitted(panel.told):
        panel.go.click()
    assert panel._fields["b", 0].error
    assert not panel._fields["a", 0].error


def test_each_member_of_a_list_is_asked(panel: BirthsPanel) -> None:
    panel.ask(HELD, ("a", "c"))
    assert [key for key in panel._fields] == [("a", 0), ("c", 0), ("c", 1)]  # noqa: C416
    panel.ask(HELD, ())
    assert panel.isHidden()
