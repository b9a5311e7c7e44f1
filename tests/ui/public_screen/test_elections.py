# SPDX-License-Identifier: EUPL-1.2
"""What the public sees of the rounds of an election."""

from datetime import time

from builders import an_item, opened
from moments import french
from pupitre.domain.happening import Candidate, Count, Outcome, Round, Share
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Post
from pupitre.domain.terms import ItemKind, Result
from pupitre.ui.public_screen.elections import count_sentence, published_poll
from pupitre.ui.public_screen.slide import Poll, Standing

ANNE, BRUNO, CARLA = Candidate("a", "Mme Anne Le Goff"), Candidate("b", "M. Bruno Roux"), Candidate("c", "Mme Carla Py")
ROUNDS = (Round("i1", 1, (ANNE, BRUNO, CARLA), 4), Round("i1", 2, (ANNE, BRUNO), 6))


def count(number: int, n: int, **votes: int) -> Count:
    return Count("i1", number, n, time(19), shares=tuple(Share(candidate, v) for candidate, v in votes.items()))


COUNTS = (count(1, 5, a=10, b=20, c=5), count(2, 7, a=16, b=19))


def election(*, rounds: int, counts: int, elected: str = "") -> Proceedings:
    done = {"i1": Outcome("i1", Result.ELECTED, 9, time(19, 30), elected=elected)} if elected else {}
    item = an_item(kind=ItemKind.ELECTION, number="1", post=Post("Vice-présidence"))
    return opened(items=(item,), rounds=ROUNDS[:rounds], counts=COUNTS[:counts], outcomes=done)


def poll(p: Proceedings) -> Poll:
    found = published_poll(p, "i1", french())
    assert found is not None
    return found


def test_before_the_first_round_there_is_nothing_to_show() -> None:
    assert published_poll(election(rounds=0, counts=0), "i1", french()) is None


def test_the_first_round_shows_who_stands_and_no_figure_even_once_counted() -> None:
    for counts in (0, 1):
        found = poll(election(rounds=1, counts=counts))
        assert found.rounds == ()
        assert [(one.name, one.votes) for one in found.standings] == [(c.name, ()) for c in (ANNE, BRUNO, CARLA)]


def test_the_figures_of_a_round_are_shown_when_the_next_one_is_opened() -> None:
    found = poll(election(rounds=2, counts=2))
    assert found.rounds == ("1er tour",)
    assert [(one.name, one.votes) for one in found.standings] == [
        (BRUNO.name, ("20",)),
        (ANNE.name, ("10",)),
        (CARLA.name, ("5",)),
    ]


def test_the_result_shows_every_round_and_who_is_elected() -> None:
    found = poll(election(rounds=2, counts=2, elected=BRUNO.name))
    assert [one.out for one in found.standings] == [False, False, True]
    assert found.rounds == ("1er tour", "2e tour")
    assert [(one.name, one.votes, one.elected) for one in found.standings] == [
        (BRUNO.name, ("20", "19"), True),
        (ANNE.name, ("10", "16"), False),
        (CARLA.name, ("5", ""), False),
    ]


def told(number: int, *, by_age: bool = False, **papers: int) -> str:
    rounds = tuple(Round("i1", n, (ANNE, BRUNO), 2 * n) for n in range(1, number + 1))
    counted = Count("i1", number, 9, time(19), shares=(Share("a", 16), Share("b", 19)), **papers)
    done = Outcome("i1", Result.ELECTED, 10, time(19, 30), in_favour=35, majority=18, elected=BRUNO.name, by_age=by_age)
    return count_sentence(opened(rounds=rounds, counts=(counted,)), done, french())


def test_the_count_of_the_round_that_decides_is_told() -> None:
    assert told(1, blank=2, null=1) == (
        "35 suffrages exprimés, majorité absolue 18, 2 bulletins blancs, 1 bulletin nul."
    )


def test_in_a_third_round_the_most_votes_are_enough_and_age_decides_between_equals() -> None:
    assert told(3, by_age=True) == "35 suffrages exprimés, majorité relative, au bénéfice de l’âge."


def test_a_single_candidacy_that_took_effect_has_neither_rounds_nor_count() -> None:
    done = Outcome("i1", Result.TOOK_EFFECT, 9, time(19, 30), elected=ANNE.name)
    p = opened(rounds=(Round("i1", 1, (ANNE,), 4),), outcomes={"i1": done})
    assert poll(p) == Poll((), (Standing(ANNE.name, (), elected=True),))
    assert count_sentence(p, done, french()) == ""
