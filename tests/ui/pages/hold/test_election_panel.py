# SPDX-License-Identifier: EUPL-1.2
"""An election round by round, as the sitting has it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from builders import an_item, at_the_vote, spaced
from contexts import found
from moments import french
from pupitre.domain.happening import Ballot, Candidate, Count, Outcome, Round, Share
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Post
from pupitre.domain.terms import Ground, ItemKind, Mode, Result
from pupitre.ui.pages.hold.election_panel import ElectionPanel

ITEM = an_item(kind=ItemKind.ELECTION, post=Post("président"), number="1")
A, B = Candidate("a", "M. A"), Candidate("b", "Mme B")


def electing(*counted: tuple[int, int], opened: int, ground: Ground = Ground.APPOINTMENT) -> Proceedings:
    """Rounds with the votes of A and B, then those opened and not counted."""
    mode = Mode.SECRET if ground is Ground.APPOINTMENT else Mode.ORDINARY
    counts = tuple(
        Count("i1", n, 100 * n + 50, time(19), shares=(Share("a", a), Share("b", b)), blank=4 - a - b)
        for n, (a, b) in enumerate(counted, start=1)
    )
    return at_the_vote(
        items=(ITEM,),
        ballots={"i1": Ballot("i1", mode, 50, ground=ground)} if opened else {},
        rounds=tuple(Round("i1", n, (A, B), 100 * n) for n in range(1, opened + 1)),
        counts=counts,
    )


@pytest.fixture
def panel(shown: Callable[..., QWidget]) -> ElectionPanel:
    made = ElectionPanel(french())
    shown(made, 440, 560)
    return made


def fill(qtbot: QtBot, panel: ElectionPanel, **figures: int) -> None:
    for key, value in figures.items():
        edit = found(panel, f"figure-{key}", QLineEdit)
        edit.clear()
        qtbot.keyClicks(edit, str(value))


def test_first_it_is_asked_who_stands(panel: ElectionPanel) -> None:
    panel.show_election(electing(opened=0), ITEM)
    assert not panel.candidates.isHidden()
    assert panel.count.isHidden()
    title = found(panel, "round").text()  # type: ignore[attr-defined]
    assert spaced(title) == "1er tour sur 3 : est élu qui obtient plus de la moitié des suffrages exprimés"


def test_the_figures_tell_at_each_key_what_they_would_give(qtbot: QtBot, panel: ElectionPanel) -> None:
    panel.show_election(electing(opened=1), ITEM)
    fill(qtbot, panel, a=2, b=2)
    assert "2e tour" in panel.result
    fill(qtbot, panel, a=3, b=1)
    assert "majorité absolue 3" in spaced(panel.result)
    assert "M. A" in spaced(panel.result)
    fill(qtbot, panel, a=3, b=0)
    assert "majorité absolue 2" in spaced(panel.result)
    assert "M. A" not in panel.result, "one ballot is missing: nobody is told elected yet"


def test_a_round_without_a_winner_leads_to_the_next_with_the_same_candidates(panel: ElectionPanel) -> None:
    panel.show_election(electing((2, 2), opened=1), ITEM)
    assert [row.key for row in panel.candidates.list.rows()] == ["a", "b"]
    assert "M. A 2" in spaced(panel._before.text())


def test_a_tie_of_the_last_round_asks_for_the_births(panel: ElectionPanel) -> None:
    """CGCT L2122-7: the eldest."""
    panel.show_election(electing((2, 2), (2, 2), (2, 2), opened=3), ITEM)
    assert not panel.births.isHidden()
    assert panel.candidates.isHidden()


def test_a_waived_secret_has_no_papers(panel: ElectionPanel) -> None:
    panel.show_election(electing(opened=1, ground=Ground.WAIVER), ITEM)
    assert panel.waiver.isChecked()
    assert list(panel.count.values()) == ["a", "b", "not-taking-part"]


def test_the_secret_is_waived_before_the_count_only(qtbot: QtBot, panel: ElectionPanel) -> None:
    panel.show_election(electing(opened=1), ITEM)
    with qtbot.waitSignal(panel.waived) as waived:
        panel.waiver.click()
    assert waived.args == [True]
    panel.show_election(electing((3, 1), opened=1), ITEM)
    assert panel.waiver.isHidden()


def test_a_proclaimed_election_shows_its_rounds_and_asks_nothing(panel: ElectionPanel) -> None:
    outcome = Outcome("i1", Result.ELECTED, 900, time(19), elected="M. A")
    panel.show_election(replace(electing((3, 1), opened=1), outcomes={"i1": outcome}), ITEM)
    assert panel.candidates.isHidden()
    assert panel.count.isHidden()
    assert "M. A 3" in spaced(panel._before.text())
