# SPDX-License-Identifier: EUPL-1.2
"""Material for the tests of the exchange: a commune's keys, a small sitting, a bundle of it."""

import hashlib
import io
from dataclasses import replace

from pupitre.exchange.bundle import CERTIFICATE, ENVELOPE, Packer
from pupitre.exchange.container import Packed, pack, write
from pupitre.exchange.envelope import seal
from pupitre.exchange.manifest import Letter, Purpose, listed, manifest_bytes
from pupitre.exchange.outer import FIRST
from pupitre.exchange.parts import pack_state, signed_line
from pupitre.ledger.certificates import issue
from pupitre.ledger.facts import new_fact, new_lot
from pupitre.ledger.scopes import sitting_scope
from pupitre.ledger.signing import Signer
from pupitre.ledger.state import State

ROOT = Signer.from_secret(b"r" * 32)
DEVICE = Signer.from_secret(b"d" * 32)
CERTIFICATE_OF_DEVICE = issue(
    ROOT, organisation_name="Carcassonne Agglo", public=DEVICE.public, label="Poste 1", roles=["secretary"]
)
SCOPE = sitting_scope(CERTIFICATE_OF_DEVICE.organisation, "5" * 32)
LETTER = Letter(
    purpose=Purpose.CONVOCATION,
    scopes=(SCOPE,),
    recipients=("a" * 32,),
    n=1,
    made_at="2026-11-22T18:00:00Z",
)
README = "Fichier de séance de Carcassonne Agglo.\n"
PDF = b"%PDF-1.7\n" + bytes(range(256))
NOTE = b"Une note de synthese. " * 20


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


BLOBS = {sha256(PDF): PDF, sha256(NOTE): NOTE}


def sitting(count: int = 2, scope: str = SCOPE) -> State:
    """A state of one lot of `count` votes."""
    made = [
        new_fact(
            kind="vote/1",
            subject=f"vote/{number}/1/seat",
            value="for",
            supersedes=(),
            device=DEVICE.id,
            scope=scope,
            at="2026-12-03T18:00:00+01:00",
            salt=number.to_bytes(16, "big"),
        )
        for number in range(count)
    ]
    lot = new_lot(DEVICE, scope=scope, seq=1, prev=None, facts=[each.header.id for each in made], deed="vote")
    return State(
        lots={lot.id: (lot.raw, lot.signature)},
        facts={each.header.id: each.header.raw for each in made},
        bodies={each.header.body_hash: each.body_raw for each in made},
        certificates={
            CERTIFICATE_OF_DEVICE.id: (CERTIFICATE_OF_DEVICE.raw, CERTIFICATE_OF_DEVICE.signature),
        },
    )


def bundle(letter: Letter = LETTER, **changes) -> bytes:
    """The bytes of a small whole bundle."""
    shared = {"signer": DEVICE, "certificate": CERTIFICATE_OF_DEVICE, "state": sitting(), "blobs": BLOBS}
    given = {**shared, "readme": README, **changes}
    target = io.BytesIO()
    Packer.prepare(**{name: given[name] for name in shared}).write(target, letter, given["readme"])
    return target.getvalue()


def packer(state: State | None = None) -> Packer:
    return Packer.prepare(DEVICE, CERTIFICATE_OF_DEVICE, state or sitting(), BLOBS)


def parts(state: State | None = None) -> dict[str, Packed]:
    """The entries of a bundle by name, for tests that put a wrong one in the place of a good one."""
    own = pack(CERTIFICATE, signed_line(CERTIFICATE_OF_DEVICE.raw, CERTIFICATE_OF_DEVICE.signature))
    return {each.slot.name: each for each in (own, *pack_state(state or sitting()))}


def forged(entries, *, manifest=None, signer=DEVICE, certificate=CERTIFICATE_OF_DEVICE, lines=None) -> bytes:
    """A bundle as a hostile sender with a good key would write it: any entries, any manifest, duly signed."""
    ordered = [entries[name] for name in sorted(entries)] if isinstance(entries, dict) else list(entries)
    told = tuple(listed(each.slot, each.digests, "") for each in ordered) if lines is None else lines
    raw = manifest if manifest is not None else manifest_bytes(LETTER, certificate, told)
    envelope = pack(ENVELOPE, seal(signer, raw).to_bytes(), compress=False)
    target = io.BytesIO()
    write(target, (FIRST, envelope, *ordered))
    return target.getvalue()


def renamed(entry: Packed, name: str) -> Packed:
    return replace(entry, slot=replace(entry.slot, name=name))
