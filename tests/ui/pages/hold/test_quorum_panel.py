# SPDX-License-Identifier: EUPL-1.2
"""Who is counted, who is not and why, at each moment; then what the law offers."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import a_charter, an_item, at_the_vote, departure, given, opened, spaced
from moments import french
from pupitre.domain.charter import Quorum, QuorumRule
from pupitre.domain.happening import Recusal
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import NextStep
from pupitre.domain.terms import RecusalKind
from pupitre.ui.pages.hold.quorum_panel import Moment, QuorumPanel, state_at

TODAY = date(2026, 12, 3)
ITEM = an_item("i1", number="1")


@pytest.fixture
def panel(shown: Callable[..., QWidget]) -> QuorumPanel:
    panel = QuorumPanel(french())
    shown(panel, 520, 520)
    return panel


def reasons(panel: QuorumPanel) -> dict[object, str]:
    return {row.key: spaced(row.subtitle) for row in panel.list.rows()}


def lost(**changes: object) -> Proceedings:
    """s3 left during item 1, which was opened with three of five; s4 takes no part in item 2."""
    return at_the_vote(movements=(departure("s4", 1), departure("s3", 5, time(20, 10))), items=(ITEM,), **changes)


def test_the_quorum_of_an_item_is_that_of_its_opening(panel: QuorumPanel) -> None:
    """L2121-17: who leaves during the debate does not undo it."""
    p = lost()
    at_item, now = state_at(p, Moment.ITEM, ITEM)[0], state_at(p, Moment.NOW, ITEM)[0]
    assert (at_item.present, now.present) == (3, 2)
    panel.ask(p, ITEM, TODAY)
    assert panel.moments.current() == Moment.ITEM
    assert "s3" not in reasons(panel)


def test_each_one_who_is_not_counted_has_the_reason(panel: QuorumPanel) -> None:
    p = lost(proxies=given(s5="s2"))
    panel.ask(p, None, TODAY)
    told = reasons(panel)
    assert set(told) == {"s3", "s4", "s5"}
    assert "20 h 10" in told["s3"]
    assert "pouvoir" in told["s5"]


def test_a_recusal_and_a_proxy_that_cannot_be_used_are_told_for_the_item(panel: QuorumPanel) -> None:
    out = Recusal("i1", "s2", RecusalKind.INTEREST, time(18, 20), 6)
    p = opened(items=(ITEM,), recusals=(out,), proxies=given(s5="s2"))
    panel.ask(p, ITEM, TODAY)
    panel.moments.chosen.emit(Moment.NOW)
    assert "s2" not in reasons(panel)
    panel.moments.select(Moment.ITEM)
    panel.moments.chosen.emit(Moment.ITEM)
    told = reasons(panel)
    assert "L2131-11" in told["s2"]
    assert "pouvoir" in told["s5"]


def test_what_the_law_offers_comes_with_its_article_only_when_the_quorum_is_missing(
    qtbot: QtBot, panel: QuorumPanel
) -> None:
    rule = Quorum(QuorumRule.MAJORITY, "CGCT L2121-17", again_days=3)
    p = lost(charter=a_charter(quorum=rule))
    panel.ask(p, ITEM, TODAY)
    assert all(offered.isHidden() for offered in panel._steps.values())
    panel.moments.select(Moment.NOW)
    panel.moments.chosen.emit(Moment.NOW)
    assert not any(offered.isHidden() for offered in panel._steps.values())
    assert "L2121-17" in panel._steps[NextStep.CONVOKE_AGAIN]._text.text()
    with qtbot.waitSignal(panel.step) as step:
        panel._steps[NextStep.WAIT].button.click()
    assert step.args == [NextStep.WAIT]


def test_the_opening_can_be_looked_at_again(panel: QuorumPanel) -> None:
    panel.ask(lost(), ITEM, TODAY)
    panel.moments.select(Moment.OPENING)
    panel.moments.chosen.emit(Moment.OPENING)
    assert set(reasons(panel)) == {"s5"}


def test_enter_on_a_member_opens_the_member(qtbot: QtBot, panel: QuorumPanel) -> None:
    panel.ask(lost(), None, TODAY)
    with qtbot.waitSignal(panel.member) as member:
        panel.list.opened.emit("s3")
    assert member.args == ["s3"]
