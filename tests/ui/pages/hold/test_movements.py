# SPDX-License-Identifier: EUPL-1.2
"""What can happen to a member depends on how the member stands."""

from dataclasses import replace
from datetime import time

import pytest

from builders import a_charter, a_seat, an_item, departure, five_seats, given, opened
from moments import french
from pupitre.domain.charter import ProxyRule
from pupitre.domain.happening import Attendance, Outcome, Recusal
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import ItemRole, Presence, RecusalKind, Result, Way
from pupitre.services import attending
from pupitre.ui.pages.hold import movements as m

AT = time(19, 0)


@pytest.fixture(autouse=True)
def _french() -> None:
    french()


def offered(p: Proceedings, seat: str) -> set[str]:
    return {act for act, _text in m.acts_of(p, seat)}


def recused(**changes: object) -> Proceedings:
    return opened(recusals=(Recusal("i1", "s3", RecusalKind.INTEREST, AT, 5),), **changes)


def test_who_is_present_leaves_gives_a_proxy_presides_or_takes_no_part() -> None:
    assert offered(opened(), "s3") == {m.LEAVE, m.PROXY, m.PRESIDE, m.WRITE, m.RECUSE, m.RESIGN}


def test_who_presides_or_is_secretary_is_not_asked_to_become_it() -> None:
    assert m.PRESIDE not in offered(opened(), "s1")
    assert m.WRITE not in offered(opened(), "s2")


def test_who_is_away_arrives_gives_a_proxy_or_is_replaced() -> None:
    assert offered(opened(), "s5") == {m.ARRIVE, m.SUBSTITUTE, m.PROXY, m.RECUSE, m.RESIGN}


def test_substitute_or_proxy_never_both() -> None:
    """Law.md §3.2: who gave a proxy takes it back before a substitute sits."""
    acts = offered(opened(proxies=given(s5="s2")), "s5")
    assert m.SUBSTITUTE not in acts
    assert m.TAKE_BACK in acts


def test_the_member_takes_the_seat_back_from_the_substitute() -> None:
    p = opened(attendances={**opened().attendances, "s5": Attendance("s5", Presence.SUBSTITUTED, "Luc Pic")})
    acts = offered(p, "s5")
    assert {m.ARRIVE, m.LEAVE} <= acts
    assert not {m.PROXY, m.PRESIDE, m.WRITE, m.SUBSTITUTE} & acts


def test_a_recusal_can_be_taken_back_until_its_item_has_its_result() -> None:
    assert m.TAKE_PART in offered(recused(), "s3")
    done = recused(outcomes={"i1": Outcome("i1", Result.NOTED, 9, AT)})
    assert not {m.TAKE_PART, m.RECUSE} & offered(done, "s3")


def test_nothing_more_happens_to_who_has_resigned() -> None:
    p = opened(movements=(replace(departure("s3", 5), way=Way.RESIGNATION),))
    assert m.acts_of(p, "s3") == []


def test_no_proxy_where_the_body_allows_none_nor_without_a_voice() -> None:
    assert m.PROXY not in offered(opened(charter=a_charter(proxies=ProxyRule(0, ""))), "s3")
    p = opened(seats={**five_seats(), "s6": a_seat("s6", "NUL", voices=0, rank=6)})
    assert not {m.PROXY, m.RECUSE} & offered(p, "s6")


@pytest.mark.parametrize(
    ("act", "way"), [(m.ARRIVE, Way.ARRIVAL), (m.LEAVE, Way.DEPARTURE), (m.RESIGN, Way.RESIGNATION)]
)
def test_movements_are_done_at_once(act: str, way: Way) -> None:
    said = m.at_once(opened(), act, "s3", AT)
    assert said == m.Said(attending.record_movement, {"seat": "s3", "way": way, "at": AT})


def test_what_needs_a_name_is_not_done_at_once() -> None:
    for act in (m.PROXY, m.SUBSTITUTE, m.RECUSE, m.PRESIDE, m.WRITE):
        assert m.at_once(opened(), act, "s3", AT) is None
    assert m.at_once(opened(), m.TAKE_BACK, "s5", AT) == m.Said(attending.take_back_proxy, {"giver": "s5"})
    said = m.at_once(recused(), m.TAKE_PART, "s3", AT)
    assert said == m.Said(attending.take_back_recusal, {"item": "i1", "seat": "s3"})


def test_a_proxy_of_who_is_in_the_room_is_given_in_leaving() -> None:
    assert m.proxy_to(opened(), "s5", "s2", AT).deed is attending.give_proxy
    leaving = m.proxy_to(opened(), "s3", "s2", AT)
    assert leaving.deed is attending.record_movement
    assert leaving.given["proxy_to"] == "s2"


def test_for_the_accounts_who_presides_withdraws() -> None:
    """CGCT L2121-14."""
    accounts = an_item("i1", role=ItemRole.ACCOUNTS)
    assert m.presides(opened(items=(accounts,)), "s3", accounts, AT).deed is attending.withdraw_for_accounts
    assert m.presides(opened(), "s3", an_item(), AT).deed is attending.change_chair
    assert m.presides(opened(), "s3", None, AT).given["item"] is None
