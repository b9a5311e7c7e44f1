# SPDX-License-Identifier: EUPL-1.2
"""What is still missing before the members can be convoked, and whom the letters cannot reach."""

from dataclasses import dataclass
from enum import StrEnum

from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item, Seat
from pupitre.domain.terms import Channel, ItemKind, ItemRole


class Lack(StrEnum):
    """A kind of thing that is missing."""

    ITEMS = "items"
    MEMBERS = "members"
    PLACE = "place"
    RAPPORTEUR = "rapporteur"
    REACH = "reach"


@dataclass(frozen=True, slots=True)
class Lacking:
    """Something missing: `about` are the items or seats concerned; `blocks` tells that nobody can be convoked so."""

    lack: Lack
    about: tuple[str, ...] = ()
    blocks: bool = False


def lacking(p: Proceedings) -> tuple[Lacking, ...]:
    """What is missing, what blocks first (agenda and members: CGCT L2121-10)."""
    unnamed = tuple(i.id for i in p.items if wants_rapporteur(i) and i.rapporteur not in p.seats)
    unreached = tuple(s.id for s in p.seats.values() if not (reached(s, Channel.POST) or reached(s, Channel.EMAIL)))
    found = (
        Lacking(Lack.ITEMS, blocks=True) if not p.items else None,
        Lacking(Lack.MEMBERS, blocks=True) if not p.seats else None,
        Lacking(Lack.PLACE) if not p.sitting.place.strip() else None,
        Lacking(Lack.RAPPORTEUR, unnamed) if unnamed else None,
        Lacking(Lack.REACH, unreached) if unreached else None,
    )
    return tuple(each for each in found if each)


def wants_rapporteur(item: Item) -> bool:
    """Whether somebody reports on an item: not on an amendment, nor on an election, nor on the urgency."""
    return item.amends is None and item.kind is not ItemKind.ELECTION and item.role is not ItemRole.URGENCY


def reached(seat: Seat, channel: Channel) -> bool:
    """Whether we know where to send by that channel: a town for a letter (a mairie needs no street), an e-mail."""
    if channel is Channel.POST:
        return bool(seat.postcode.strip() and (seat.town or seat.organisation_name).strip())
    return channel is not Channel.EMAIL or "@" in seat.email


def unreached(p: Proceedings, channel: Channel) -> tuple[Seat, ...]:
    """The members whom that channel cannot reach, in rank order."""
    return tuple(s for s in p.seats.values() if not reached(s, channel))
