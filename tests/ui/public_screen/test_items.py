# SPDX-License-Identifier: EUPL-1.2
"""A vote on the public screen: nothing before its time, nothing ever of a secret one but its count."""

from dataclasses import replace
from datetime import time

import pytest

from builders import a_charter, an_item, at_the_vote, opened, present, spaced
from moments import french
from pupitre.domain import ballot
from pupitre.domain.charter import Power
from pupitre.domain.happening import Attendance, Ballot, Count, Discussion, Outcome, Round
from pupitre.domain.happening import Candidate as Stander
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Post
from pupitre.domain.terms import Choice, ItemKind, Mode, Presence, Result
from pupitre.text.language import Words
from pupitre.ui.colours import Tone
from pupitre.ui.public_screen.compose import slide_of
from pupitre.ui.public_screen.slide import Choices, Group, Slide, State

SEEN, NAMED, LIVE = Choices(), Choices(names=True), Choices(names=True, live=True)
SPLIT = {"s1": Choice.FOR, "s2": Choice.AGAINST, "s3": Choice.ABSTENTION, "s4": Choice.NOT_TAKING_PART}


@pytest.fixture(autouse=True)
def words() -> Words:
    return french()


def shown(p: Proceedings, choices: Choices = SEEN) -> Slide:
    return slide_of(p, choices, french())


def named(group: Group) -> tuple[str, ...]:
    return tuple(name.whole for name in group.names)


def proclaimed(p: Proceedings, **changes: object) -> Proceedings:
    done = replace(ballot.outcome(p, "i1", n=9, at=time(18, 30)), **changes)
    return replace(p, outcomes={"i1": done})


def counted(p: Proceedings, **figures: int) -> Proceedings:
    """The same with a secret count of item i1."""
    return replace(p, counts=(Count("i1", 1, 5, time(18, 25), **figures),))


def test_a_show_of_hands_opened_with_its_item_leaves_the_debate_on_the_screen() -> None:
    """The desk opens both in one stroke, and the body may debate for an hour."""
    assert shown(at_the_vote(), LIVE).state is State.ITEM


def test_a_show_of_hands_is_in_progress_once_a_vote_is_noted_or_when_it_was_opened_by_itself() -> None:
    assert shown(at_the_vote(votes={"s2": Choice.AGAINST})).state is State.VOTING
    later = at_the_vote(ballots={"i1": Ballot("i1", Mode.ORDINARY, n=7)}, recusals=())
    assert shown(later).state is State.ITEM
    moved = replace(later, rounds=(Round("x", 1, (), 5),))
    assert shown(moved).state is State.VOTING


@pytest.mark.parametrize(
    ("mode", "told"),
    [
        (Mode.ORDINARY, "à main levée"),
        (Mode.PUBLIC, "au scrutin public, par appel nominal"),
        (Mode.SECRET, "au scrutin secret"),
    ],
)
def test_a_vote_in_progress_shows_only_that_it_is_and_how(mode: Mode, told: str) -> None:
    """OpenSlides client #2628: nothing of a result before it is published."""
    slide = shown(at_the_vote(mode, SPLIT), NAMED)
    assert slide.verdict is not None
    assert (slide.verdict.text, slide.sentence) == ("Vote en cours", told)
    assert (slide.parts, slide.seats, slide.groups) == ((), (), ())


def test_a_live_roll_call_shows_the_figures_and_how_many_have_yet_to_answer() -> None:
    """SAPL #2052: the votes as they are said, or only at the proclamation."""
    slide = shown(at_the_vote(Mode.PUBLIC, {"s1": Choice.FOR, "s2": Choice.AGAINST}), Choices(live=True))
    assert [(part.label, part.shown) for part in slide.parts] == [("Pour", "1"), ("Contre", "1")]
    assert slide.sentence == "2 votants doivent encore répondre"
    assert slide.seats == ()


def test_a_live_vote_colours_the_seats_where_names_are_shown() -> None:
    slide = shown(at_the_vote(Mode.PUBLIC, SPLIT), LIVE)
    assert [seat.tone for seat in slide.seats[:3]] == [Tone.GOOD, Tone.BAD, Tone.WARN]
    assert (slide.number, slide.caption) == ("4", "voix")


def test_a_secret_vote_shows_nothing_before_its_count_is_proclaimed_not_even_live() -> None:
    p = counted(at_the_vote(Mode.SECRET), in_favour=3, against=1, signed=4)
    assert shown(p, LIVE) == shown(at_the_vote(Mode.SECRET))


def test_a_proclaimed_secret_vote_shows_its_count_and_no_name_nor_seat() -> None:
    p = counted(at_the_vote(Mode.SECRET), in_favour=2, against=1, blank=1)
    done = Outcome("i1", Result.ADOPTED, 9, time(18, 30), 4, 2, 1, majority=2, blank=1, null=2)
    slide = shown(replace(p, outcomes={"i1": done}), LIVE)
    assert [(part.label, part.shown) for part in slide.parts] == [
        ("Pour", "2"),
        ("Contre", "1"),
        ("Bulletin blanc", "1"),
        ("Bulletins nuls", "2"),
    ]
    assert (slide.seats, slide.groups) == ((), ())
    assert not any(seat.family_name.title() in slide.spoken() for seat in p.seats.values())


def test_a_result_says_what_became_of_it_why_and_by_how_many() -> None:
    said = {"s1": Choice.NOT_TAKING_PART, "s2": Choice.AGAINST, "s3": Choice.AGAINST}
    slide = shown(proclaimed(at_the_vote(votes=said)))
    assert slide.verdict is not None
    assert (slide.verdict.text, slide.verdict.tone) == ("Avis défavorable", Tone.BAD)
    assert spaced(slide.sentence).startswith("Avis défavorable : 1 voix pour et 2 contre sur 3 suffrages exprimés")
    assert [part.label for part in slide.parts] == ["Pour", "Contre", "Non-participation"]
    assert (slide.seats, slide.groups, slide.under) == ((), (), ())


def test_a_body_that_decides_adopts() -> None:
    slide = shown(proclaimed(at_the_vote(charter=a_charter(power=Power.DECIDES))))
    assert slide.verdict is not None
    assert (slide.verdict.text, slide.verdict.tone) == ("Adopté", Tone.GOOD)


def test_of_a_show_of_hands_only_the_exceptions_are_named() -> None:
    slide = shown(proclaimed(at_the_vote(votes={"s2": Choice.AGAINST, "s3": Choice.ABSTENTION})), NAMED)
    assert [(group.label, named(group)) for group in slide.groups] == [
        ("Contre", ("Dupont Jean",)),
        ("Abstention", ("Le Goff Anne",)),
    ]
    assert len(slide.seats) == 5


def test_of_a_roll_call_everybody_is_named_in_the_order_of_french_dictionaries() -> None:
    """OpenSlides client #4563: the names of a named vote, in an order in which they are found."""
    p = proclaimed(at_the_vote(Mode.PUBLIC, dict.fromkeys(("s1", "s2", "s3", "s4"), Choice.FOR)))
    (group,) = shown(p, NAMED).groups
    assert named(group) == ("d’Argent Paul", "Dupont Jean", "Fabre Élise", "Le Goff Anne")


def test_a_substitute_is_named_with_the_member() -> None:
    seated = {**present("s1", "s2", "s4"), "s3": Attendance("s3", Presence.SUBSTITUTED, "Léo Py")}
    p = proclaimed(at_the_vote(votes={"s3": Choice.AGAINST}, attendances=seated))
    (name,) = shown(p, NAMED).groups[0].names
    assert (name.whole, name.short) == ("Le Goff Anne, suppl. Léo Py", "Le Goff A., suppl. Léo Py")


def test_nobody_is_named_where_only_figures_were_counted() -> None:
    p = counted(proclaimed(at_the_vote()), in_favour=3, against=1)
    assert (shown(p, NAMED).seats, shown(p, NAMED).groups) == ((), ())


def test_taking_note_is_a_result_without_figures() -> None:
    p = opened(
        discussions={"i1": Discussion("i1", time(18, 15), 2)},
        outcomes={"i1": Outcome("i1", Result.NOTED, 4, time(18, 30))},
    )
    slide = shown(p, NAMED)
    assert slide.verdict is not None
    assert (slide.verdict.text, slide.parts, slide.sentence) == ("Pris acte", (), "")


def test_items_voted_together_are_shown_together() -> None:
    items = (an_item(number="1"), an_item("i2", "Calendrier", number="2"), an_item("i3", "Charte", number="3"))
    held = {one: Ballot(one, Mode.PUBLIC, 5, together=("i1", "i2")) for one in ("i1", "i2")}
    slide = shown(at_the_vote(items=items, ballots=held))
    assert (slide.over, slide.title) == ("Points 1 et 2", "Pacte financier et fiscal – Calendrier")


def test_an_amendment_says_what_it_amends() -> None:
    items = (an_item(number="1", amends="i2"), an_item("i2", "Calendrier", number="2"))
    assert shown(at_the_vote(items=items)).over == "Point 1 · Amendement au point 2"


def test_an_election_says_which_round_is_voted_then_that_it_is_counted() -> None:
    item = an_item(kind=ItemKind.ELECTION, number="1", post=Post("Vice-présidence"))
    p = at_the_vote(items=(item,), ballots={}, rounds=(Round("i1", 1, (Stander("a", "Mme Fabre"),), 4),))
    slide = shown(p)
    assert slide.verdict is not None
    assert spaced(slide.verdict.text) == "Vote en cours : 1er tour"
    assert slide.poll is not None
    again = shown(counted(p, signed=4)).verdict
    assert again is not None
    assert again.text == "Dépouillement"
    assert shown(replace(p, rounds=())).state is State.ITEM
