# SPDX-License-Identifier: EUPL-1.2
"""The roll: what a list of elected members (a file of the RNE) changes in the mandates that are known.

The RNE has no identifier of a person, so a person is known by commune, names and year of birth. Accents, case,
hyphens, apostrophes and spaces of a name mean nothing: elsewhere a hyphen made a councillor vanish (peers.md §4.1).
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pupitre.domain.directory import Function, Gender

Who = tuple[str, str, str, int | None]
"""Home, folded family name, folded given name, year of birth: what tells one person from another."""


@dataclass(frozen=True, slots=True)
class KnownMandate:
    """A mandate of the directory with what tells its person; past ones too, for they tell who is known already.

    `organisation` is where it is held, `home` the commune by which the person is told apart: the same organisation for
    a municipal mandate, the commune that is represented for one in an EPCI. `until` is excluded.
    """

    id: str
    person: str
    organisation: str
    home: str
    function: Function
    family_name: str
    given_name: str
    gender: Gender
    birth_year: int | None
    since: date
    until: date | None = None
    rank: int = 0


@dataclass(frozen=True, slots=True)
class WantedMandate:
    """A mandate as the file says it, in the same words; `line` is its line in the file."""

    organisation: str
    home: str
    function: Function
    family_name: str
    given_name: str
    gender: Gender
    birth_year: int | None
    since: date | None = None
    rank: int = 0
    line: int = 0

    @property
    def who(self) -> Who:
        """Equal for two mandates of one person: make one person of all new mandates that share it."""
        return (self.home, folded(self.family_name), folded(self.given_name), self.birth_year)


@dataclass(frozen=True, slots=True)
class Beginning:
    """A mandate to begin; `person` is the id of the person where known already (another mandate, or a former one)."""

    wanted: WantedMandate
    person: str | None


@dataclass(frozen=True, slots=True)
class Ending:
    """A mandate that the file no longer names, and the first day on which it is no longer held."""

    known: KnownMandate
    on: date


@dataclass(frozen=True, slots=True)
class Change:
    """A person who still sits there, but not quite as known: `fields` names what differs in `wanted`.

    They are among "function", "rank", "since", "birth_year" and "gender".
    """

    known: KnownMandate
    wanted: WantedMandate
    fields: tuple[str, ...]

    @property
    def starts_anew(self) -> bool:
        """True for another function or a later term: end the known mandate and begin another; else correct it."""
        later = self.wanted.since is not None and self.wanted.since > self.known.since
        return "function" in self.fields or later


@dataclass(frozen=True, slots=True)
class Difference:
    """What an import would do, in the order of the file (of the directory for `ended`); nothing is done yet."""

    new: tuple[Beginning, ...] = ()
    ended: tuple[Ending, ...] = ()
    kept: tuple[KnownMandate, ...] = ()
    changed: tuple[Change, ...] = ()

    @property
    def empty(self) -> bool:
        """True where the file says nothing that is not known."""
        return not (self.new or self.ended or self.changed)


def folded(name: str) -> str:
    """A name without what a typist changes: "D’Œuvré-Marty" → "doeuvremarty"."""
    plain = unicodedata.normalize("NFKD", name).casefold().replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in plain if c.isalnum())


def compare(known: Sequence[KnownMandate], wanted: Sequence[WantedMandate], *, on: date) -> Difference:
    """What the list changes on that day.

    It speaks only of the places that it names: a commune that has no line in it keeps its members, and where a commune
    has its maire alone in it, its councillors stay. One person holds one mandate in one organisation at a time.
    """
    listed = _distinct(wanted)
    current = {(k.person, k.organisation): k for k in known if k.until is None or k.until > on}
    new: list[Beginning] = []
    met: dict[str, Change] = {}
    for mandate, person in zip(listed, _matched(known, listed), strict=True):
        held = current.get((person, mandate.organisation)) if person else None
        if held is None:
            new.append(Beginning(mandate, person))
        else:
            met[held.id] = Change(held, mandate, _differing(held, mandate))
    changed = tuple(c for c in met.values() if c.fields)
    begun = [*(b.wanted for b in new), *(c.wanted for c in changed if c.starts_anew)]
    spoken = _spoken_of(wanted)
    gone = (k for k in current.values() if k.id not in met and k.since <= on)
    return Difference(
        new=tuple(new),
        ended=tuple(
            Ending(k, _end_of(k, begun, on)) for k in gone if k.function in spoken.get((k.organisation, k.home), ())
        ),
        kept=tuple(c.known for c in met.values() if not c.fields),
        changed=changed,
    )


def _matched(known: Iterable[KnownMandate], wanted: Sequence[WantedMandate]) -> tuple[str | None, ...]:
    """The id of the known person of each wanted mandate, or None.

    Those whose year of birth is the known one come first. Where one of the two years is unknown, the person is the
    only one left whom it can be; the year is then known, and the next homonym of another year is somebody else.
    """
    years: dict[tuple[str, str, str], dict[str, int | None]] = {}
    for k in known:
        years.setdefault((k.home, folded(k.family_name), folded(k.given_name)), {})[k.person] = k.birth_year
    namesakes = [years.get(w.who[:3], {}) for w in wanted]
    found = [next((p for p, y in n.items() if y == w.birth_year), None) for w, n in zip(wanted, namesakes, strict=True)]
    taken = {(p, w.organisation) for p, w in zip(found, wanted, strict=True)}
    for index, (mandate, named) in enumerate(zip(wanted, namesakes, strict=True)):
        free = [
            p for p, y in named.items() if None in (y, mandate.birth_year) and (p, mandate.organisation) not in taken
        ]
        if found[index] is None and len(free) == 1:
            person = found[index] = free[0]
            taken.add((person, mandate.organisation))
            named[person] = named[person] or mandate.birth_year
    return tuple(found)


def _distinct(wanted: Iterable[WantedMandate]) -> tuple[WantedMandate, ...]:
    """The first line of each person in each organisation: a line that comes twice makes nobody twice."""
    first: dict[tuple[Who, str], WantedMandate] = {}
    for mandate in wanted:
        first.setdefault((mandate.who, mandate.organisation), mandate)
    return tuple(first.values())


def _differing(held: KnownMandate, wanted: WantedMandate) -> tuple[str, ...]:
    """The spelling of a name is not among them: the directory's may have been corrected by hand."""
    differs = {
        "function": wanted.function is not held.function,
        "rank": wanted.rank != held.rank,
        "since": wanted.since not in (None, held.since),
        "birth_year": held.birth_year is None and wanted.birth_year is not None,
        "gender": wanted.gender is not held.gender,
    }
    return tuple(name for name, differing in differs.items() if differing)


def _spoken_of(wanted: Iterable[WantedMandate]) -> Mapping[tuple[str, str], frozenset[Function]]:
    """The functions whose holders a list names in each place: all of them, or the maire alone."""
    named: dict[tuple[str, str], set[Function]] = {}
    for mandate in wanted:
        named.setdefault((mandate.organisation, mandate.home), set()).add(mandate.function)
    whole, maire = frozenset(Function), frozenset({Function.MAYOR})
    return {place: maire if functions == maire else whole for place, functions in named.items()}


def _end_of(gone: KnownMandate, begun: Iterable[WantedMandate], on: date) -> date:
    """The RNE does not say when a mandate ended: the day on which the successors in that function began, if it is one
    day and makes sense, else the day of the import."""
    place = (gone.organisation, gone.home, gone.function)
    days = {w.since for w in begun if (w.organisation, w.home, w.function) == place and w.since}
    day = days.pop() if len(days) == 1 else on
    return day if gone.since < day <= on else on
