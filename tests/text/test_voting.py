# SPDX-License-Identifier: EUPL-1.2
"""How the minutes tell a vote."""

from dataclasses import replace
from datetime import time

import pytest

from builders import a_charter, an_item, at_the_vote, given, opened, spaced
from pupitre.domain.ballot import outcome
from pupitre.domain.charter import Requests
from pupitre.domain.happening import Ballot, Count, Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Choice, Ground, Mode, Result
from pupitre.text.language import Words
from pupitre.text.voting import asked_sentence, mode_sentence, vote_paragraphs


def told(p: Proceedings, words: Words) -> list[str]:
    done = replace(p, outcomes={"i1": outcome(p, "i1", n=4, at=time(18, 40))})
    return [spaced(text) for text in vote_paragraphs(done, done.items[0], words)]


def test_nothing_is_told_before_the_result_is_proclaimed(french: Words) -> None:
    p = at_the_vote()
    assert vote_paragraphs(p, p.items[0], french) == ()


def test_what_is_noted_has_no_ballot_to_tell(french: Words) -> None:
    noted = Outcome("i1", Result.NOTED, 3, time(18, 40))
    p = opened(items=(an_item(),), outcomes={"i1": noted})
    assert len(vote_paragraphs(p, p.items[0], french)) == 1


def test_an_ordinary_vote_names_only_the_exceptions(french: Words) -> None:
    mode, against, abstained, result = told(at_the_vote(votes={"s2": Choice.AGAINST, "s3": Choice.ABSTENTION}), french)
    assert mode == "Il est procédé au vote à main levée."
    assert against == "A voté contre (1 voix) : M. Jean Dupont."
    assert abstained == "Abstention (1 voix) : Mme Anne Le Goff."
    assert result.startswith("La conférence des maires émet un avis favorable : 2 voix pour et 1 contre")


def test_where_everyone_is_against_the_exceptions_are_those_for(french: Words) -> None:
    p = at_the_vote(votes={"s2": Choice.FOR}, ballots={"i1": Ballot("i1", Mode.ORDINARY, 3, Choice.AGAINST)})
    assert told(p, french)[1] == "A voté pour (1 voix) : M. Jean Dupont."


def test_the_names_of_a_public_vote_are_told_in_the_annex(french: Words) -> None:
    votes = {"s1": Choice.FOR, "s2": Choice.AGAINST, "s3": Choice.FOR, "s4": Choice.NOT_TAKING_PART}
    mode, annex, result = told(at_the_vote(Mode.PUBLIC, votes), french)
    assert mode == "Il est procédé à un scrutin public, par appel nominal."
    assert annex == "Le nom des votants et le sens de leur vote figurent en annexe."
    assert result.startswith("La conférence des maires émet un avis favorable")


def test_who_votes_by_proxy_is_told_with_the_holder(french: Words) -> None:
    text = told(at_the_vote(votes={"s5": Choice.AGAINST}, proxies=given(s5="s2")), french)[1]
    assert text == "A voté contre (1 voix) : Mme Marie de La Tour (par pouvoir donné à M. Jean Dupont)."


def with_ballot(mode: Mode, ground: Ground = Ground.HOUSE, requested: int = 0) -> Ballot:
    return Ballot("i1", mode, 3, ground=ground, requested=requested)


@pytest.mark.parametrize(
    ("ballot", "text"),
    [
        (with_ballot(Mode.ORDINARY), "Il est procédé au vote à main levée."),
        (with_ballot(Mode.PUBLIC), "Il est procédé à un scrutin public, par appel nominal."),
        (with_ballot(Mode.SECRET), "Il est procédé à un scrutin secret."),
        (
            with_ballot(Mode.SECRET, Ground.APPOINTMENT),
            "S’agissant d’une nomination, il est procédé à un scrutin secret.",
        ),
        (with_ballot(Mode.SECRET, Ground.LAW), "Ainsi que la loi le prévoit, il est procédé à un scrutin secret."),
        (
            with_ballot(Mode.PUBLIC, Ground.REQUEST, 22),
            "À la demande de 22 membres, il est procédé à un scrutin public, par appel nominal.",
        ),
        (
            with_ballot(Mode.SECRET, Ground.REQUEST, 1),
            "À la demande de 1 membre, il est procédé à un scrutin secret.",
        ),
        (with_ballot(Mode.SECRET, Ground.REQUEST), "Il est procédé à un scrutin secret."),
        (
            with_ballot(Mode.ORDINARY, Ground.WAIVER),
            "Les membres ayant renoncé à l’unanimité au scrutin secret, il est procédé au vote à main levée.",
        ),
    ],
)
def test_a_ballot_is_told_with_what_it_was_asked_for(ballot: Ballot, text: str, french: Words) -> None:
    assert spaced(mode_sentence(opened(), ballot, french)) == text


def test_items_voted_together_name_each_other(french: Words) -> None:
    items = tuple(an_item(f"i{n}", number=str(n)) for n in (1, 2, 3))
    ballot = Ballot("i2", Mode.ORDINARY, 3, together=("i1", "i2", "i3"))
    told = mode_sentence(opened(items=items), ballot, french)
    assert told == "Ce point est mis aux voix avec les points 1 et 3, sans opposition à ce vote groupé, à main levée."


def test_of_a_secret_ballot_nothing_is_told_but_its_tally(french: Words) -> None:
    count = Count("i1", 1, 4, time(18, 38), in_favour=2, against=1, blank=1)
    mode, result = told(at_the_vote(Mode.SECRET, counts=(count,)), french)
    assert mode == "Il est procédé à un scrutin secret."
    assert result.endswith("2 voix pour et 1 contre sur 3 suffrages exprimés, majorité absolue 2 (1 bulletin blanc).")


def test_of_a_show_of_hands_that_was_only_counted_no_names_are_told(french: Words) -> None:
    count = Count("i1", 1, 4, time(18, 38), in_favour=2, against=2)
    assert len(told(at_the_vote(counts=(count,)), french)) == 2


def test_what_is_set_aside_has_no_ballot_to_tell(french: Words) -> None:
    p = at_the_vote(outcomes={"i1": Outcome("i1", Result.POSTPONED, 4, time(18, 40))})
    assert vote_paragraphs(p, p.items[0], french) == ("Ce point est reporté à une séance ultérieure.",)


def test_how_many_must_ask_is_told_with_the_article(french: Words) -> None:
    assert asked_sentence(opened(), "i1", Mode.SECRET, french) == (
        "2 membres au moins doivent le demander, soit un sur 3 parmi les présents (CGCT L2121-21)."
    )
    assert asked_sentence(opened(), "i1", Mode.PUBLIC, french).startswith("1 membre au moins doit le demander")


def test_where_the_rules_let_nobody_ask_it_is_said(french: Words) -> None:
    p = opened(charter=a_charter(requests=Requests(6, 1, "CGCT L3121-15")))
    assert asked_sentence(p, "i1", Mode.SECRET, french) == (
        "Les règles de cette instance ne permettent pas aux membres de le demander (CGCT L3121-15)."
    )
