# SPDX-License-Identifier: EUPL-1.2
"""What a scope says: a function of the state alone, without clock or order of arrival.

In this order: lots that are signed and certified; facts that their writer may write; what the closing covers; heads.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pupitre.ledger import certificates
from pupitre.ledger.closing import CLOSING, causal_past, closing_frontier, frontier_of
from pupitre.ledger.facts import LOT_TYPE, Header, Lot, read_body, read_header, read_lot
from pupitre.ledger.kinds import KINDS, may_write
from pupitre.ledger.scopes import owner_of
from pupitre.ledger.signing import Check, verify
from pupitre.ledger.state import Signed, State
from pupitre.ledger.strictjson import MAX_DEPTH, Malformed, encode


@dataclass(frozen=True, slots=True)
class Head:
    """A fact that no other supersedes. `known` is False while its body is withheld, erased or not yet here."""

    id: str
    kind: str
    value: Any
    known: bool


@dataclass(frozen=True, slots=True)
class View:
    """The registers of a scope by subject, and all that a person should be told; every tuple is sorted.

    `conflicts` are subjects, `forked` are devices (one key in two machines), the others ids of facts; `quarantined`
    (kept, count for nothing) and `incomplete` (named but not here: sign nothing until they come) have ids of lots too.
    `critical` are the owner's `unknown` facts that a reader must know to understand the scope: close and sign nothing.
    `frontier` is what a closing written now would cover.
    """

    heads: Mapping[str, tuple[Head, ...]]
    conflicts: tuple[str, ...]
    late: tuple[str, ...]
    unknown: tuple[str, ...]
    critical: tuple[str, ...]
    missing: tuple[str, ...]
    quarantined: tuple[str, ...]
    forked: tuple[str, ...]
    closed: bool
    incomplete: tuple[str, ...]
    frontier: tuple[str, ...]

    def to_bytes(self) -> bytes:
        """The same bytes wherever the same facts are. A head is `[id, value]`, or `[id]` if its value is not known."""
        fields = {name: getattr(self, name) for name in self.__slots__ if name != "frontier"}
        fields["heads"] = {
            subject: [[head.id, head.value] if head.known else [head.id] for head in heads]
            for subject, heads in self.heads.items()
        }
        return encode(fields, depth=MAX_DEPTH + 4)


@dataclass(slots=True)
class _Device:
    """Who a device writes for. Anybody may certify any key, so one organisation's word takes nothing from another's."""

    public: bytes
    organisations: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Sorted:
    """The facts that valid lots list, by what becomes of them."""

    counted: dict[str, Header] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    critical: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    quarantined: list[str] = field(default_factory=list)


def view(state: State, scope: str, check: Check = verify) -> View:
    """What the state says of a scope. Raises Malformed when the text is no scope."""
    owner = owner_of(scope)
    held = state.genuine()
    devices = _devices(held.certificates, check)
    lots, strangers = _lots(held.lots, scope, devices, check)
    listed = _listed(lots.values())
    facts = _sort(listed, held.facts, scope, devices, owner)
    closings = _heads({name: one for name, one in facts.counted.items() if one.subject == CLOSING}, held.bodies)
    frontier, unclear = _frontier(closings.get(CLOSING, ()))
    here, absent = causal_past(lots if frontier is None else frontier, lots)
    late = {name for name, one in facts.counted.items() if _is_late(one, listed[name], here)}
    heads = _heads({name: one for name, one in facts.counted.items() if name not in late}, held.bodies)
    return View(
        heads=heads,
        conflicts=tuple(subject for subject, rivals in heads.items() if _in_conflict(rivals)),
        late=tuple(sorted(late)),
        unknown=tuple(sorted(facts.unknown)),
        critical=tuple(sorted(facts.critical)),
        missing=tuple(sorted(facts.missing)),
        quarantined=tuple(sorted(strangers + facts.quarantined)),
        forked=_forked(lots.values()),
        closed=frontier is not None,
        incomplete=tuple(sorted(absent | unclear)),
        frontier=closing_frontier(lots),
    )


def _devices(certified: Mapping[str, Signed], check: Check) -> dict[str, _Device]:
    devices: dict[str, _Device] = {}
    for raw, signature in certified.values():
        try:
            certificate = certificates.read(raw, signature, check)
        except Malformed:
            continue
        device = devices.setdefault(certificate.device, _Device(certificate.public))
        device.organisations.add(certificate.organisation)
    return devices


def _lots(
    signed: Mapping[str, Signed], scope: str, devices: Mapping[str, _Device], check: Check
) -> tuple[dict[str, Lot], list[str]]:
    """The lots of the scope that count, and the ids of those that cannot be told or trusted."""
    good: dict[str, Lot] = {}
    strangers: list[str] = []
    for name, (raw, signature) in signed.items():
        try:
            lot = read_lot(raw, signature)
        except Malformed:
            strangers.append(name)
            continue
        if lot.scope != scope:
            continue
        device = devices.get(lot.device)
        if device and check(device.public, LOT_TYPE, raw, signature):
            good[name] = lot
        else:
            strangers.append(name)
    return good, strangers


def _listed(lots: Iterable[Lot]) -> dict[str, list[Lot]]:
    """The lots that list each fact: usually one, but a fact may be listed again."""
    listed: defaultdict[str, list[Lot]] = defaultdict(list)
    for lot in lots:
        for fact in lot.facts:
            listed[fact].append(lot)
    return listed


def _sort(
    listed: Mapping[str, list[Lot]],
    headers: Mapping[str, bytes],
    scope: str,
    devices: Mapping[str, _Device],
    owner: str,
) -> _Sorted:
    facts = _Sorted()
    for name, lots in listed.items():
        if name not in headers:
            facts.missing.append(name)
            continue
        header = _own_header(headers[name], scope, lots)
        writers = devices[header.device].organisations if header else ()
        if header and header.kind not in KINDS:
            facts.unknown.append(name)
            if header.critical and owner in writers:
                facts.critical.append(name)
        elif header and any(may_write(header.kind, header.subject, writer, owner) for writer in writers):
            facts.counted[name] = header
        else:
            facts.quarantined.append(name)
    return facts


def _own_header(raw: bytes, scope: str, lots: Iterable[Lot]) -> Header | None:
    """The header, unless the device that wrote it for this scope published it in none of these lots."""
    try:
        header = read_header(raw)
    except Malformed:
        return None
    return header if header.scope == scope and any(_own(header, lots)) else None


def _own(header: Header, lots: Iterable[Lot]) -> Iterator[str]:
    return (lot.id for lot in lots if lot.device == header.device)


def _is_late(header: Header, lots: Iterable[Lot], covered: set[str]) -> bool:
    return not KINDS[header.kind].after_closing and covered.isdisjoint(_own(header, lots))


def _frontier(closings: Iterable[Head]) -> tuple[frozenset[str] | None, set[str]]:
    """The frontier that all closing facts agree on, None while the scope is open, and the facts that cannot say."""
    frontiers = {head.id: frontier_of(head.value) for head in closings}
    unclear = {head.id for head in closings if frontiers[head.id] is None and not (head.known and head.value is None)}
    agreed = set(frontiers.values())
    return (agreed.pop() if len(agreed) == 1 else None), unclear


def _heads(facts: Mapping[str, Header], bodies: Mapping[str, bytes]) -> dict[str, tuple[Head, ...]]:
    """The heads of each register. A fact supersedes within its own subject only: who may write one register has no
    hold on another. Bodies play no part in it."""
    superseded = {
        former
        for header in facts.values()
        for former in header.supersedes
        if former in facts and facts[former].subject == header.subject
    }
    registers: defaultdict[str, list[Head]] = defaultdict(list)
    for name in sorted(facts.keys() - superseded):
        registers[facts[name].subject].append(_head(facts[name], bodies))
    return {subject: tuple(registers[subject]) for subject in sorted(registers)}


def _head(header: Header, bodies: Mapping[str, bytes]) -> Head:
    try:
        value = read_body(bodies[header.body_hash]).value
    except (KeyError, Malformed):
        return Head(header.id, header.kind, None, known=False)
    return Head(header.id, header.kind, value, known=True)


def _in_conflict(heads: tuple[Head, ...]) -> bool:
    """Whether a person must choose. A value that is not known may be any value, so it equals none."""
    if len(heads) < 2 or all(KINDS[head.kind].several for head in heads):
        return False
    values = {(head.kind, encode(head.value)) if head.known else (head.id, b"") for head in heads}
    return len(values) > 1


def _forked(lots: Iterable[Lot]) -> tuple[str, ...]:
    """Devices with two lots in one place: a machine restored or copied with its key."""
    places: defaultdict[tuple[str, int], int] = defaultdict(int)
    for lot in lots:
        places[lot.device, lot.seq] += 1
    return tuple(sorted({device for (device, _), count in places.items() if count > 1}))
