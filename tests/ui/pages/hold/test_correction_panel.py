# SPDX-License-Identifier: EUPL-1.2
"""A correction says which items it changes before it is done."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import an_item, at_the_vote, departure, spaced
from moments import french
from pupitre.domain.ballot import outcome
from pupitre.domain.happening import Adjournment, Discussion, Vote
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Choice
from pupitre.ui.pages.hold import corrections as c
from pupitre.ui.pages.hold.correction_panel import CorrectionPanel

AT = time(19, 0)
ITEM = an_item("i1", number="1")


def voted() -> Proceedings:
    """Item 1, opened at event 1000 with four of five, adopted by four; s4 left after it."""
    p = at_the_vote(items=(ITEM,), discussions={"i1": Discussion("i1", AT, 1000)}, movements=(departure("s4", 20000),))
    return at_the_vote(
        items=(ITEM,),
        discussions=p.discussions,
        movements=p.movements,
        outcomes={"i1": outcome(p, "i1", n=9000, at=AT)},
    )


@pytest.fixture
def panel(shown: Callable[..., QWidget]) -> CorrectionPanel:
    panel = CorrectionPanel(french(), lambda: "new")
    shown(panel, 620, 620)
    return panel


def effect(panel: CorrectionPanel) -> str:
    return spaced(panel._effect.text())


def test_what_it_changes_is_foreseen(panel: CorrectionPanel) -> None:
    p = voted()
    panel.ask(p, p.movements[0], "Paul D’Argent quitte la séance.")
    assert "1" not in effect(panel)
    panel.form.place.setCurrentIndex(panel.form.place.findText("avant le point 1"))
    panel.form.changed.emit()
    assert effect(panel).startswith("Point 1 :")


def test_it_is_done_with_its_reason(qtbot: QtBot, panel: CorrectionPanel) -> None:
    p = voted()
    panel.ask(p, p.outcomes["i1"], "Point 1 : adopté")
    assert not panel.correct.isEnabled()
    panel.form.member.picked.emit("s3", None)
    assert panel.correct.isEnabled()
    qtbot.keyClicks(panel.reason, "Erreur de saisie")
    with qtbot.waitSignal(panel.wanted) as wanted:
        qtbot.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [c.Draft((Vote("i1", "s3", Choice.AGAINST),)), "Erreur de saisie"]


def test_what_cannot_be_is_told_and_nothing_else(panel: CorrectionPanel) -> None:
    p = voted()
    panel.ask(p, p.movements[0], "")
    panel.form.member.picked.emit("s5", None)  # who was never there cannot leave
    assert "n’est pas" in effect(panel)


def test_a_line_is_taken_away_in_two_presses(qtbot: QtBot, panel: CorrectionPanel) -> None:
    p = voted()
    panel.ask(p, p.movements[0], "")
    with qtbot.assertNotEmitted(panel.wanted):
        panel.remove.click()
    with qtbot.waitSignal(panel.wanted) as wanted:
        panel.remove.click()
    assert wanted.args[0] == c.Draft(unsay=(p.movements[0],))
    panel.ask(p, p.movements[0], "")
    with qtbot.assertNotEmitted(panel.wanted):
        panel.remove.click()


def test_what_the_sitting_stands_on_cannot_be_taken_away(panel: CorrectionPanel) -> None:
    p = voted()
    for about in (p.opening, Adjournment(AT, 99), p.outcomes["i1"]):
        panel.ask(p, about, "")
        assert panel.remove.isHidden()


def test_what_was_forgotten_is_of_four_kinds(panel: CorrectionPanel) -> None:
    panel.ask_forgotten(voted(), AT)
    assert not panel.kinds.isHidden()
    assert panel.form.hour.hour() == AT
    assert panel.remove.isHidden()
    for kind, about in c.FORGOTTEN.items():
        panel.kinds.chosen.emit(kind)
        assert set(panel.form.answers()) == set(c.asked(voted(), about))
