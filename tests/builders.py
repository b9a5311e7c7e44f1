# SPDX-License-Identifier: EUPL-1.2
"""Small sittings for tests: every builder gives a valid value, and each test names only what it is about."""

from collections.abc import Iterable
from datetime import date, time
from typing import Any

from pupitre.domain.charter import (
    Charter,
    Membership,
    Notice,
    Power,
    ProxyRule,
    Quorum,
    QuorumRule,
    VoiceRule,
)
from pupitre.domain.directory import Function, Gender
from pupitre.domain.happening import (
    Adjournment,
    Attendance,
    Ballot,
    Candidate,
    Count,
    Discussion,
    Movement,
    Opening,
    Proxy,
    Round,
    Share,
)
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Convocation, Dispatch, Item, Post, Seat, Sitting
from pupitre.domain.terms import Channel, Choice, Ground, ItemKind, Mode, Presence, Way

SITTING_ID = "5" * 32
ORGANISATION_ID = "0" * 32


def a_charter(**changes: Any) -> Charter:
    """The rules of a conférence des maires; `changes` are fields of Charter."""
    fields: dict[str, Any] = {
        "name": "Conférence des maires",
        "power": Power.ADVISES,
        "power_basis": "CGCT L5211-11-3",
        "voices": VoiceRule.ONE_A_MEMBER,
        "voices_basis": "Règlement intérieur",
        "voting": (Membership(Function.MAYOR),),
        "without_voice": (Membership(Function.PRESIDENT, own=True), Membership(Function.VICE_PRESIDENT, own=True)),
        "quorum": Quorum(QuorumRule.MAJORITY, "Règlement intérieur"),
        "notice": Notice(5, "Règlement intérieur"),
        "proxies": ProxyRule(1, "CGCT L2121-20"),
        "casting_vote": True,
        "casting_vote_basis": "CGCT L2121-20",
    }
    return Charter(**{**fields, **changes})


def a_sitting(**changes: Any) -> Sitting:
    """Thursday 3 December 2026 at 18:00, at Carcassonne; `changes` are fields of Sitting."""
    fields: dict[str, Any] = {
        "id": SITTING_ID,
        "body": "b" * 32,
        "body_name": "Conférence des maires",
        "organisation_name": "Carcassonne Agglo",
        "on": date(2026, 12, 3),
        "at": time(18, 0),
        "place": "salle du conseil, 1 rue Pierre Germain, Carcassonne",
    }
    return Sitting(**{**fields, **changes})


def a_seat(seat_id: str = "s1", family_name: str = "FABRE", given_name: str = "Élise", **changes: Any) -> Seat:
    """A mayor with one voice; the gender is female unless said; `changes` are fields of Seat."""
    fields: dict[str, Any] = {
        "gender": Gender.FEMALE,
        "function": Function.MAYOR,
        "organisation_name": "Carcassonne",
        "voices": 1,
        "rank": 1,
    }
    return Seat(id=seat_id, family_name=family_name, given_name=given_name, **{**fields, **changes})


def five_seats() -> dict[str, Seat]:
    """Five mayors, s1 to s5; s1 presides the agglomeration."""
    seats = (
        a_seat(presides=True, own_function=Function.PRESIDENT),
        a_seat("s2", "DUPONT", "Jean", gender=Gender.MALE, organisation_name="Trèbes", rank=2),
        a_seat("s3", "LE GOFF", "Anne", organisation_name="Alzonne", rank=3),
        a_seat("s4", "D'ARGENT", "Paul", gender=Gender.MALE, organisation_name="La Redorte", rank=4),
        a_seat("s5", "DE LA TOUR", "Marie", organisation_name="Mas-des-Cours", rank=5),
    )
    return {seat.id: seat for seat in seats}


def an_item(item_id: str = "i1", title: str = "Pacte financier et fiscal", **changes: Any) -> Item:
    """An item that asks for a vote; `changes` are fields of Item."""
    return Item(id=item_id, title=title, **changes)


def _by_id(seats: dict[str, Seat] | Iterable[Seat] | None) -> dict[str, Seat]:
    if seats is None:
        return five_seats()
    return seats if isinstance(seats, dict) else {seat.id: seat for seat in seats}


def proceedings(**changes: Any) -> Proceedings:
    """A sitting in preparation with five seats and one item.

    `changes` are fields of Proceedings; `seats` may be a plain sequence of Seat.
    """
    seats = _by_id(changes.pop("seats", None))
    fields: dict[str, Any] = {
        "scope": f"sitting:{ORGANISATION_ID}/{SITTING_ID}",
        "sitting": a_sitting(),
        "charter": a_charter(),
        "seats": seats,
        "items": (an_item(),),
    }
    return Proceedings(**{**fields, **changes})


def convoked(**changes: Any) -> Proceedings:
    """The same sitting, convoked on 20 November 2026 by e-mail, its items numbered."""
    changes["seats"] = _by_id(changes.get("seats"))
    fields: dict[str, Any] = {
        "items": (an_item(number="1"),),
        "convocation": Convocation("CM-2026-4", date(2026, 11, 20), "Élise FABRE, présidente"),
        "dispatches": {seat: Dispatch(seat, date(2026, 11, 20), Channel.EMAIL) for seat in changes["seats"]},
    }
    return proceedings(**{**fields, **changes})


def present(*seats: str) -> dict[str, Attendance]:
    """These members answered the roll call."""
    return {seat: Attendance(seat, Presence.PRESENT) for seat in seats}


def excused(*seats: str) -> dict[str, Attendance]:
    """These members asked to be excused."""
    return {seat: Attendance(seat, Presence.EXCUSED) for seat in seats}


def given(**holders: str) -> tuple[Proxy, ...]:
    """Proxies given before the sitting: `given(s5="s2")` is from s5 to s2."""
    return tuple(Proxy(giver, holder) for giver, holder in holders.items())


def opened(**changes: Any) -> Proceedings:
    """The same sitting, open since 18:07: s1 to s4 present, s5 excused; s1 presides, s2 is the secretary."""
    fields: dict[str, Any] = {
        "opening": Opening(time(18, 7), "s1", "s2", n=1),
        "attendances": {**present("s1", "s2", "s3", "s4"), **excused("s5")},
    }
    return convoked(**{**fields, **changes})


def at_the_vote(mode: Mode = Mode.ORDINARY, votes: dict[str, Choice] | None = None, **changes: Any) -> Proceedings:
    """The open sitting with the ballot of item i1 opened (event 3) and these votes."""
    fields: dict[str, Any] = {
        "discussions": {"i1": Discussion("i1", time(18, 15), n=2)},
        "ballots": {"i1": Ballot("i1", mode, n=3)},
        "votes": {"i1": votes or {}},
    }
    return opened(**{**fields, **changes})


STANDING = (
    Candidate("c2", "Jean Dupont", "s2"),
    Candidate("c3", "Anne Le Goff", "s3"),
    Candidate("c9", "Liste « Agir »"),
)
"""Who stands in `an_election`: two members, then a list."""


def an_election(*rounds: tuple[int, ...], **changes: Any) -> Proceedings:
    """The open sitting with an election as item i1: in each counted round the votes of the first of `STANDING`, one
    blank ballot with them; rounds are opened at events 10, 20… and counted at 15, 25…."""
    fields: dict[str, Any] = {
        "items": (an_item(number="1", kind=ItemKind.ELECTION, post=Post("1er vice-président")),),
        "discussions": {"i1": Discussion("i1", time(18, 15), n=2)},
        "ballots": {"i1": Ballot("i1", Mode.SECRET, n=3, ground=Ground.APPOINTMENT)},
        "rounds": tuple(Round("i1", k, STANDING[: len(got)], k * 10) for k, got in enumerate(rounds, start=1)),
        "counts": tuple(
            Count(
                "i1", k, k * 10 + 5, time(18, 20 + k), blank=1,
                shares=tuple(Share(c.id, votes) for c, votes in zip(STANDING, got, strict=False)),
            )
            for k, got in enumerate(rounds, start=1)
        ),
    }  # fmt: skip
    return opened(**{**fields, **changes})


def arrival(seat: str, n: int, at: time = time(18, 30), item: str | None = None) -> Movement:
    """A member arrives as event `n`."""
    return Movement(f"m{n}", seat, Way.ARRIVAL, at, n, item)


def departure(seat: str, n: int, at: time = time(19, 0), item: str | None = None) -> Movement:
    """A member leaves as event `n`."""
    return Movement(f"m{n}", seat, Way.DEPARTURE, at, n, item)


def seats_named(count: int) -> dict[str, Seat]:
    """`count` mayors, s1, s2…, for counts that matter more than names."""
    seats = (a_seat(f"s{i}", f"NOM{i}", "Ève", organisation_name=f"Commune {i}", rank=i) for i in range(1, count + 1))
    return {seat.id: seat for seat in seats}


def adjourned(**changes: Any) -> Proceedings:
    """A sitting without any item discussed, adjourned at 20:00 as event 99."""
    return opened(**{"adjournment": Adjournment(time(20, 0), n=99), **changes})


def spaced(text: str) -> str:
    """French text with plain spaces where the typography has spaces that do not break, so that tests can be read."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")
