# SPDX-License-Identifier: EUPL-1.2
"""How the minutes tell a vote."""

from dataclasses import replace
from datetime import time

from builders import an_item, at_the_vote, given, opened, spaced
from pupitre.domain.ballot import outcome
from pupitre.domain.happening import Ballot, Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Choice, Mode, Result
from pupitre.text.language import Words
from pupitre.text.voting import mode_sentence, vote_paragraphs


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


def test_a_public_vote_names_every_voter_with_the_sense(french: Words) -> None:
    votes = {"s1": Choice.FOR, "s2": Choice.AGAINST, "s3": Choice.FOR, "s4": Choice.NOT_TAKING_PART}
    mode, pro, contra, out, _ = told(at_the_vote(Mode.PUBLIC, votes), french)
    assert mode == "Il est procédé à un scrutin public, par appel nominal."
    assert pro == "Ont voté pour (2 voix) : Mme Élise Fabre et Mme Anne Le Goff."
    assert contra == "A voté contre (1 voix) : M. Jean Dupont."
    assert out == "N’a pas pris part au vote (1 voix) : M. Paul d’Argent."


def test_who_votes_by_proxy_is_told_with_the_holder(french: Words) -> None:
    votes = dict.fromkeys(("s1", "s2", "s3", "s4", "s5"), Choice.FOR)
    text = told(at_the_vote(Mode.PUBLIC, votes, proxies=given(s5="s2")), french)[1]
    assert text.endswith("et Mme Marie de La Tour (par pouvoir donné à M. Jean Dupont).")


def test_the_ways_of_voting_are_told_apart(french: Words) -> None:
    assert "main levée" in mode_sentence(Mode.ORDINARY, french)
    assert "appel nominal" in mode_sentence(Mode.PUBLIC, french)
