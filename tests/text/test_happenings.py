# SPDX-License-Identifier: EUPL-1.2
"""Each arrival, departure and proxy of the sitting is told once, where it happened."""

from datetime import time

from babel import Locale
from hypothesis import given, strategies

from builders import an_item, arrival, at_the_vote, departure, opened, spaced
from pupitre.domain.happening import (
    Adjournment,
    Chair,
    ClosedSession,
    Discussion,
    Movement,
    Outcome,
    Proxy,
    Recusal,
    Suspension,
)
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import RecusalKind, Result
from pupitre.text.happenings import Happenings, happenings, of_item
from pupitre.text.language import Words

ITEMS = tuple(an_item(f"i{i}", f"Point {i}", number=str(i)) for i in (1, 2, 3))


def sitting(*movements: Movement, **changes: object) -> Proceedings:
    """Items 1 to 3 opened at events 10, 20, 30; the first two have their results at 15 and 25; adjourned at 40."""
    fields = {
        "items": ITEMS,
        "discussions": {f"i{i}": Discussion(f"i{i}", time(18, i), i * 10) for i in (1, 2, 3)},
        "outcomes": {f"i{i}": Outcome(f"i{i}", Result.NOTED, i * 10 + 5, time(19, i)) for i in (1, 2)},
        "adjournment": Adjournment(time(20), 40),
        "movements": movements,
    }
    return opened(**{**fields, **changes})


def counts(told: Happenings) -> tuple[dict[str, int], dict[str, int], int]:
    return {k: len(v) for k, v in told.before.items()}, {k: len(v) for k, v in told.during.items()}, len(told.after)


def test_before_the_first_item_it_is_told_at_the_first_item(french: Words) -> None:
    assert counts(happenings(sitting(arrival("s5", 2)), french)) == ({"i1": 1}, {}, 0)


def test_during_a_debate_it_is_told_in_that_item(french: Words) -> None:
    assert counts(happenings(sitting(arrival("s5", 12)), french)) == ({}, {"i1": 1}, 0)


def test_between_a_result_and_the_next_item_it_is_told_at_the_next_item(french: Words) -> None:
    assert counts(happenings(sitting(arrival("s5", 16)), french)) == ({"i2": 1}, {}, 0)


def test_an_item_without_a_result_lasts_until_the_next(french: Words) -> None:
    assert counts(happenings(sitting(arrival("s5", 35)), french)) == ({}, {"i3": 1}, 0)


def test_after_the_last_result_it_is_told_at_the_end(french: Words) -> None:
    last = {"i3": Outcome("i3", Result.NOTED, 33, time(19, 30))}
    assert counts(happenings(sitting(arrival("s5", 35), outcomes=last), french)) == ({}, {}, 1)


def test_a_proxy_of_the_sitting_and_its_end_are_told(french: Words) -> None:
    p = sitting(departure("s3", 12), proxies=(Proxy("s3", "s1", 14, ended=22),))
    assert counts(happenings(p, french)) == ({}, {"i1": 2, "i2": 1}, 0)


def test_a_proxy_given_on_leaving_is_told_once(french: Words) -> None:
    p = sitting(departure("s3", 12), proxies=(Proxy("s3", "s1", 13),))
    assert counts(happenings(p, french)) == ({}, {"i1": 1}, 0)


def test_a_sitting_in_which_nothing_happened_has_nothing_to_tell(french: Words) -> None:
    assert counts(happenings(at_the_vote(), french)) == ({}, {}, 0)


@given(strategies.lists(strategies.integers(2, 39).filter(lambda n: n % 5), unique=True))
def test_whenever_it_happens_it_is_told_exactly_once(moments: list[int]) -> None:
    moves = [(departure if i % 2 else arrival)("s5", n) for i, n in enumerate(sorted(moments))]
    told = happenings(sitting(*moves), Words(Locale("en")))
    assert sum((*counts(told)[0].values(), *counts(told)[1].values(), counts(told)[2])) == len(moves)


def test_pauses_closed_doors_and_changes_of_chair_are_told_where_they_happened(french: Words) -> None:
    p = sitting(
        suspensions=(Suspension("p", time(18, 40), 12, time(18, 50), 16),),
        closed_sessions=(ClosedSession("h", time(19), 22, 0, 3, 1, time(19, 10), 24),),
        chairs=(Chair("c", time(19, 20), 17, None, "s2"), Chair("k", time(19, 20), 18, "i2", "s3")),
    )
    assert counts(happenings(p, french)) == ({"i2": 2}, {"i1": 1, "i2": 2}, 0)
    assert spaced(happenings(p, french).before["i2"][1]) == (
        "À 19 h 20, M. Jean Dupont prend la présidence de la séance."
    )


def test_what_lasts_is_told_once_as_long_as_it_lasts(french: Words) -> None:
    p = sitting(suspensions=(Suspension("p", time(18, 40), 12),), closed_sessions=(ClosedSession("h", time(19), 22),))
    assert counts(happenings(p, french)) == ({}, {"i1": 1, "i2": 1}, 0)


def test_who_takes_no_part_in_an_item_and_who_presides_it_is_told_at_that_item(french: Words) -> None:
    p = sitting(
        recusals=(
            Recusal("i2", "s2", RecusalKind.INTEREST, time(18, 2), 2),
            Recusal("i1", "s3", RecusalKind.INTEREST, time(18, 2), 3),
        ),
        chairs=(Chair("k", time(19, 20), 18, "i2", "s3"),),
    )
    recused, presides = (spaced(text) for text in of_item(p, "i2", french))
    assert recused.startswith("À 18 h 02, M. Jean Dupont, intéressé à l’affaire, quitte la salle")
    assert presides == "Mme Anne Le Goff préside la séance pour ce point."
    assert of_item(p, "i3", french) == ()
