# SPDX-License-Identifier: EUPL-1.2
"""All that a replica holds. Merging is union: in any order, any number of times, the same state."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pupitre.ledger.certificates import certificate_id
from pupitre.ledger.facts import body_hash, fact_id, lot_id

Signed = tuple[bytes, bytes]
"""Raw bytes and their signature."""


@dataclass(frozen=True, slots=True)
class State:
    """Bytes by name. `erased` are the bodies that this replica must not hold: its own decision, which never travels."""

    lots: Mapping[str, Signed] = field(default_factory=dict)
    facts: Mapping[str, bytes] = field(default_factory=dict)
    bodies: Mapping[str, bytes] = field(default_factory=dict)
    certificates: Mapping[str, Signed] = field(default_factory=dict)
    erased: frozenset[str] = frozenset()

    def join(self, other: "State") -> "State":
        """This replica with all that the other has, but for the bodies erased here. Join only what is `genuine`."""
        bodies = {**self.bodies, **other.bodies}
        return State(
            lots={**self.lots, **other.lots},
            facts={**self.facts, **other.facts},
            bodies={name: raw for name, raw in bodies.items() if name not in self.erased},
            certificates={**self.certificates, **other.certificates},
            erased=self.erased,
        )

    def erase(self, body: str) -> "State":
        """Without this body, now and after any later join. Its header stays, so its register does not change."""
        bodies = {name: raw for name, raw in self.bodies.items() if name != body}
        return replace(self, bodies=bodies, erased=self.erased | {body})

    def genuine(self) -> "State":
        """Only the bytes that hash to their name: what a sender or a disk altered is left out."""
        return replace(
            self,
            lots={name: lot for name, lot in self.lots.items() if lot_id(*lot) == name},
            facts={name: raw for name, raw in self.facts.items() if fact_id(raw) == name},
            bodies={name: raw for name, raw in self.bodies.items() if body_hash(raw) == name},
            certificates={name: one for name, one in self.certificates.items() if certificate_id(*one) == name},
        )
