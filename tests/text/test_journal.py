# SPDX-License-Identifier: EUPL-1.2
"""The journal of a sitting."""

from dataclasses import replace
from datetime import time

import pytest

from builders import an_election, an_item, arrival, at_the_vote, convoked, departure, given, opened, spaced
from pupitre.domain.ballot import outcome
from pupitre.domain.election import election_outcome
from pupitre.domain.happening import (
    Adjournment,
    Ballot,
    Chair,
    ClosedSession,
    Count,
    Movement,
    Outcome,
    Proxy,
    Recusal,
    Suspension,
)
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Correction, Note
from pupitre.domain.terms import Choice, Mode, RecusalKind, Result, Way
from pupitre.text.journal import Line, Tone, journal
from pupitre.text.language import Words


def told(p: Proceedings, words: Words) -> list[tuple[str, Tone]]:
    return [(spaced(line.text), line.tone) for line in journal(p, words)]


def test_before_the_sitting_there_is_nothing_to_tell(french: Words) -> None:
    assert journal(convoked(), french) == ()


def test_the_newest_event_stands_first(french: Words) -> None:
    p = replace(at_the_vote(movements=(departure("s3", 5),)), adjournment=Adjournment(time(20), 6))
    assert [line.n for line in journal(p, french)] == [6, 5, 3, 2, 1]


def test_the_hour_is_beside_the_sentence_and_not_in_it(french: Words) -> None:
    (line,) = journal(opened(), french)
    text = "Ouverture de la séance sous la présidence de Mme\u00a0Élise Fabre."
    assert line == Line(1, time(18, 7), text, Tone.SITTING, None, opened().opening)


def test_each_kind_of_event_has_its_tone(french: Words) -> None:
    p = at_the_vote(
        movements=(arrival("s5", 5, item="i1"), departure("s4", 6)),
        proxies=(*given(s3="s1"), Proxy("s4", "s2", 9, ended=10)),
    )
    assert told(p, french) == [
        ("M. Paul d’Argent retire le pouvoir donné à M. Jean Dupont.", Tone.PROXY),
        ("M. Paul d’Argent donne pouvoir à M. Jean Dupont.", Tone.PROXY),
        ("M. Paul d’Argent quitte la séance.", Tone.DEPARTURE),
        ("Mme Marie de La Tour arrive.", Tone.ARRIVAL),
        ("Point 1 : vote à main levée.", Tone.BALLOT),
        ("Point 1 : Pacte financier et fiscal", Tone.ITEM),
        ("Ouverture de la séance sous la présidence de Mme Élise Fabre.", Tone.SITTING),
    ]


def test_a_line_knows_the_item_under_discussion(french: Words) -> None:
    p = at_the_vote(movements=(arrival("s5", 5, item="i1"),))
    assert [line.item for line in journal(p, french)] == ["i1", "i1", "i1", None]


def test_votes_and_notes_are_no_lines_of_it(french: Words) -> None:
    """So the desk does not read it again for them (`ui.pages.hold.journal_card.UNTOLD`)."""
    p = at_the_vote(mode=Mode.PUBLIC, votes={"s1": Choice.FOR}, notes={"i1": Note("i1", "Débat")})
    done = replace(p, outcomes={"i1": outcome(p, "i1", n=9, at=time(18, 30))})
    for told_with in (p, done):
        assert journal(told_with, french) == journal(replace(told_with, votes={}, notes={}), french)


def test_a_departure_with_a_proxy_is_one_line(french: Words) -> None:
    p = opened(movements=(departure("s3", 2),), proxies=(Proxy("s3", "s1", 3),))
    assert told(p, french)[0] == (
        "Mme Anne Le Goff quitte la séance et donne pouvoir à Mme Élise Fabre.",
        Tone.DEPARTURE,
    )
    assert len(journal(p, french)) == 2


def test_a_quorum_lost_and_met_again_is_told_above_its_cause(french: Words) -> None:
    p = opened(movements=(departure("s3", 2), departure("s4", 3), arrival("s4", 4)))
    assert told(p, french)[:4] == [
        ("Le quorum est de nouveau atteint. 3 membres présents, 3 requis.", Tone.QUORUM_BACK),
        ("M. Paul d’Argent arrive.", Tone.ARRIVAL),
        ("Le quorum n’est plus atteint. 2 membres présents, 3 requis.", Tone.QUORUM_LOST),
        ("M. Paul d’Argent quitte la séance.", Tone.DEPARTURE),
    ]


def test_a_result_is_told_with_its_count_and_its_tone(french: Words) -> None:
    p = at_the_vote(Mode.PUBLIC, dict.fromkeys(("s1", "s2", "s3", "s4"), Choice.AGAINST))
    p = replace(p, outcomes={"i1": outcome(p, "i1", n=4, at=time(18, 40))})
    text, tone = told(p, french)[0]
    assert text.startswith("Point 1 : Avis défavorable à l’unanimité des suffrages exprimés : 4 voix contre")
    assert tone is Tone.REJECTED
    assert told(p, french)[1] == ("Point 1 : scrutin public, par appel nominal.", Tone.BALLOT)


def test_what_is_noted_has_a_tone_of_its_own(french: Words) -> None:
    p = opened(outcomes={"i1": Outcome("i1", Result.NOTED, 4, time(18, 40))})
    assert told(p, french)[0] == ("Point 1 : Pris acte.", Tone.NOTED)


def test_the_adjournment_is_told(french: Words) -> None:
    assert told(opened(adjournment=Adjournment(time(20), 9)), french)[0] == ("Levée de la séance.", Tone.SITTING)


def lines_of(p: Proceedings, words: Words) -> dict[int, Line]:
    return {line.n: line for line in journal(p, words)}


def test_the_course_of_the_sitting_is_told_line_by_line(french: Words) -> None:
    p = opened(
        recusals=(Recusal("i1", "s3", RecusalKind.INTEREST, time(18, 20), 3),),
        chairs=(Chair("c", time(18, 30), 4, None, "s2"),),
        suspensions=(Suspension("p", time(18, 40), 5, time(18, 50), 6),),
        closed_sessions=(ClosedSession("h", time(19), 7, 0, 3, 1, time(19, 10), 8),),
        movements=(Movement("m", "s4", Way.RESIGNATION, time(19, 20), 9),),
    )
    lines = lines_of(p, french)
    assert [lines[n].tone for n in range(3, 9)] == [
        *(Tone.RECUSAL, Tone.CHAIR, Tone.PAUSE, Tone.PAUSE, Tone.DOORS, Tone.DOORS)
    ]
    assert spaced(lines[4].text) == "M. Jean Dupont prend la présidence de la séance."
    assert lines[5].text == "La séance est suspendue."
    assert (lines[6].text, lines[6].at) == ("La séance reprend.", time(18, 50))
    assert (lines[9].tone, lines[3].item) == (Tone.DEPARTURE, "i1")


def test_each_line_has_the_value_by_which_it_is_corrected(french: Words) -> None:
    p = at_the_vote(
        movements=(departure("s3", 5), departure("s4", 6)),
        recusals=(Recusal("i1", "s2", RecusalKind.INTEREST, time(18, 20), 4),),
        proxies=(Proxy("s4", "s1", 8, ended=9),),
    )
    told = [(line.n, type(line.about).__name__) for line in journal(p, french)]
    assert told == [
        *((9, "Proxy"), (8, "Proxy"), (6, "NoneType"), (6, "Movement"), (5, "Movement")),
        *((4, "Recusal"), (3, "Ballot"), (2, "Discussion"), (1, "Opening")),
    ]


def test_items_voted_together_have_one_line_for_their_ballot(french: Words) -> None:
    items = (an_item("i1", number="1"), an_item("i2", number="2"))
    ballots = {i: Ballot(i, Mode.ORDINARY, 4, together=("i1", "i2")) for i in ("i1", "i2")}
    p = opened(items=items, ballots=ballots)
    assert told(p, french)[0] == ("Points 1 et 2 : vote groupé, à main levée.", Tone.BALLOT)
    assert len(journal(p, french)) == 2


def test_of_a_secret_ballot_the_journal_has_the_count_and_the_tally(french: Words) -> None:
    p = at_the_vote(Mode.SECRET, counts=(Count("i1", 1, 4, time(18, 38), in_favour=2, against=1, null=1),))
    p = replace(p, outcomes={"i1": outcome(p, "i1", n=5, at=time(18, 40))})
    assert [(text, tone) for text, tone in told(p, french)[1:3]] == [
        ("Point 1 : le scrutin est dépouillé.", Tone.COUNT),
        ("Point 1 : scrutin secret.", Tone.BALLOT),
    ]
    assert told(p, french)[0][0].startswith("Point 1 : Avis favorable au scrutin secret : 2 voix pour et 1 contre")


def test_an_election_is_told_round_by_round(french: Words) -> None:
    p = an_election((1, 1), (2, 1))
    p = replace(p, outcomes={"i1": election_outcome(p, "i1", n=40, at=time(19))})
    texts = [text for text, _ in told(p, french)][:5]
    assert [text.partition(".")[0] for text in reversed(texts)] == [
        "Point 1, 1er tour, candidatures : M",
        "Point 1, 1er tour dépouillé",
        "Point 1, 2e tour, candidatures : M",
        "Point 1, 2e tour dépouillé",
        "Point 1 : Élection acquise au 2e tour : M",
    ]
    assert [tone for _, tone in told(p, french)][:5] == [
        *(Tone.ELECTED, Tone.COUNT, Tone.ROUND, Tone.COUNT, Tone.ROUND)
    ]


def test_an_item_opened_without_its_quorum_says_so_above_it(french: Words) -> None:
    away = tuple(Recusal("i1", s, RecusalKind.INTEREST, time(18, 20), 4) for s in ("s2", "s3"))
    p = at_the_vote(recusals=away)
    above = [line for line in journal(p, french) if line.n == 2]
    assert [(spaced(line.text), line.tone) for line in above] == [
        ("Point 1 : le quorum n’est pas atteint. 2 membres présents, 3 requis.", Tone.QUORUM_LOST),
        ("Point 1 : Pacte financier et fiscal", Tone.ITEM),
    ]


def test_a_corrected_line_says_so_with_its_reason(french: Words) -> None:
    p = opened(movements=(departure("s3", 2),), corrections=(Correction("k", "movement/m2", "heure mal notée"),))
    assert told(p, french)[0][0] == "Mme Anne Le Goff quitte la séance. (corrigé : heure mal notée)"


@pytest.mark.parametrize("result", Result)
def test_every_result_has_its_tone(result: Result, french: Words) -> None:
    p = opened(outcomes={"i1": Outcome("i1", result, 4, time(18, 40))})
    assert journal(p, french)[0].tone in Tone


def test_a_corrected_answer_stands_at_the_opening_and_what_was_taken_out_before_it(french: Words) -> None:
    p = opened(corrections=(Correction("k", "movement/gone", ""), Correction("l", "attendance/s3", "oubli")))
    assert [(line.n, line.tone, line.about) for line in journal(p, french)] == [
        (1, Tone.CORRECTION, p.attendances["s3"]),
        (1, Tone.SITTING, p.opening),
        (0, Tone.CORRECTION, None),
    ]
