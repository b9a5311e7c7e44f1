# SPDX-License-Identifier: EUPL-1.2
"""Past sittings for tests: files that say a bit of everything, as secretaries type them in, and any sitting that a file
can hold."""

from datetime import date, time
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from pupitre.formats.past_keys import MOST
from pupitre.formats.past_reading import LONGEST_DELAY
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
    State,
)
from pupitre.formats.past_tree import clean

FILE = """\
organisme: {nom: CC des Sources, nature: epci}
seance:
  date: '2019-12-19'
  heure: 18:00
  convocation: 2019-12-12
  delai_francs: 5
  president: Anne Rey
  secretaire: Paul Sol
membres:
- {nom: Anne Rey, etat: present}
- nom: Paul Sol
  etat: represente
  pouvoir_a: Anne Rey
- {nom: No, etat: supplee, suppleant: Oui}
- {nom: Luc Pic, etat: absent}
mouvements:
- {avant_point: 2, membre: Luc Pic, mouvement: arrivee}
- {heure: 20:10, membre: Paul Sol, mouvement: arrivee}
- {avant_point: 9, membre: Luc Pic, mouvement: depart, pouvoir_a: No}
- {point: 1/2019, membre: Anne Rey, mouvement: retrait}
points:
- n: 1
  objet: Budget
  scrutin: ordinaire
  vote: {pour: 28, contre: 0, abstention: 2}
- {n: 2bis, objet: "Motion : l'eau"}
elections:
- objet: Élection du président
  tours:
  - {tour: 1, votants: 66, blancs_et_nuls: 4, voix: {Anne Rey: 33, No: 29}}
publie: {en_exercice: 4, presents: 2, pouvoirs: 1, votants: 3, quorum: 3}
"""

SITTING = PastSitting(
    organisation=PastOrganisation("CC des Sources", Nature.EPCI),
    meeting=PastMeeting(
        on=date(2019, 12, 19),
        at=time(18),
        sent_on=date(2019, 12, 12),
        clear_days=5,
        president="Anne Rey",
        secretary="Paul Sol",
    ),
    members=(
        PastMember("Anne Rey"),
        PastMember("Paul Sol", State.REPRESENTED, holder="Anne Rey"),
        PastMember("No", State.SUBSTITUTED, substitute="Oui"),
        PastMember("Luc Pic", State.ABSENT),
    ),
    movements=(
        PastMovement("Luc Pic", Move.ARRIVAL, before_item="2"),
        PastMovement("Paul Sol", Move.ARRIVAL, at=time(20, 10)),
        PastMovement("Luc Pic", Move.DEPARTURE, before_item="9", holder="No"),
        PastMovement("Anne Rey", Move.WITHDRAWAL, item="1/2019"),
    ),
    items=(
        PastItem("1", "Budget", Ballot.ORDINARY, PastVote(28, 0, 2)),
        PastItem("2bis", "Motion : l'eau"),
    ),
    elections=(PastElection("Élection du président", (PastRound(1, 66, 4, (("Anne Rey", 33), ("No", 29))),)),),
    published=Published(4, 2, 1, 3, 3),
)
"""What `FILE` says."""

SMALL = """
organisme: {nom: Saint-Exemple, nature: commune}
seance:
  date: '2018-03-06'
  heure: '20:30'
  convocation: '2018-02-27'
  delai_francs: 3
  president: Anne AMIEL
  secretaire: Bruno BLANC
membres:
- {nom: Anne AMIEL, etat: present}
- {nom: Bruno BLANC, etat: present}
- {nom: Cécile CROS, etat: present}
- {nom: Denis DURAND, etat: present}
- {nom: Élise FABRE, etat: represente, pouvoir_a: Anne AMIEL}
- {nom: Gaël GAU, etat: supplee, suppleant: Hugo HÉRAIL}
- {nom: Inès IZARD, etat: excuse}
- {nom: Jean JALABERT, etat: absent}
mouvements:
- {avant_point: 2, membre: Inès IZARD, mouvement: arrivee}
- {avant_point: 2, membre: Denis DURAND, mouvement: depart, pouvoir_a: Cécile CROS}
- {point: 3, membre: Anne AMIEL, mouvement: retrait}
- {avant_point: 5, membre: Jean JALABERT, mouvement: demission}
points:
- {n: 1, objet: Procès-verbal, scrutin: ordinaire, vote: {pour: 6, contre: 0, abstention: 0}}
- {n: 2, objet: Budget, scrutin: ordinaire, vote: {pour: 5, contre: 1, abstention: 1}}
- {n: 3, objet: Compte administratif, scrutin: ordinaire, vote: {pour: 5, contre: 0}}
- {n: 4, objet: Information}
- {n: 5, objet: Motion, scrutin: secret, vote: {pour: 3, contre: 3, blancs: 1}}
publie: {en_exercice: 8, presents: 5, pouvoirs: 1, votants: 6, quorum: 5}
"""

ELECTION = """
organisme: {nom: CC Exemple, nature: epci}
seance: {date: '2017-01-12'}
elections:
- objet: Élection du président
  tours:
  - {tour: 1, votants: 66, blancs_et_nuls: 4, voix: {Anne AMIEL: 30, Bruno BLANC: 29, Cécile CROS: 3}}
  - {tour: 2, votants: 66, blancs_et_nuls: 4, voix: {Anne AMIEL: 33, Bruno BLANC: 29}}
- objet: Élection du 1er vice-président
  tours:
  - {tour: 3, votants: 60, blancs_et_nuls: 0, voix: {Denis DURAND: 30, Élise FABRE: 30}}
"""


def a_file(folder: Path, text: str = SMALL, name: str = "seance.yaml") -> Path:
    """A YAML file with that text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def plain(sitting: PastSitting) -> dict[str, Any]:
    """The keys of the file; what is not said is null."""
    o, m = sitting.organisation, sitting.meeting
    return {
        "organisme": {"nom": o.name, "nature": o.nature},
        "seance": {
            "date": m.on.isoformat(),
            "heure": m.at and m.at.isoformat("minutes"),
            "convocation": m.sent_on and m.sent_on.isoformat(),
            "delai_francs": m.clear_days,
            "urgence": m.urgent,
            "quorum": m.quorum.value,
            "seconde_convocation": m.second_call,
            "president": m.president,
            "secretaire": m.secretary,
        },
        "membres": [
            {"nom": p.name, "etat": p.state.value, "pouvoir_a": p.holder, "suppleant": p.substitute}
            for p in sitting.members
        ],
        "mouvements": [
            {
                "avant_point": v.before_item,
                "point": v.item,
                "heure": v.at and v.at.isoformat("minutes"),
                "membre": v.member,
                "mouvement": v.move.value,
                "pouvoir_a": v.holder,
            }
            for v in sitting.movements
        ],
        "points": [
            {"n": i.number, "objet": i.title, "scrutin": i.ballot and i.ballot.value, "vote": i.vote and _vote(i.vote)}
            for i in sitting.items
        ],
        "elections": [{"objet": e.title, "tours": [_round(r) for r in e.rounds]} for e in sitting.elections],
        "publie": dict(
            zip(("en_exercice", "presents", "pouvoirs", "votants", "quorum"), _fields(sitting.published), strict=True)
        ),
    }


def _vote(vote: PastVote) -> dict[str, int]:
    return dict(zip(("pour", "contre", "abstention", "blancs", "nuls", "nppv"), _fields(vote), strict=True))


def _round(r: PastRound) -> dict[str, Any]:
    return {"tour": r.number, "votants": r.voters, "blancs_et_nuls": r.blank_and_null, "voix": dict(r.voices)}


def _fields(value: Any) -> list[Any]:
    return [getattr(value, name) for name in value.__dataclass_fields__]


def written(sitting: PastSitting) -> str:
    """The sitting as YAML."""
    held = plain(sitting)
    held["organisme"]["nature"] = sitting.organisation.nature and sitting.organisation.nature.value
    return yaml.safe_dump(held, allow_unicode=True, sort_keys=False)


def words(least: int = 0) -> st.SearchStrategy[str]:
    """Text as people type it, with the letters and signs that programs trip over."""
    letters = st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp"), exclude_characters="\ufffd")
    odd = st.sampled_from(["No", "null", "~", "1.50", "18:00", "- a", "a: b", "'", '"q"', "=1+1", "#", "2019-12-19"])
    typed = st.text(letters, max_size=12) | odd | st.from_regex(r"[A-Z][a-zé]{2,6} [A-ZÉ]{3,8}", fullmatch=True)
    return typed.map(clean).filter(lambda text: len(text) >= least and text.isprintable())


COUNTS = st.integers(0, MOST)
HOURS = st.builds(time, st.integers(0, 23), st.integers(0, 59))
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
NUMBERS = st.integers(0, 300).map(str) | st.sampled_from(["1/2018", "I", "2bis", "3.1", "12-04"])


@st.composite
def sittings(draw: st.DrawFn) -> PastSitting:
    """Any sitting that a file can hold, whether it makes sense or not."""
    names = draw(st.lists(words(1), unique=True, max_size=6))
    return PastSitting(
        organisation=draw(st.builds(PastOrganisation, words(), st.none() | st.sampled_from(Nature))),
        meeting=draw(_meetings(st.sampled_from(names) if names else words())),
        members=tuple(draw(_member(name, names)) for name in names),
        movements=tuple(draw(st.lists(_movements(names), max_size=4))) if names else (),
        items=tuple(draw(st.lists(_items(), max_size=4, unique_by=lambda item: item.number))),
        elections=tuple(draw(st.lists(_elections(), max_size=2, unique_by=lambda election: election.title))),
        published=draw(st.builds(Published, *[st.none() | COUNTS] * 5)),
    )


def _meetings(people: st.SearchStrategy[str]) -> st.SearchStrategy[PastMeeting]:
    delays = st.none() | st.integers(0, LONGEST_DELAY)
    regimes = st.sampled_from(Regime)
    hours, days = st.none() | HOURS, st.none() | DAYS
    return st.builds(PastMeeting, DAYS, hours, days, delays, st.booleans(), regimes, st.booleans(), people, words())


def _others(name: str, names: list[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(["", *(other for other in names if other != name)])


def _member(name: str, names: list[str]) -> st.SearchStrategy[PastMember]:
    return st.builds(PastMember, st.just(name), st.sampled_from(State), _others(name, names), words())


@st.composite
def _movements(draw: st.DrawFn, names: list[str]) -> PastMovement:
    name, move = draw(st.sampled_from(names)), draw(st.sampled_from(Move))
    during = move is Move.WITHDRAWAL or draw(st.booleans())
    number = draw(NUMBERS) if move is Move.WITHDRAWAL else draw(NUMBERS | st.just(""))
    placed = {"item": number} if during else {"before_item": number}
    return PastMovement(name, move, at=draw(st.none() | HOURS), holder=draw(_others(name, names)), **placed)


def _items() -> st.SearchStrategy[PastItem]:
    votes = st.none() | st.builds(PastVote, *[COUNTS] * 6)
    return st.builds(PastItem, NUMBERS, words(), st.none() | st.sampled_from(Ballot), votes)


@st.composite
def _elections(draw: st.DrawFn) -> PastElection:
    voices = st.lists(st.tuples(words(1), COUNTS), max_size=3, unique_by=lambda voice: voice[0]).map(tuple)
    numbers = sorted(draw(st.sets(st.integers(1, 9), max_size=3)))
    counts = st.none() | COUNTS
    return PastElection(draw(words(1)), tuple(PastRound(n, draw(counts), draw(counts), draw(voices)) for n in numbers))
