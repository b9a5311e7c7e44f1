# SPDX-License-Identifier: EUPL-1.2
"""The journal of a sitting."""

from dataclasses import replace
from datetime import time

from builders import arrival, at_the_vote, convoked, departure, given, opened, spaced
from pupitre.domain.ballot import outcome
from pupitre.domain.happening import Adjournment, Outcome, Proxy
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Note
from pupitre.domain.terms import Choice, Mode, Result
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
