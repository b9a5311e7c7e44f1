# SPDX-License-Identifier: EUPL-1.2
"""Reads a tree into a `PastSitting`, judging each key: unknown, twice, missing, impossible, a name that nobody bears.

Whether the figures add up is not asked here: a past sitting is taken as its papers have it.
"""

from datetime import date

from pupitre.formats.past_keys import Keys, nearest
from pupitre.formats.past_sitting import (
    Ballot,
    Move,
    Nature,
    PastElection,
    PastItem,
    PastMeeting,
    PastMember,
    PastMovement,
    PastOrganisation,
    PastRound,
    PastSitting,
    PastVote,
    Published,
    Regime,
    Source,
    State,
)
from pupitre.formats.past_tree import Branch, Fault, Node

SITTING = ("organisme", "seance", "membres", "mouvements", "points", "elections", "publie")
ORGANISATION = ("nom", "nature")
MEETING = (
    "date",
    "heure",
    "convocation",
    "delai_francs",
    "urgence",
    "quorum",
    "seconde_convocation",
    "president",
    "secretaire",
)
MEMBER = ("nom", "etat", "pouvoir_a", "suppleant")
MOVEMENT = ("avant_point", "point", "heure", "membre", "mouvement", "pouvoir_a")
ITEM = ("n", "objet", "scrutin", "vote")
VOTE = ("pour", "contre", "abstention", "blancs", "nuls", "nppv")
ELECTION = ("objet", "tours")
ROUND = ("tour", "votants", "blancs_et_nuls", "voix")
PUBLISHED = ("en_exercice", "presents", "pouvoirs", "votants", "quorum")

LONGEST_DELAY = 366
"""Clear days; no law asks for more than a year's notice."""

MANY = 50
"""With more faults than these, something else is wrong, and a likely name for each would take its time."""

_NO_DAY = date.min
"""Stands in while the rest is read for its faults; a sitting with it never leaves this module."""


def read_tree(node: Node, source: Source, faults: list[Fault]) -> PastSitting | None:
    """The sitting in the tree; None where there are faults, which are all added to `faults`."""
    before = len(faults)
    if not isinstance(node, Branch):
        faults.append(Fault(node.place, "", "wants-keys", {"known": ", ".join(SITTING)}))
        return None
    keys = Keys(node, SITTING, faults)
    members = _members(keys)
    sitting = PastSitting(
        organisation=_organisation(keys),
        meeting=_meeting(keys),
        members=members,
        movements=_movements(keys, [member.name for member in members]),
        items=_items(keys),
        elections=tuple(_election(each) for each in keys.series("elections", ELECTION)),
        published=_published(keys),
        source=source,
    )
    return sitting if len(faults) == before else None


def _organisation(keys: Keys) -> PastOrganisation:
    held = keys.branch("organisme", ORGANISATION) if keys.needs("organisme") else None
    return PastOrganisation(held.text("nom"), held.choice("nature", Nature)) if held else PastOrganisation()


def _meeting(keys: Keys) -> PastMeeting:
    held = keys.branch("seance", MEETING) if keys.needs("seance") else None
    if held is None:
        return PastMeeting(_NO_DAY)
    return PastMeeting(
        on=(held.day("date") if held.needs("date") else None) or _NO_DAY,
        at=held.hour("heure"),
        sent_on=held.day("convocation"),
        clear_days=held.count("delai_francs", most=LONGEST_DELAY),
        urgent=held.flag("urgence"),
        quorum=held.choice("quorum", Regime) or Regime.ORDINARY,
        second_call=held.flag("seconde_convocation"),
        president=held.text("president"),
        secretary=held.text("secretaire"),
    )


def _members(keys: Keys) -> tuple[PastMember, ...]:
    rows = keys.series("membres", MEMBER)
    names = [row.text("nom") for row in rows]
    found: list[PastMember] = []
    for at, (row, name) in enumerate(zip(rows, names, strict=True)):
        if row.needs("nom") and name and name in names[:at]:
            row.fault("nom", "member-twice", value=name)
        holder = _known(row, "pouvoir_a", names)
        if holder and holder == name:
            row.fault("pouvoir_a", "proxy-to-oneself", value=name)
        state = row.choice("etat", State) or State.PRESENT
        found.append(PastMember(name, state, holder, row.text("suppleant")))
    return tuple(found)


def _known(keys: Keys, key: str, names: list[str]) -> str:
    name = keys.text(key)
    if name and name not in names:
        keys.fault(key, "member-unknown", value=name, near=nearest(name, names) if keys.faults < MANY else "")
    return name


def _movements(keys: Keys, names: list[str]) -> tuple[PastMovement, ...]:
    return tuple(_movement(row, names) for row in keys.series("mouvements", MOVEMENT))


def _movement(row: Keys, names: list[str]) -> PastMovement:
    member = _known(row, "membre", names) if row.needs("membre") else ""
    move = row.choice("mouvement", Move) if row.needs("mouvement") else None
    before, item = row.number("avant_point"), row.number("point")
    holder = _known(row, "pouvoir_a", names)
    if before and item:
        row.fault("point", "two-moments", value=item, other=before)
    elif move is Move.WITHDRAWAL and not item:
        row.fault("mouvement", "withdrawal-without-item")
    if holder and holder == member:
        row.fault("pouvoir_a", "proxy-to-oneself", value=member)
    return PastMovement(member, move or Move.ARRIVAL, before, item, row.hour("heure"), holder)


def _items(keys: Keys) -> tuple[PastItem, ...]:
    found: list[PastItem] = []
    for place, row in enumerate(keys.series("points", ITEM), start=1):
        number = row.number("n") or str(place)
        if any(item.number == number for item in found):
            row.fault("n", "number-twice", value=number)
        found.append(PastItem(number, row.text("objet"), row.choice("scrutin", Ballot), _vote(row)))
    return tuple(found)


def _vote(row: Keys) -> PastVote | None:
    held = row.branch("vote", VOTE)
    return PastVote(*(held.count(key) or 0 for key in VOTE)) if held else None


def _election(row: Keys) -> PastElection:
    rounds: list[PastRound] = []
    for place, each in enumerate(row.series("tours", ROUND), start=1):
        said = each.count("tour")
        number = place if said is None else said
        if any(other.number == number for other in rounds):
            each.fault("tour", "number-twice", value=str(number))
        rounds.append(PastRound(number, each.count("votants"), each.count("blancs_et_nuls"), each.counts("voix")))
    return PastElection(row.text("objet"), tuple(rounds))


def _published(keys: Keys) -> Published:
    held = keys.branch("publie", PUBLISHED)
    return Published(*(held.count(key) for key in PUBLISHED)) if held else Published()
