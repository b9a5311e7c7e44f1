# SPDX-License-Identifier: EUPL-1.2
"""What a kind of item asks besides: the accounts, and what an election fills."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import an_item
from pupitre.domain.sitting import Post
from pupitre.domain.terms import ItemKind, ItemRole
from pupitre.ui.pages.prepare.kind_details import LISTS, KindDetails

ELECTION = an_item(kind=ItemKind.ELECTION, post=Post("vice-président"))


@pytest.fixture
def details(shown: Callable[..., QWidget]) -> KindDetails:
    made = KindDetails()
    shown(made, 480, 260)
    return made


def test_a_vote_may_be_on_the_accounts(qtbot: QtBot, details: KindDetails) -> None:
    """CGCT L2121-14."""
    details.show_item(an_item(), changeable=True)
    assert details.post_field.isHidden()
    with qtbot.waitSignal(details.changed):
        details.accounts.click()
    assert details.role(ItemKind.VOTE) is ItemRole.ACCOUNTS
    assert details.role(ItemKind.INFORMATION) is ItemRole.NONE


def test_an_election_says_what_it_fills_and_how(qtbot: QtBot, details: KindDetails) -> None:
    details.show_item(ELECTION, changeable=True)
    assert details.accounts.isHidden()
    assert details.filled(ItemKind.ELECTION) == ELECTION.post
    details.ways._segments[LISTS].click()
    with qtbot.waitSignal(details.changed):
        details.commission.click()
    assert details.filled(ItemKind.ELECTION) == Post("vice-président", by_list=True, commission=True)
    assert details.filled(ItemKind.VOTE) is None


def test_an_election_of_which_nothing_was_said_fills_nothing_yet(details: KindDetails) -> None:
    details.show_item(an_item(kind=ItemKind.ELECTION), changeable=True)
    assert details.filled(ItemKind.ELECTION) is None
    details.post.setText("délégués")
    assert details.filled(ItemKind.ELECTION) == Post("délégués")


def test_a_post_can_be_emptied_again(details: KindDetails) -> None:
    details.show_item(ELECTION, changeable=True)
    details.post.clear()
    assert details.filled(ItemKind.ELECTION) == Post("")


def test_showing_an_item_is_no_change(qtbot: QtBot, details: KindDetails) -> None:
    with qtbot.assertNotEmitted(details.changed):
        details.show_item(an_item(role=ItemRole.ACCOUNTS), changeable=True)
        details.show_item(ELECTION, changeable=True)


def test_the_vote_on_the_urgency_and_an_amendment_are_never_the_accounts(details: KindDetails) -> None:
    details.show_item(an_item(role=ItemRole.URGENCY), changeable=True)
    assert details.accounts.isHidden()
    assert details.role(ItemKind.VOTE) is ItemRole.URGENCY
    details.show_item(an_item(amends="i0"), changeable=True)
    assert details.accounts.isHidden()


def test_what_is_discussed_is_only_shown(details: KindDetails) -> None:
    details.show_item(ELECTION, changeable=False)
    assert details.post.isReadOnly()
    assert not details.commission.isEnabled()
