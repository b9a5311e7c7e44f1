# SPDX-License-Identifier: EUPL-1.2
"""What importing a bundle would add, told before anything is written."""

from collections.abc import Collection
from dataclasses import dataclass

from pupitre.exchange.bundle import Bundle
from pupitre.exchange.manifest import Letter, Sender


@dataclass(frozen=True, slots=True)
class Preview:
    """Counts of what the bundle holds that we lack, and of what we have already (`known`), with who sent it and why."""

    bundle: str
    sender: Sender
    letter: Letter
    new_lots: int
    new_facts: int
    new_bodies: int
    new_certificates: int
    new_documents: int
    known: int

    @property
    def nothing_new(self) -> bool:
        """Whether importing would change nothing."""
        return not any((self.new_lots, self.new_facts, self.new_bodies, self.new_certificates, self.new_documents))


def compare(bundle: Bundle, known_ids: Collection[str]) -> Preview:
    """Set the bundle against the ids that the store has: lots, facts, bodies, certificates and documents together.

    Ids are hashes under different tags, so one set holds them all; pass a set, not a list. A body erased here counts
    as known when its id is in the set.
    """
    state, manifest = bundle.state, bundle.manifest
    holdings: tuple[Collection[str], ...] = (state.lots, state.facts, state.bodies, state.certificates, bundle.blobs)
    new_lots, new_facts, new_bodies, new_certificates, new_documents = new = [
        sum(name not in known_ids for name in held) for held in holdings
    ]
    return Preview(
        bundle=bundle.id,
        sender=manifest.sender,
        letter=manifest.letter,
        new_lots=new_lots,
        new_facts=new_facts,
        new_bodies=new_bodies,
        new_certificates=new_certificates,
        new_documents=new_documents,
        known=sum(map(len, holdings)) - sum(new),
    )
