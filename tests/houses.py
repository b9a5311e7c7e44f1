# SPDX-License-Identifier: EUPL-1.2
"""Sittings in which a rule of law is shown: a body of the catalogue on a day, so many members, so many present."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time
from typing import Any

from builders import a_sitting, an_item, given, opened, present, seats_named
from pupitre.domain.ballot import outcome
from pupitre.domain.charter import Charter, in_force
from pupitre.domain.happening import Ballot, Count, Discussion, Outcome, Recusal
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Choice, Mode, RecusalKind
from pupitre.formats.charters import read_charter
from pupitre.host.resources import shipped

TODAY = date(2026, 12, 3)
FOR, AGAINST, ABSTENTION, NO_PART = Choice


def rules(body: str = "conseil_municipal", on: date = TODAY, population: int = 0) -> Charter:
    """The rules of a body of the catalogue on a day."""
    return in_force(read_charter(shipped("resources") / "charters" / f"{body}.yaml"), on, population)


def held(in_office: int, here: int, body: str = "conseil_municipal", on: date = TODAY, **changes: Any) -> Proceedings:
    """A sitting of `in_office` members, s1… , of whom the first `here` are present; s1 presides."""
    fields: dict[str, Any] = {
        "charter": rules(body, on),
        "sitting": a_sitting(on=on),
        "seats": seats_named(in_office),
        "attendances": present(*names(here)),
    }
    return opened(**{**fields, **changes})


def names(last: int, first: int = 1) -> list[str]:
    """s1, s2… to the last."""
    return [f"s{n}" for n in range(first, last + 1)]


def carrying(givers: Iterable[int], first_holder: int = 1) -> Any:
    """Proxies of these members, one a holder, to s1 and those after."""
    return given(**{f"s{giver}": f"s{holder}" for holder, giver in enumerate(givers, start=first_holder)})


def discussed(p: Proceedings, item: str = "i1", n: int = 100) -> dict[str, Discussion]:
    """An item more that is opened as event `n`."""
    return {**p.discussions, item: Discussion(item, time(18, 30), n)}


def recused(seat: str, kind: RecusalKind = RecusalKind.INTEREST, item: str = "i1", n: int = 90) -> Recusal:
    """A member takes no part in an item."""
    return Recusal(item, seat, kind, time(18, 20), n)


def voted(
    pro: int, contra: int, abstaining: int = 0, no_part: int = 0, *, mode: Mode = Mode.PUBLIC, **changes: Any
) -> Proceedings:
    """A ballot on i1 in which so many said each thing; s1, who presides, is the first of those for."""
    said = [FOR] * pro + [AGAINST] * contra + [ABSTENTION] * abstaining + [NO_PART] * no_part
    p = held(len(said), len(said), **changes)
    votes = dict(zip(p.seats, said, strict=True)) if mode is not Mode.SECRET else {}
    counts = (Count("i1", 1, 103, time(18, 40), pro, contra, abstaining, no_part),) if mode is Mode.SECRET else ()
    return replace(
        p,
        items=p.items or (an_item(),),
        discussions=discussed(p),
        ballots={"i1": Ballot("i1", mode, 101)},
        votes={"i1": votes},
        counts=counts,
    )


def result(p: Proceedings, item: str = "i1") -> Outcome:
    """What the ballot gives."""
    return outcome(p, item, n=200, at=time(19))
