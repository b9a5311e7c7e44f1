# SPDX-License-Identifier: EUPL-1.2
"""Random deeds: what the laws of the store and of the services are tried on.

An act is a name and two numbers, which choose among what is there; an act that the rules refuse writes nothing.
"""

from collections.abc import Callable, Sequence
from datetime import date, time
from typing import Any

from hypothesis import strategies as st

from offices import Held
from pupitre.domain.broken import Refusal, RuleBroken
from pupitre.domain.terms import Channel, Choice, ItemKind, Mode, Presence, Way
from pupitre.services import attending, convoking, history, holding, preparing, voting, writing

Act = tuple[str, int, int]
HOUR = time(18, 30)
SECTIONS = ("opening", "item-1", "adjournment")


def _one(held: Held, deed: Callable[..., Any], **given: Any) -> None:
    held.do(deed, **given)


def _seat(held: Held, number: int) -> str:
    seats = list(held.p.seats)
    return seats[number % len(seats)]


def _item(held: Held, number: int) -> str:
    if not (items := held.items):
        raise RuleBroken("no-item")
    return items[number % len(items)]


def _roll_call(held: Held, a: int, b: int) -> None:
    seats, answers = list(held.p.seats), list(Presence)
    _one(held, attending.answer_roll_call, answers={s: answers[(b + n) % 3] for n, s in enumerate(seats[a % 5 :])})


def _cast(held: Held, a: int, b: int) -> None:
    choices: list[Choice | None] = [*Choice, None]
    seats = list(held.p.seats)
    said = {seats[(a + n) % len(seats)]: choices[(b + n) % 5] for n in range(b % 4 + 1)}
    _one(held, voting.cast_votes, item=_item(held, a), choices=said)


def _change_item(held: Held, a: int, b: int) -> None:
    kind = list(ItemKind)[b % 2]
    _one(held, preparing.change_item, item=_item(held, a), title=f"Titre {b}", kind=kind, rapporteur=None, summary="é")


def _movement(held: Held, a: int, b: int) -> None:
    to = _seat(held, b) if b % 3 == 0 else None
    _one(held, attending.record_movement, seat=_seat(held, a), way=list(Way)[b % 2], at=HOUR, proxy_to=to)


def _open(held: Held, a: int, b: int) -> None:
    seats = {"president": _seat(held, a), "secretary": _seat(held, b)}
    _one(held, holding.open_sitting, at=HOUR, reason="because" if b % 2 else "", **seats)


def _send(held: Held, a: int, b: int) -> None:
    on = date(2026, 11, 15 + b % 10)
    _one(held, convoking.record_sending, seats=[_seat(held, a)], on=on, channel=Channel.POST, reason="late" * (b % 2))


ACTS: dict[str, Callable[[Held, int, int], None]] = {
    "add_item": lambda h, a, b: _one(h, preparing.add_item, title=f"Point {a}", kind=list(ItemKind)[b % 2]),
    "change_item": _change_item,
    "move_item": lambda h, a, b: _one(h, preparing.move_item, item=_item(h, a), to=b),
    "remove_item": lambda h, a, b: _one(h, preparing.remove_item, item=_item(h, a)),
    "attach": lambda h, a, b: _one(h, preparing.attach, item=_item(h, a), name=f"{b % 3}.pdf", data=b"%%PDF %d" % b),
    "detach": lambda h, a, b: _one(h, preparing.detach, item=_item(h, a), name=f"{b % 3}.pdf"),
    "convoke": lambda h, a, b: _one(
        h, convoking.convoke, reference=f"R{a}", dated=date(2026, 11, 15), signatory="m1", reason=""
    ),
    "send": _send,
    "roll_call": _roll_call,
    "give_proxy": lambda h, a, b: _one(h, attending.give_proxy, giver=_seat(h, a), holder=_seat(h, b)),
    "take_back_proxy": lambda h, a, b: _one(h, attending.take_back_proxy, giver=_seat(h, a)),
    "open": _open,
    "movement": _movement,
    "open_item": lambda h, a, b: _one(h, holding.open_item, item=_item(h, a), at=HOUR, reason="on" * (b % 2)),
    "open_ballot": lambda h, a, b: _one(h, voting.open_ballot, item=_item(h, a), mode=list(Mode)[b % 2]),
    "cast": _cast,
    "proclaim": lambda h, a, b: _one(h, voting.proclaim, item=_item(h, a), at=HOUR),
    "take_note": lambda h, a, b: _one(h, holding.take_note, item=_item(h, a), at=HOUR),
    "note": lambda h, a, b: _one(h, holding.write_note, item=_item(h, a), text="Une note " * (b % 3)),
    "section": lambda h, a, b: _one(h, writing.write_section, section=SECTIONS[a % 3], text="é" * (b % 3), draft="é"),
    "take_draft": lambda h, a, b: _one(h, writing.take_draft, section=SECTIONS[a % 3]),
    "keep": lambda h, a, b: _one(h, writing.keep_documents, documents={writing.MINUTES: b"%%PDF %d" % (b % 4)}),
    "adjourn": lambda h, a, b: _one(h, holding.adjourn, at=HOUR, reason="fin"),
    "close": lambda h, a, b: _one(h, writing.close_record),
    "undo": lambda h, a, b: _one(h, history.undo),
    "redo": lambda h, a, b: _one(h, history.redo),
}
OFTEN = ("undo", "undo", "redo", "cast", "cast", "movement", "give_proxy", "open_item", "open_ballot", "proclaim")
NUMBERS = st.integers(0, 30)


def acts(*without: str, most: int = 14) -> st.SearchStrategy[list[Act]]:
    """Lists of acts, of the whole journey but for those named."""
    names = [name for name in (*ACTS, *OFTEN) if name not in without]
    return st.lists(st.tuples(st.sampled_from(names), NUMBERS, NUMBERS), max_size=most)


def act(held: Held, one: Act) -> bool:
    """Do it; False when the rules refused it."""
    name, a, b = one
    try:
        ACTS[name](held, a, b)
    except Refusal:
        return False
    return True


def play(held: Held, played: Sequence[Act]) -> None:
    """Do them one after the other."""
    for one in played:
        act(held, one)
