# SPDX-License-Identifier: EUPL-1.2
"""Voting at the desk, by keyboard, on a real sitting of the sample."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from contexts import a_context, found
from desks import CTRL, SHIFT, at_the_desk, type_name
from pupitre.domain import ballot
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Choice, Ground, ItemRole, Mode, Result
from pupitre.store.work import Work
from pupitre.ui.context import Context
from pupitre.ui.pages.hold import result_card
from pupitre.ui.pages.hold.page import HoldPage


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path) as made:
        yield made


def test_everyone_votes_for_except_those_who_are_named(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    context.undo(page, page.scope)  # the votes that the rehearsal cast
    box = page.panel.votes.picker.box
    box.setFocus()
    type_name(qtbot, box, "azais")
    type_name(qtbot, box, "coste", SHIFT)
    type_name(qtbot, box, "bonn", CTRL)  # not in the room: nobody to pick
    type_name(qtbot, box, "orliac", CTRL)
    assert page.p is not None
    named = {page.p.seats[seat].family_name: choice for seat, choice in page.p.votes[page.item].items()}
    assert named == {"AZAÏS": Choice.AGAINST, "COSTE": Choice.ABSTENTION, "ORLIAC": Choice.NOT_TAKING_PART}
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    item = next(i.id for i in page.p.items if i.number == "4")
    outcome = page.p.outcomes[item]
    assert (outcome.in_favour, outcome.against, outcome.abstention, outcome.not_taking_part) == (69, 1, 1, 1)
    assert page.item != item


def test_six_exceptions_and_the_result_take_under_thirty_keys(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    context.undo(page, page.scope)
    box, keys = page.panel.votes.picker.box, 0
    for letters in ("aza", "cos", "orl", "aud", "pra", "lau"):
        type_name(qtbot, box, letters)
        keys += len(letters) + 1
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert page.p is not None
    item = next(i.id for i in page.p.items if i.number == "4")
    assert page.p.outcomes[item].against == 6
    assert keys + 1 < 30


def test_a_roll_call_goes_from_voter_to_voter_and_waits_for_all(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    page.panel.votes.mode_chosen.emit(Mode.PUBLIC.value)
    rows, said = page.panel.votes.list, []
    for key in (Qt.Key.Key_P, Qt.Key.Key_C, Qt.Key.Key_A, Qt.Key.Key_N):
        said.append(str(rows.current_key()))
        qtbot.keyClick(rows, key)
    assert page.p is not None
    votes = page.p.votes[page.item]
    assert [votes[seat] for seat in said] == list(Choice)
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert page.item not in page.p.outcomes
    assert page.banner.text


# --- every other way of voting ---


def ready(qtbot: QtBot, context: Context, number: str, **changes: object) -> HoldPage:
    """The desk after item 3, with an item of that number in front, changed as a test wants it, and not opened."""
    page = at_the_desk(qtbot, context, until=time(19, 14))
    p = context.office.store.proceedings(page.scope)
    held = next(i for i in p.items if i.number == number)
    if changes:
        context.do(page, change_item, page.scope, item=replace(held, **changes))  # type: ignore[arg-type]
    page.item = held.id
    page.refresh()
    return page


def change_item(work: Work, *, item: Item) -> None:
    """An item becomes what a test is about."""
    work.record(item)


def press(qtbot: QtBot, page: HoldPage, keys: str) -> None:
    """Press a shortcut of the desk."""
    combination = QKeySequence(keys)[0]
    qtbot.keyClick(page, combination.key(), combination.keyboardModifiers())


def type_figures(qtbot: QtBot, *figures: int) -> None:
    """Type figures down a column, Enter after each."""
    for figure in figures:
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit), field
        type_name(qtbot, field, str(figure))


def at(page: HoldPage) -> Proceedings:
    assert page.p is not None
    return page.p


def test_a_named_vote_with_six_exceptions_takes_under_thirty_keys_from_its_opening(
    qtbot: QtBot, context: Context
) -> None:
    page = ready(qtbot, context, "4")
    item = page.item
    press(qtbot, page, "F6")
    box, keys = page.panel.votes.picker.box, 1
    assert box.hasFocus()
    for letters in ("aza", "cos", "orl", "aud", "pra", "lau"):
        type_name(qtbot, box, letters)
        keys += len(letters) + 1
    press(qtbot, page, "Ctrl+Return")
    assert (at(page).outcomes[item].against, keys + 1) == (6, 26)


def test_everyone_may_be_against_except_those_who_are_named(qtbot: QtBot, context: Context) -> None:
    page = ready(qtbot, context, "4")
    press(qtbot, page, "F6")
    press(qtbot, page, "Alt+C")
    type_name(qtbot, page.panel.votes.picker.box, "aza")
    tally = ballot.tally(at(page), page.item)
    assert tally[Choice.FOR] == 1
    assert tally[Choice.AGAINST] == len(ballot.voters(at(page), page.item)) - 1


def test_a_secret_ballot_is_counted_down_a_column_and_nobody_is_named(qtbot: QtBot, context: Context) -> None:
    """CGCT L2121-21."""
    page = ready(qtbot, context, "4")
    item = page.item
    press(qtbot, page, "F6")
    press(qtbot, page, "Alt+3")
    assert not page.panel.votes.names.isVisible()
    type_figures(qtbot, 40, 25, 3, 2, 2, 70)
    press(qtbot, page, "Ctrl+Return")
    outcome = at(page).outcomes[item]
    assert (outcome.in_favour, outcome.against, outcome.blank, outcome.null) == (40, 25, 3, 2)
    assert not at(page).votes.get(item)


def test_a_secret_tie_is_not_adopted_and_nobody_decides_it(qtbot: QtBot, context: Context) -> None:
    """CGCT L2121-20: except in a secret ballot."""
    page = ready(qtbot, context, "4")
    press(qtbot, page, "F6")
    press(qtbot, page, "Alt+3")
    type_figures(qtbot, 36, 36, 0, 0, 0, 72)
    assert "personne n’a voix prépondérante" in page.panel.votes.result.sentence


def test_a_secret_tally_that_tells_how_each_voted_is_warned_of(qtbot: QtBot, context: Context) -> None:
    """peers §6.12."""
    page = ready(qtbot, context, "4")
    item = page.item
    press(qtbot, page, "F6")
    press(qtbot, page, "Alt+3")
    type_figures(qtbot, 72, 0, 0, 0, 0, 72)
    assert found(page, "disclosure").isVisible()
    assert page.panel.proclaim.text() == "Proclamer malgré tout"
    press(qtbot, page, "Ctrl+Return")
    assert item in at(page).outcomes


def test_figures_alone_are_proclaimed_only_once_they_are_recorded(qtbot: QtBot, context: Context) -> None:
    page = ready(qtbot, context, "4")
    item = page.item
    press(qtbot, page, "F6")
    press(qtbot, page, "Alt+4")
    press(qtbot, page, "Ctrl+Return")
    assert item not in at(page).outcomes
    type_figures(qtbot, 60, 10, 2, 0)
    press(qtbot, page, "Ctrl+Return")
    assert (at(page).outcomes[item].in_favour, at(page).outcomes[item].abstention) == (60, 2)


def test_a_tie_of_figures_asks_how_the_president_voted(qtbot: QtBot, context: Context) -> None:
    """CGCT L2121-20."""
    page = ready(qtbot, context, "4")
    item = page.item
    press(qtbot, page, "F6")
    press(qtbot, page, "Alt+4")
    type_figures(qtbot, 36, 36, 0, 0)
    assert "rien ne dit dans quel sens" in page.panel.votes.result.sentence
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert "Camboulives" in page.panel.votes.result.sentence
    press(qtbot, page, "Ctrl+Return")
    assert (at(page).outcomes[item].result, at(page).outcomes[item].casting) == (Result.ADOPTED, True)


def test_names_take_the_place_of_figures_again(qtbot: QtBot, context: Context) -> None:
    page = ready(qtbot, context, "4")
    press(qtbot, page, "F6")
    press(qtbot, page, "Alt+4")
    type_figures(qtbot, 60, 12, 0, 0)
    assert at(page).count(page.item)
    press(qtbot, page, "Alt+1")
    assert at(page).count(page.item) is None
    assert page.panel.votes.picker.box.hasFocus()


def test_too_few_who_ask_for_a_roll_call_pass_with_a_reason(qtbot: QtBot, context: Context) -> None:
    """CGCT L2121-21: a quarter of the members present."""
    page = ready(qtbot, context, "4")
    press(qtbot, page, "F6")
    press(qtbot, page, "Alt+2")
    request = page.panel.votes.request
    request.why.setCurrentIndex(request.why.findData(Ground.REQUEST.value))
    request.why.activated.emit(request.why.currentIndex())
    type_figures(qtbot, 3)
    assert at(page).ballots[page.item].requested == 0
    reason = found(page, "reason", QLineEdit)
    type_name(qtbot, reason, "Accord de tous")
    assert at(page).ballots[page.item].requested == 3
    assert [o.rule for o in at(page).overrides] == ["too-few-ask-public"]


def test_several_items_are_voted_once(qtbot: QtBot, context: Context) -> None:
    """CE 5 July 2021, no. 433537."""
    page = ready(qtbot, context, "4")
    press(qtbot, page, "F6")
    press(qtbot, page, "Ctrl+L")
    for number in ("5", "6"):
        type_name(qtbot, page.panel.group.picker.box, number)
    press(qtbot, page, "Ctrl+Return")
    held = at(page).ballots[page.item]
    assert len(held.together) == 3
    type_name(qtbot, page.panel.votes.picker.box, "aza")
    press(qtbot, page, "Ctrl+Return")
    assert [at(page).outcomes[item].against for item in held.together] == [1, 1, 1]


def test_an_amendment_comes_first_and_passes_with_a_reason_only(qtbot: QtBot, context: Context) -> None:
    page = ready(qtbot, context, "5", amends=None)
    text, p = page.item, at(page)
    amendment = next(i for i in p.items if i.number == "6")
    context.do(page, change_item, page.scope, item=replace(amendment, amends=text))
    press(qtbot, page, "F6")
    assert page.panel.notice.isVisible()
    press(qtbot, page, "Ctrl+Return")
    assert text not in at(page).outcomes
    assert page.findChild(QLineEdit, "reason") is not None
    with qtbot.waitSignal(page.voting.sought) as sought:
        press(qtbot, page, "Ctrl+Down")
    assert sought.args == [amendment.id]


@pytest.mark.parametrize(
    ("letter", "result"),
    [("R", Result.WITHDRAWN), ("A", Result.POSTPONED), ("V", Result.SENT_BACK)],
)
def test_an_item_is_set_aside_in_two_keys(qtbot: QtBot, context: Context, letter: str, result: Result) -> None:
    page = ready(qtbot, context, "4")
    item = page.item
    press(qtbot, page, "Ctrl+R")
    qtbot.keyClick(QApplication.focusWidget(), letter.lower())
    assert at(page).outcomes[item].result is result


def test_a_refused_urgency_sends_the_other_items_back_in_one_act(qtbot: QtBot, context: Context) -> None:
    """CGCT L2121-12."""
    page = ready(qtbot, context, "4", role=ItemRole.URGENCY)
    item = page.item
    press(qtbot, page, "F6")
    press(qtbot, page, "Alt+C")
    press(qtbot, page, "Ctrl+Return")
    assert at(page).outcomes[item].result is Result.REJECTED
    assert page.item == item
    press(qtbot, page, "Ctrl+Shift+R")
    others = [i.id for i in at(page).items if int(i.number) > 4]
    assert {at(page).outcomes[other].result for other in others} == {Result.SENT_BACK}


def test_the_president_withdraws_before_the_vote_on_the_accounts(qtbot: QtBot, context: Context) -> None:
    """CGCT L2121-14."""
    page = ready(qtbot, context, "4", role=ItemRole.ACCOUNTS)
    press(qtbot, page, "F6")
    assert page.item not in at(page).ballots
    opening = at(page).opening
    assert opening is not None
    assert page.panel.chair.picker.box.hasFocus()
    type_name(qtbot, page.panel.chair.picker.box, "cos")
    assert at(page).ballots[page.item].mode is Mode.ORDINARY
    assert opening.president not in ballot.voters(at(page), page.item)
    assert page.panel.votes.picker.box.hasFocus()


def test_a_proclaimed_result_is_corrected_not_cancelled(qtbot: QtBot, context: Context) -> None:
    """peers §4.4, SAPL 1966."""
    page = ready(qtbot, context, "1")
    with qtbot.waitSignal(page.voting.correction_asked) as asked:
        qtbot.mouseClick(page.panel.correct, Qt.MouseButton.LeftButton)
    assert asked.args == [page.item]


def test_the_result_is_said_to_a_screen_reader(qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(result_card, "announce", lambda _widget, text: heard.append(text))
    page = ready(qtbot, context, "4")
    press(qtbot, page, "F6")
    press(qtbot, page, "Ctrl+Return")
    assert len(heard) == 1
    assert heard[0].startswith("Avis favorable")


def test_the_accounts_are_voted_with_the_president_for_a_reason_only(qtbot: QtBot, context: Context) -> None:
    """CGCT L2121-14."""
    page = ready(qtbot, context, "4", role=ItemRole.ACCOUNTS)
    press(qtbot, page, "F6")
    qtbot.mouseClick(page.panel.chair.anyway, Qt.MouseButton.LeftButton)
    assert page.item not in at(page).ballots
    type_name(qtbot, found(page, "reason", QLineEdit), "Compte de gestion du comptable")
    assert page.item in at(page).ballots
    assert page.panel.votes.isVisible()


@pytest.mark.parametrize("mode", ["Alt+1", "Alt+2", "Alt+3", "Alt+4"])
def test_every_control_of_a_ballot_has_a_name_and_a_role(qtbot: QtBot, context: Context, mode: str) -> None:
    page = ready(qtbot, context, "4")
    press(qtbot, page, "F6")
    press(qtbot, page, mode)
    for widget in page.panel.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and not widget.focusProxy():
            spoken = QAccessible.queryAccessibleInterface(widget)
            assert spoken.text(QAccessible.Text.Name), widget
            assert spoken.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), widget
