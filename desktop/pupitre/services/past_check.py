# SPDX-License-Identifier: EUPL-1.2
"""Checking a past sitting: every figure counted again by the rules of its day, and what does not add up."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from pupitre.domain.attendance import Room, check_movement, room
from pupitre.domain.ballot import voters
from pupitre.domain.broken import RuleBroken
from pupitre.domain.charter import Charter, Elections, in_force
from pupitre.domain.election import Decision, decide
from pupitre.domain.happening import Outcome
from pupitre.domain.notice import days_given, latest_send, notice_asked
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import QuorumState, quorum
from pupitre.domain.terms import Mode
from pupitre.formats.charters import read_charter
from pupitre.formats.past_sitting import Nature, PastElection, PastRound, PastSitting, State
from pupitre.services.past_room import Moment, Rebuilt, rebuilt, several_of_one_holder

CHARTERS = {
    Nature.COMMUNE: "conseil_municipal",
    Nature.EPCI: "conseil_communautaire",
    Nature.DEPARTMENT: "conseil_departemental",
    Nature.REGION: "conseil_regional",
    Nature.MANAGEMENT_CENTRE: "conseil_administration_cdg",
    Nature.OTHER: "comite_syndical",
}
"""The body of each kind of organisation whose rules judge a sitting of which the file says no more."""

URGENT_DAYS = 1
"""Clear days that urgency leaves in every body (L2121-11, L2121-12, L3121-19, L4132-18)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not add up; worded by `text.past_findings`."""

    code: str
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NoticeFigures:
    """The notice that was given: days, those required, and the last day to send."""

    clear_days: int
    required: int
    latest_send: date

    @property
    def met(self) -> bool:
        """Whether it was long enough."""
        return self.clear_days >= self.required


@dataclass(frozen=True, slots=True)
class MomentFigures:
    """The room at a moment, in figures: `voters` are those present and the proxies that can be used."""

    moment: Moment
    state: QuorumState
    proxies: int

    @property
    def voters(self) -> int:
        """Those present and the usable proxies."""
        return self.state.present + self.proxies


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """What the votes of an item give; no outcome where the file gives none."""

    number: str
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class RoundFigures:
    """What a round gives."""

    number: int
    decision: Decision


@dataclass(frozen=True, slots=True)
class Checked:
    """A past sitting, counted again."""

    past: PastSitting
    rebuilt: Rebuilt
    notice: NoticeFigures | None
    moments: tuple[MomentFigures, ...]
    items: tuple[ItemFigures, ...]
    elections: tuple[tuple[PastElection, tuple[RoundFigures, ...]], ...]
    findings: tuple[Finding, ...]


def charter_of(past: PastSitting, charters: Path) -> Charter:
    """The rules of the day for a body of that nature, from the catalogue."""
    name = CHARTERS[past.organisation.nature or Nature.OTHER]
    return in_force(_rules(charters / f"{name}.yaml"), past.meeting.on)


@cache
def _rules(path: Path) -> Charter:
    """What a file of the catalogue says: hundreds of sittings ask for the same few, and nobody writes them."""
    return read_charter(path)


def check(past: PastSitting, charters: Path) -> Checked:
    """Count a past sitting again. Raises Problem where the catalogue cannot be read."""
    charter = charter_of(past, charters)
    held = rebuilt(past, charter)
    notice = _notice(past, charter)
    moments = tuple(_figures(held.p, m) for m in held.moments)
    items = tuple(ItemFigures(i.number, held.p.outcomes.get(i.number)) for i in past.items)
    elections = tuple((e, tuple(_round(r, charter.elections) for r in e.rounds)) for e in past.elections)
    found = [
        *_of_notice(notice),
        *_of_members(past, held.p),
        *_of_moments(moments),
        *_of_published(past, moments),
        *_of_items(past, held.p, moments),
        *(f for e, rounds in elections for f in _of_election(e, rounds)),
    ]
    return Checked(past, held, notice, moments, items, elections, tuple(found))


def _notice(past: PastSitting, charter: Charter) -> NoticeFigures | None:
    """The file's own number of days where it says one, one in urgency, else what the law of the day asks for."""
    meeting = past.meeting
    if meeting.sent_on is None:
        return None
    asked = notice_asked(charter, urgent=meeting.urgent, second=meeting.second_call)
    said = URGENT_DAYS if meeting.urgent else meeting.clear_days
    if said is not None:
        asked = replace(asked, clear_days=said)
    last = latest_send(meeting.on, asked.clear_days, asked.counting)
    return NoticeFigures(days_given(asked, meeting.sent_on, meeting.on), asked.clear_days, last)


def _figures(p: Proceedings, moment: Moment) -> MomentFigures:
    return MomentFigures(moment, quorum(p, moment.n, moment.item), _usable(p, room(p, moment.n, moment.item)))


def _usable(p: Proceedings, here: Room) -> int:
    return sum(1 for giver in here.carried if p.seats[giver].voices)


def _round(held: PastRound, rule: Elections) -> RoundFigures:
    """The votes cast are the voters less blank and null ballots where the file tells both, else all votes together."""
    told = held.voters is not None and held.blank_and_null is not None
    cast = (held.voters or 0) - (held.blank_and_null or 0) if told else None
    return RoundFigures(held.number, decide(dict(held.voices), {}, held.number, rule, cast=cast))


def _of_notice(notice: NoticeFigures | None) -> Iterator[Finding]:
    if notice and not notice.met:
        yield Finding(
            "notice-too-short",
            {"days": notice.clear_days, "required": notice.required, "latest": notice.latest_send},
        )


def _of_members(past: PastSitting, p: Proceedings) -> Iterator[Finding]:
    states = {m.name: m.state for m in past.members}
    for code, name in (("president", past.meeting.president), ("secretary", past.meeting.secretary)):
        if past.members and name and name not in states:
            yield Finding(f"{code}-not-member", {"name": name})
        elif name and states.get(name) in (State.EXCUSED, State.ABSENT, State.REPRESENTED):
            yield Finding(f"{code}-not-present", {"name": name})
    for member in past.members:
        if member.state is State.REPRESENTED and not member.holder:
            yield Finding("represented-by-nobody", {"name": member.name})
        if member.holder and member.state in (State.PRESENT, State.SUBSTITUTED):
            yield Finding("present-and-represented", {"name": member.name, "holder": member.holder})
    names = {s: name for name, s in _names(past, p).items()}
    if p.opening:
        for giver, fault in room(p, p.opening.n).unusable.items():
            yield Finding("proxy-unusable", {"name": names[giver], "fault": fault})
    yield from _of_movements(p, names)
    for holder in several_of_one_holder(p):
        yield Finding("holder-carries-enough", {"name": names[holder], "limit": p.charter.proxies.per_holder})


def _of_movements(p: Proceedings, names: dict[str, str]) -> Iterator[Finding]:
    """Nobody arrives who is there, nor leaves who is not."""
    for m in p.movements:
        try:
            check_movement(p, m.seat, m.way, n=m.n)
        except RuleBroken:
            yield Finding("movement-impossible", {"name": names[m.seat], "way": m.way})


def _names(past: PastSitting, p: Proceedings) -> dict[str, str]:
    return dict(zip((m.name for m in past.members), p.seats, strict=True))


def _of_moments(moments: tuple[MomentFigures, ...]) -> Iterator[Finding]:
    for held in moments:
        if not held.state.met:
            facts = {"moment": held.moment.told, "present": held.state.present, "required": held.state.required}
            yield Finding("quorum-missing", facts)


def _of_published(past: PastSitting, moments: tuple[MomentFigures, ...]) -> Iterator[Finding]:
    """A figure of the document must be that of some moment: documents tell the opening, or the longest part."""
    said = past.published
    for code, figure, counted in (
        ("in-office", said.in_office, [m.state.in_office for m in moments]),
        ("present", said.present, [m.state.present for m in moments]),
        ("proxies", said.proxies, [m.proxies for m in moments]),
        ("voters", said.voters, [m.voters for m in moments]),
        ("quorum", said.quorum, [m.state.required for m in moments]),
    ):
        if figure is not None and counted and figure not in counted:
            yield Finding(f"published-{code}-differs", {"published": figure, "counted": counted[0]})


def _of_items(past: PastSitting, p: Proceedings, moments: tuple[MomentFigures, ...]) -> Iterator[Finding]:
    """The votes of an item are those of its voters; where movements tell only an hour, of the voters of some moment."""
    somewhere = (
        {m.voters for m in moments} if any(m.at and not (m.item or m.before_item) for m in past.movements) else ()
    )
    for item in past.items:
        outcome = p.outcomes.get(item.number)
        if outcome is None:
            continue
        entitled = sum(p.seats[s].voices for s in voters(p, item.number))
        if past.members and outcome.voters != entitled and outcome.voters not in somewhere:
            facts = {"number": item.number, "votes": outcome.voters, "voters": entitled}
            yield Finding("votes-differ-from-voters", facts)
        held = p.ballots[item.number]
        if outcome.in_favour == outcome.against and outcome.cast and held.mode is not Mode.SECRET:
            yield Finding("tie-without-president", {"number": item.number})


def _of_election(election: PastElection, rounds: tuple[RoundFigures, ...]) -> Iterator[Finding]:
    for said, held in zip(election.rounds, rounds, strict=True):
        facts = {"election": election.title, "round": said.number}
        total = sum(votes for _who, votes in said.voices)
        if total != held.decision.cast:
            yield Finding("round-does-not-add-up", {**facts, "votes": total, "cast": held.decision.cast})
        if held.decision.undecided:
            yield Finding("round-undecided", {**facts, "names": held.decision.undecided})
    earlier = [r for r in rounds[:-1] if r.decision.elected]
    if earlier:
        facts = {"election": election.title, "round": earlier[0].number, "name": earlier[0].decision.elected}
        yield Finding("round-too-many", facts)
