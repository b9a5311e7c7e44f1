# SPDX-License-Identifier: EUPL-1.2
"""One sitting, its members, its agenda and its papers: each value is one kind of fact."""

from dataclasses import dataclass
from datetime import date, time

from pupitre.domain.directory import Function, Gender
from pupitre.domain.terms import Channel, ItemKind, ItemRole

UNTOLD = time()
"""The hour of what papers tell without an hour."""


def hour_told(at: time, taken_from: str) -> time | None:
    """The hour of something in a sitting, None where nobody told it: one that was taken up afterwards, from the file
    `taken_from`, has the hours that its papers give, and `UNTOLD` for the others."""
    return None if taken_from and at == UNTOLD else at


@dataclass(frozen=True, slots=True)
class Sitting:
    """One meeting of a body: local civil date and time, place, and whose it is."""

    id: str
    body: str
    body_name: str
    organisation_name: str
    on: date
    at: time
    place: str
    organisation_address: str = ""
    organisation_postcode: str = ""
    organisation_town: str = ""
    organisation_telephone: str = ""
    organisation_email: str = ""
    second_call: bool = False
    """Convoked again because the quorum was missing: the same items, and no quorum is needed (L2121-17)."""
    repeats: str = ""
    """The scope of the sitting that it takes up again."""
    repeats_on: date | None = None
    """The day of that sitting: the second convocation names it."""
    installation: bool = False
    """The first sitting after a renewal (L2121-7)."""
    taken_from: str = ""
    """The name of the file from which it was taken up afterwards; "" for a sitting of which we kept the record."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A member as copied into the sitting: an old sitting never shows today's members. `voices` may be 0."""

    id: str
    family_name: str
    given_name: str
    gender: Gender
    function: Function
    organisation_name: str
    voices: int
    rank: int
    organisation: str = ""
    insee: str = ""
    siren: str = ""
    population: int = 0
    birth_year: int | None = None
    presides: bool = False
    """True for the president of the body's organisation, who presides by right."""
    own_function: Function | None = None
    """The function in the body's own organisation, when there is one besides `function` (a maire who is also
    vice-president)."""
    address: str = ""
    postcode: str = ""
    town: str = ""
    email: str = ""
    college: str = ""
    """The college that the seat belongs to, where the body has some."""
    substitute: str = ""
    """The name of the substitute (suppléant), where there is one."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file attached to an item; `sha256` names its bytes in the store, `size` in bytes."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Post:
    """What an election fills: the post's name, by one name or by lists; `commission`: in a commission or an outside
    body, where a single candidacy takes effect at once (L2121-21)."""

    name: str
    by_list: bool = False
    commission: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A point of the agenda. `number` is empty until the convocation freezes it; `late` tells it was added after.

    `amends` is the item whose text it would amend, which is voted after it; `post` what an election fills.
    """

    id: str
    title: str
    kind: ItemKind = ItemKind.VOTE
    rapporteur: str | None = None
    summary: str = ""
    attachments: tuple[Attachment, ...] = ()
    number: str = ""
    late: bool = False
    role: ItemRole = ItemRole.NONE
    amends: str | None = None
    post: Post | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """The whole order of the items, one register: two laptops that both reorder must be asked, not merged."""

    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Convocation:
    """The summons: its reference, the day it is dated, and who signs it."""

    reference: str
    dated: date
    signatory: str
    message: str = ""
    urgent: bool = False
    """Convoked in urgency: accounted for when the sitting opens, and voted on first (L2121-11, L2121-12)."""
    urgency: str = ""
    """The reason given for the urgency."""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """The day and the channel by which one member's convocation left."""

    seat: str
    on: date
    channel: Channel


@dataclass(frozen=True, slots=True)
class Note:
    """What the secretary notes of the discussion of an item."""

    item: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the minutes that the secretary has written over; `draft` is the draft that she then saw."""

    id: str
    text: str
    draft: str


@dataclass(frozen=True, slots=True)
class Override:
    """A rule was passed over, knowingly: its code and article, and the reason given."""

    id: str
    rule: str
    article: str
    reason: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """A line of the journal was put right afterwards: the subject of the fact, why, and the items whose quorum or
    result it changed."""

    id: str
    about: str
    reason: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A document produced for this sitting, kept as a blob."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Closing:
    """The record is closed: the lots it covers, by hash, and the minutes that it seals."""

    frontier: tuple[str, ...]
    minutes_sha256: str
