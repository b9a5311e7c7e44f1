# SPDX-License-Identifier: EUPL-1.2
"""A small world of desks that write, sync, close and undo: what the laws of the ledger are tried on.

Keys and salts are counted out, so the same acts always make the same bytes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from random import Random
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from pupitre.ledger.certificates import issue
from pupitre.ledger.facts import (
    Header,
    Lot,
    NewFact,
    new_fact,
    new_lot,
    next_position,
    read_body,
    read_header,
    read_lot,
)
from pupitre.ledger.history import Reversal, reversal, stood_for, undoable
from pupitre.ledger.scopes import sitting_scope
from pupitre.ledger.signing import Signer, Verified, organisation_id
from pupitre.ledger.state import State
from pupitre.ledger.view import View, view

ROOTS = {name: Signer.from_secret(bytes([number]) * 32) for number, name in enumerate(("owner", "a", "b"), 1)}
ORGS = {name: organisation_id(root.public) for name, root in ROOTS.items()}
SCOPE = sitting_scope(ORGS["owner"], "5" * 32)
CLOCKS = ("", "1970-01-01T00:00:00", "2026-12-03T20:41:00+01:00", "9999-12-31", "half past")
CHOICES = ("for", "against", "abstention")


@dataclass
class Desk:
    """A device of an organisation and what it holds."""

    signer: Signer
    organisation: str
    state: State
    last: Lot | None = None
    salts: Iterator[int] = field(default_factory=count)
    clock: str = ""
    memory: Verified = field(default_factory=Verified)

    def view(self) -> View:
        return view(self.state, SCOPE, self.memory)

    def fact(self, kind: str, subject: str, value: Any, supersedes: Iterable[str] = (), **more: Any) -> NewFact:
        salt = next(self.salts).to_bytes(16)
        fields = {"device": self.signer.id, "scope": SCOPE, "at": self.clock, "salt": salt} | more
        return new_fact(kind=kind, subject=subject, value=value, supersedes=supersedes, **fields)

    def publish(self, *facts: NewFact, deed: str = "edit", undoes: str | None = None) -> Lot:
        lot = self.list_again([fact.header.id for fact in facts], deed=deed, undoes=undoes)
        headers = {fact.header.id: fact.header.raw for fact in facts}
        bodies = {fact.header.body_hash: fact.body_raw for fact in facts}
        self.receive(State(facts=headers, bodies=bodies))
        return lot

    def list_again(self, facts: Iterable[str], *, deed: str = "edit", undoes: str | None = None) -> Lot:
        """A lot that lists facts, written now or long ago."""
        seq, prev = next_position(self.last)
        lot = new_lot(self.signer, scope=SCOPE, seq=seq, prev=prev, facts=facts, deed=deed, undoes=undoes)
        self.last = lot
        self.receive(State(lots={lot.id: (lot.raw, lot.signature)}))
        return lot

    def put(self, kind: str, subject: str, value: Any, *, deed: str = "edit") -> Lot:
        """Writes a register over all that this desk sees in it."""
        heads = self.view().heads.get(subject, ())
        return self.publish(self.fact(kind, subject, value, [head.id for head in heads]), deed=deed)

    def vote(self, item: int, choice: int | None) -> Lot:
        return self.put("vote/1", f"vote/{item}/1/s", None if choice is None else {"v": CHOICES[choice]})

    def reply(self, organisation: str, seat: int, answer: int) -> Lot:
        return self.put("reply/1", f"reply/{organisation}/{seat}", {"answer": answer})

    def close(self) -> Lot:
        return self.put("closing/1", "closing", {"frontier": list(self.view().frontier)}, deed="close_record")

    def undo(self, *, again: bool = False) -> bool:
        """Takes back this desk's last deed, or does it again; False when there is none."""
        own = chain(self)
        lot = undoable(own)[again]
        if lot is None:
            return False
        undone = self._headers_of(lot)
        former = {name: self._said(name) for header in undone for name in header.supersedes}
        lots = {each.id: each for each in own}
        written = [
            self.fact(one.kind, one.subject, one.value, self._standing(one, lots)) for one in reversal(undone, former)
        ]
        self.publish(*written, deed=lot.deed, undoes=lot.id)
        return True

    def _standing(self, one: Reversal, lots: dict[str, Lot]) -> set[str]:
        """The heads that say what is taken back: the facts themselves, or this desk's undos of what came after them."""
        heads = [head.id for head in self.view().heads.get(one.subject, ())]
        undone = set(one.supersedes)
        standing = {head for head in heads if undone & {*stood_for(head, one.subject, lots, self._headers_of)}}
        return standing or undone

    def _headers_of(self, lot: Lot) -> list[Header]:
        return [read_header(self.state.facts[name]) for name in lot.facts]

    def _said(self, name: str) -> tuple[str, Any]:
        header = read_header(self.state.facts[name])
        return header.kind, read_body(self.state.bodies[header.body_hash]).value

    def receive(self, other: State) -> None:
        self.state = self.state.join(other)

    def twin(self) -> "Desk":
        """The same key in a second machine."""
        return replace(self, salts=count(10**6))


def chain(desk: Desk) -> list[Lot]:
    """The lots that a desk wrote itself, in order: what `undoable` reads after a restart."""
    lots: dict[str, Lot] = {name: read_lot(*signed) for name, signed in desk.state.lots.items()}
    ordered: list[Lot] = []
    step = desk.last.id if desk.last else None
    while step is not None:
        ordered.append(lots[step])
        step = lots[step].prev
    return ordered[::-1]


def certified(root: Signer, public: bytes) -> State:
    """The word of an organisation about a device."""
    one = issue(root, organisation_name="An organisation", public=public, label="desk", roles=["secretary"])
    return State(certificates={one.id: (one.raw, one.signature)})


def new_desk(root: Signer, number: int) -> Desk:
    """A desk that starts from nothing but its certificate."""
    signer = Signer.from_secret(bytes([100 + number]) * 32)
    return Desk(signer, organisation_id(root.public), certified(root, signer.public))


def new_world() -> list[Desk]:
    """Two laptops of the owner, and one desk in each of two other organisations."""
    desks = [new_desk(ROOTS[root], number) for number, root in enumerate(("owner", "owner", "a", "b"))]
    memory = Verified()
    return [replace(desk, memory=memory) for desk in desks]


def union(desks: Iterable[Desk]) -> State:
    """All that anybody holds."""
    whole = State()
    for desk in desks:
        whole = whole.join(desk.state)
    return whole


law = settings(max_examples=60)
chances = st.randoms(use_true_random=False)
Script = list[tuple[int, str, int, int, str]]
DEEDS = ("vote", "vote", "retract", "minutes", "reply", "receipt", "future", "sync", "undo", "redo", "again")


def acts(*more: str) -> st.SearchStrategy[Script]:
    """Up to 18 times: which desk, what, two small numbers, and what its clock shows."""
    deeds = st.sampled_from(DEEDS + more)
    return st.lists(
        st.tuples(st.integers(0, 3), deeds, st.integers(0, 2), st.integers(0, 2), st.sampled_from(CLOCKS)), max_size=18
    )


def act(desks: list[Desk], script: Script) -> list[Desk]:
    """Lets the desks do what the script says. Communes try what they may not, too."""
    for who, what, x, y, clock in script:
        desk = desks[who]
        desk.clock = clock
        if what == "sync":
            desk.receive(desks[(who + 1 + x) % len(desks)].state)
        elif what in {"undo", "redo"}:
            desk.undo(again=what == "redo")
        else:
            _write(desk, what, x, y)
    return desks


def _write(desk: Desk, what: str, x: int, y: int) -> None:
    match what:
        case "vote":
            desk.vote(x, y)
        case "retract":
            desk.vote(x, None)
        case "minutes":
            desk.put("minutes/1", f"minutes/{x}", {"text": f"Délibéré {y}"})
        case "reply":
            desk.reply(desk.organisation if x else ORGS["a"], x, y)
        case "receipt":
            desk.publish(desk.fact("receipt/1", f"receipt/{x}", {"bundle": y}))
        case "close":
            desk.close()
        case "again" if desk.last:
            desk.list_again(desk.last.facts, deed=desk.last.deed)
        case "future":
            desk.publish(desk.fact("future/7", f"future/{x}", {"new": [y, {"é": None}]}, critical=y == 0))


def cut(state: State, chance: Random) -> list[State]:
    """A state in many bundles of any size, lots apart from their facts and these from their bodies."""
    pieces = [
        *(State(lots={name: one}) for name, one in state.lots.items()),
        *(State(facts={name: one}) for name, one in state.facts.items()),
        *(State(bodies={name: one}) for name, one in state.bodies.items()),
        *(State(certificates={name: one}) for name, one in state.certificates.items()),
    ]
    chance.shuffle(pieces)
    bundles = [State() for _ in range(chance.randint(1, 8))]
    for piece in pieces:
        where = chance.randrange(len(bundles))
        bundles[where] = bundles[where].join(piece)
    return bundles


def some(names: Iterable[str], chance: Random) -> list[str]:
    """About half of the names."""
    return [name for name in sorted(names) if chance.random() < 0.5]


def values(seen: View) -> dict[str, list[tuple[str, Any]]]:
    """What the registers say, but for a closing, which names lots."""
    return {
        subject: sorted((head.kind, repr(head.value) if head.known else "?") for head in heads)
        for subject, heads in seen.heads.items()
        if subject != "closing"
    }


def sealed(seen: View) -> dict[str, Any]:
    """What nobody may change in a closed scope: all but the registers that live on, and what came too late."""
    living = ("receipt", "erratum", "signature")
    heads = {subject: heads for subject, heads in seen.heads.items() if not subject.startswith(living)}
    return {"heads": heads, "conflicts": seen.conflicts, "closed": seen.closed, "incomplete": seen.incomplete}


def without(state: State, part: str, names: Iterable[str]) -> State:
    """A state that never got some of its lots, facts, bodies or certificates."""
    absent = set(names)
    less: dict[str, Any] = {part: {name: one for name, one in getattr(state, part).items() if name not in absent}}
    return replace(state, **less)
