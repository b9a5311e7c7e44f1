# SPDX-License-Identifier: EUPL-1.2
"""The slide of one item: under discussion, being voted, or with its result.

A vote shows nothing of itself before its result is proclaimed, unless the secretary chose to show it live. Of a secret
one nothing is ever shown but its count: neither who voted what, nor who has voted (L2121-21).
"""

from dataclasses import replace

from pupitre.domain import ballot
from pupitre.domain.attendance import Room, room
from pupitre.domain.happening import Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item, Seat
from pupitre.domain.terms import SET_ASIDE, Choice, ItemKind, Mode, Result
from pupitre.text.formats import joined, number, ordinal, typographic
from pupitre.text.labels import label, result_label
from pupitre.text.language import Words
from pupitre.text.names import family_name, initials, list_name, sort_key
from pupitre.text.results import outcome_sentence
from pupitre.text.sentences import rapporteur_line
from pupitre.ui.colours import Tone
from pupitre.ui.pages.hold.people import CHOICE_MARKS, vote_marks
from pupitre.ui.public_screen.elections import count_sentence, published_poll
from pupitre.ui.public_screen.slide import Choices, Group, Head, Name, Slide, State, Verdict
from pupitre.ui.widgets.marks import Shape
from pupitre.ui.widgets.tally_bar import Part

_GOOD = frozenset({Result.ADOPTED, Result.ELECTED, Result.TOOK_EFFECT})
_BAD = frozenset({Result.REJECTED, Result.NOT_ELECTED})
_ALWAYS = (Choice.FOR, Choice.AGAINST)
"""The parts of a count that are told even if they are nobody."""


def item_slide(p: Proceedings, item: Item, head: Head, choices: Choices, words: Words) -> Slide:
    """The slide of the item that the body has come to."""
    plain = _titled(p, item, head, words)
    done = p.outcomes.get(item.id)
    if done is not None:
        return _result(p, item, done, plain, choices, words)
    if item.kind is ItemKind.ELECTION:
        return _election(p, item, plain, words)
    return _voting(p, item, plain, choices, words) if _is_voting(p, item.id) else plain


def _titled(p: Proceedings, item: Item, head: Head, words: Words) -> Slide:
    """The item under discussion: its number, its title, who reports on it; all of them where several are voted at
    once."""
    items = _together(p, item)
    numbers = [one.number for one in items if one.number]
    text = words.ngettext("Item {numbers}", "Items {numbers}", len(numbers))
    over = text.format(numbers=joined(numbers, words)) if numbers else ""
    amended = next((one for one in p.items if one.id == item.amends), None)
    if amended is not None:
        told = words.gettext("Amendment to item {number}").format(number=amended.number)
        over = f"{over} · {told}" if over else told
    reporting = dict.fromkeys(one.rapporteur for one in items if one.rapporteur in p.seats)
    under = tuple(rapporteur_line(p, str(who), words) for who in reporting)
    return Slide(State.ITEM, head, over=over, title=" – ".join(one.title for one in items), under=under)


def _together(p: Proceedings, item: Item) -> list[Item]:
    held = p.ballots.get(item.id)
    wanted = set(held.together) if held else set()
    return [one for one in p.items if one.id in wanted] or [item]


def _is_voting(p: Proceedings, item: str) -> bool:
    """Whether people vote now. The desk opens a show of hands together with its item, so that the body may well debate:
    the vote has begun when something was noted of it, or where the ballot was opened by itself."""
    held, opened = p.ballots.get(item), p.discussions.get(item)
    if held is None:
        return False
    if held.mode is not Mode.ORDINARY or opened is None or p.votes.get(ballot.recorded_on(p, item)):
        return True
    return held.n != min((n for n in p.events if n > opened.n), default=held.n)


def _voting(p: Proceedings, item: Item, plain: Slide, choices: Choices, words: Words) -> Slide:
    mode = p.ballots[item.id].mode
    verdict = Verdict(words.gettext("Vote in progress"), Tone.INFO, "time-line")
    how = {
        Mode.ORDINARY: words.gettext("by show of hands"),
        Mode.PUBLIC: words.gettext("public ballot, by roll call"),
        Mode.SECRET: words.gettext("secret ballot"),
    }[mode]
    slide = replace(plain, state=State.VOTING, verdict=verdict, sentence=how)
    if not choices.live or mode is Mode.SECRET:
        return slide
    counts = ballot.tally(p, item.id)
    left = len(ballot.unanswered(p, item.id))
    text = words.ngettext("{count} voter has yet to answer", "{count} voters have yet to answer", left)
    waiting = text.format(count=number(left, words)) if left else ""
    return _seated(p, item, replace(slide, under=(), sentence=waiting, parts=_parts(counts, words)), choices, words)


def _result(p: Proceedings, item: Item, done: Outcome, plain: Slide, choices: Choices, words: Words) -> Slide:
    text = result_label(done.result, p.charter.power, words)
    slide = replace(plain, state=State.RESULT, under=(), verdict=_verdict(done, text))
    if done.result is Result.NOTED or done.result in SET_ASIDE:
        return slide
    if item.kind is ItemKind.ELECTION:
        return replace(slide, sentence=count_sentence(p, done, words), poll=published_poll(p, item.id, words))
    slide = replace(slide, sentence=outcome_sentence(p, done, words))
    counts = {
        Choice.FOR: done.in_favour,
        Choice.AGAINST: done.against,
        Choice.ABSTENTION: done.abstention,
        Choice.NOT_TAKING_PART: done.not_taking_part,
    }
    slide = replace(slide, parts=(*_parts(counts, words), *_unused(done, words)))
    slide = _seated(p, item, slide, choices, words)
    return replace(slide, groups=_groups(p, item.id, words)) if slide.seats else slide


def _verdict(done: Outcome, text: str) -> Verdict:
    if done.result in _GOOD:
        return Verdict(text, Tone.GOOD, "checkbox-circle-line")
    if done.result in _BAD:
        return Verdict(text, Tone.BAD, "close-circle-line")
    return Verdict(text, Tone.INFO, "information-line")


def _election(p: Proceedings, item: Item, plain: Slide, words: Words) -> Slide:
    """An election without a result yet: its candidates, and the rounds that another one has followed."""
    rounds = p.rounds_of(item.id)
    if not rounds:
        return plain
    last = rounds[-1].number
    text = words.gettext("Counting") if p.count(item.id, last) else words.gettext("Vote in progress: {ordinal} round")
    verdict = Verdict(text.format(ordinal=ordinal(last, words)), Tone.INFO, "time-line")
    return replace(plain, state=State.VOTING, under=(), verdict=verdict, poll=published_poll(p, item.id, words))


def _parts(counts: dict[Choice, int], words: Words) -> tuple[Part, ...]:
    return tuple(
        Part(_short(choice, words), n, *CHOICE_MARKS[choice], figure=number(n, words))
        for choice, n in counts.items()
        if n or choice in _ALWAYS
    )


def _short(choice: Choice, words: Words) -> str:
    """The label of a choice beside its figure, short enough to stand beside a half circle."""
    return words.gettext("Non-participation") if choice is Choice.NOT_TAKING_PART else label(choice, words)


def _unused(done: Outcome, words: Words) -> tuple[Part, ...]:
    """Blank and null papers, which only a vote on paper has."""
    blank, null = (
        words.ngettext("Blank paper", "Blank papers", done.blank),
        words.ngettext("Null paper", "Null papers", done.null),
    )
    counts = ((blank, done.blank, Shape.RING), (null, done.null, Shape.DIAMOND))
    return tuple(Part(text, n, Tone.NEUTRAL, shape, number(n, words)) for text, n, shape in counts if n)


def _seated(p: Proceedings, item: Item, slide: Slide, choices: Choices, words: Words) -> Slide:
    """The half circle by vote, where names are shown and each one's vote may be known."""
    if not (choices.names and _by_name(p, item.id)):
        return slide
    senses = ballot.senses(p, item.id)
    voices = sum(p.seats[seat].voices for seat in senses)
    seats = tuple(vote_marks(p, senses, words))
    caption = words.ngettext("voice", "voices", voices)
    return replace(slide, seats=seats, number=number(voices, words), caption=caption)


def _by_name(p: Proceedings, item: str) -> bool:
    """Whether it is on record who voted what: never in a secret ballot, nor where only figures were counted."""
    held = p.ballots.get(item)
    return held is not None and held.mode is not Mode.SECRET and p.count(item) is None


def _groups(p: Proceedings, item: str, words: Words) -> tuple[Group, ...]:
    """Who voted what, by family name; of a show of hands only those who did not vote as the others (L2121-15)."""
    held, senses = p.ballots[item], ballot.senses(p, item)
    here = room(p, p.outcomes[item].n, item)
    groups = []
    for choice in Choice:
        names = [_listed(p.seats[seat], here, words) for seat, said in senses.items() if said is choice]
        if names and (held.mode is Mode.PUBLIC or choice is not held.default):
            more = words.gettext("{votes} (continued)").format(votes=_short(choice, words))
            listed = sorted(names, key=lambda name: sort_key(name.whole))
            groups.append(Group(_short(choice, words), more, *CHOICE_MARKS[choice], tuple(listed)))
    return tuple(groups)


def _listed(seat: Seat, here: Room, words: Words) -> Name:
    """A member, with the substitute who sat and voted in the member's place."""
    name = Name(list_name(seat), f"{family_name(seat.family_name)} {initials(seat.given_name)}")
    if seat.id not in here.substitutes:
        return name
    text, who = words.gettext("{member}, substituted by {name}"), typographic(here.substitutes[seat.id])
    return Name(text.format(member=name.whole, name=who), text.format(member=name.short, name=who))
