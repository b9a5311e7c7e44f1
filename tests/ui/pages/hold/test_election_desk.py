# SPDX-License-Identifier: EUPL-1.2
"""An election held at the desk by keyboard, on a real sitting of the sample."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from builders import spaced
from contexts import a_context
from desks import CTRL, at_the_desk, type_name
from pupitre.domain.sitting import Agenda, Item, Post
from pupitre.domain.terms import Ground, ItemKind, Mode, Result
from pupitre.store.work import Work
from pupitre.ui.context import Context
from pupitre.ui.pages.hold.page import HoldPage

EXECUTIVE = Post("vice-président")
OUTSIDE = Post("représentant au syndicat", commission=True)


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path) as made:
        yield made


def add_item(work: Work, *, item: Item) -> None:
    """The agenda gets one more item, of any kind."""
    work.record(item, Agenda((*(i.id for i in work.proceedings().items), item.id)))


def the_election(qtbot: QtBot, context: Context, post: Post) -> HoldPage:
    """The desk, with an election of that post opened."""
    page = at_the_desk(qtbot, context, until=time(19, 15))
    item = Item("e" * 32, "Élection", ItemKind.ELECTION, number="9", post=post)
    context.do(page, add_item, page.scope, item=item)
    page.item = item.id
    page.refresh()
    page.voting.open_item()
    return page


def count(qtbot: QtBot, page: HoldPage, *figures: int) -> None:
    """Type figures down the column, Enter after each."""
    for figure in figures:
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        type_name(qtbot, field, str(figure))


def proclaim(qtbot: QtBot, page: HoldPage) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)


@pytest.fixture
def three(qtbot: QtBot, context: Context) -> HoldPage:
    """Two rounds were held between three, and nobody was elected."""
    page = the_election(qtbot, context, EXECUTIVE)
    box = page.panel.election.candidates.picker.box
    for name in ("azais", "coste", "Jeanne Dehors"):
        type_name(qtbot, box, name)
    for _round in range(2):
        proclaim(qtbot, page)  # opens the round: nothing else is primary then
        count(qtbot, page, 30, 30, 10, 1, 1, 0, 72)
    return page


def test_a_first_round_elects_by_the_absolute_majority(qtbot: QtBot, context: Context) -> None:
    """CGCT L2122-7."""
    page = the_election(qtbot, context, EXECUTIVE)
    box = page.panel.election.candidates.picker.box
    assert box.hasFocus()
    for name in ("azais", "coste"):
        type_name(qtbot, box, name)
    proclaim(qtbot, page)
    count(qtbot, page, 40, 28, 3, 1, 0, 72)
    proclaim(qtbot, page)
    assert page.p is not None
    outcome = page.p.outcomes["e" * 32]
    assert (outcome.result, outcome.in_favour, outcome.majority) == (Result.ELECTED, 68, 35)
    assert (outcome.blank, outcome.null) == (3, 1)
    assert "Azaïs" in outcome.elected


def test_nobody_is_elected_before_the_third_round_by_half_of_the_votes(three: HoldPage) -> None:
    """CGCT L2122-7: two absolute rounds, then a relative one."""
    assert three.p is not None
    assert len(three.p.counts) == 2
    assert not three.panel.proclaim.isVisible()
    assert [row.key for row in three.panel.election.candidates.list.rows()][2] == "c1"


def test_a_candidate_withdraws_between_rounds(qtbot: QtBot, three: HoldPage) -> None:
    standing = three.panel.election.candidates.list
    standing.select("c1")
    qtbot.keyClick(standing, Qt.Key.Key_Delete)
    proclaim(qtbot, three)
    assert three.p is not None
    assert len(three.p.rounds_of("e" * 32)[2].candidates) == 2
    count(qtbot, three, 36, 35, 1, 0, 0, 72)
    proclaim(qtbot, three)
    assert three.p.outcomes["e" * 32].result is Result.ELECTED


def test_the_eldest_of_equals_is_elected_in_the_last_round(qtbot: QtBot, three: HoldPage) -> None:
    """CGCT L2122-7: the birth is asked for where it is not known."""
    proclaim(qtbot, three)
    count(qtbot, three, 0, 35, 35, 1, 1, 0, 72)
    births = three.panel.election.births
    assert births.isVisible()
    for field, day in zip(births._fields.values(), ("22/07/1967", "1950"), strict=True):
        field.control.setFocus()
        assert isinstance(field.control, QLineEdit)
        field.control.clear()
        qtbot.keyClicks(field.control, day)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    proclaim(qtbot, three)
    assert three.p is not None
    outcome = three.p.outcomes["e" * 32]
    assert (outcome.elected, outcome.by_age) == ("Jeanne Dehors", True)
    assert "bénéfice de l’âge" in spaced(three.panel.result.sentence)


def test_a_single_candidacy_for_an_outside_body_takes_effect_at_once(qtbot: QtBot, context: Context) -> None:
    """CGCT L2121-21."""
    page = the_election(qtbot, context, OUTSIDE)
    type_name(qtbot, page.panel.election.candidates.picker.box, "laur")
    qtbot.mouseClick(page.panel.election.candidates.effect, Qt.MouseButton.LeftButton)
    assert page.p is not None
    assert page.p.outcomes["e" * 32].result is Result.TOOK_EFFECT


def test_all_may_waive_the_secret(qtbot: QtBot, context: Context) -> None:
    """CGCT L2121-21."""
    page = the_election(qtbot, context, OUTSIDE)
    page.panel.election.waiver.setChecked(True)
    assert page.p is not None
    held = page.p.ballots["e" * 32]
    assert (held.mode, held.ground) == (Mode.ORDINARY, Ground.WAIVER)


def test_ballots_that_are_not_the_signatures_pass_with_a_reason(qtbot: QtBot, context: Context) -> None:
    """Cotentin 2017."""
    page = the_election(qtbot, context, EXECUTIVE)
    type_name(qtbot, page.panel.election.candidates.picker.box, "azais")
    proclaim(qtbot, page)
    count(qtbot, page, 72, 0, 0, 0, 71)
    assert page.p is not None
    assert not page.p.counts
    reason = page.findChild(QWidget, "reason")
    assert isinstance(reason, QLineEdit)
    type_name(qtbot, reason, "Deux bulletins dans une enveloppe")
    assert [o.rule for o in page.p.overrides] == ["ballots-not-signatures"]
    assert page.p.counts[0].signed == 71


def test_each_step_of_an_election_can_be_undone(context: Context, three: HoldPage) -> None:
    assert three.p is not None
    for left in (1, 1, 0, 0):
        context.undo(three, three.scope)
        assert len(three.p.counts) == left
