# SPDX-License-Identifier: EUPL-1.2
"""Sending a sitting as bundles and taking one in: previewed first, checked whole, written in one transaction."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Seat
from pupitre.domain.terms import Stage
from pupitre.domain.trust import Pin, Trust
from pupitre.exchange import bundle as bundles
from pupitre.exchange.container import Packed
from pupitre.exchange.manifest import Letter, Purpose
from pupitre.exchange.names import bundle_name
from pupitre.exchange.preview import Preview, compare
from pupitre.host.files import settling, write_checked
from pupitre.services.office import Office
from pupitre.services.printing import Progress, convocation_name, quiet
from pupitre.store.absorbing import Absorbed
from pupitre.store.transfers import Transfer
from pupitre.store.work import Work
from pupitre.text.language import Words
from pupitre.text.readme import bundle_readme


@dataclass(frozen=True, slots=True)
class Recipient:
    """To whom a bundle goes: an organisation as the sitting knows it, and the seats that it holds there."""

    organisation: str
    name: str
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Incoming:
    """A bundle that was read and checked, and what importing it would change."""

    bundle: bundles.Bundle
    preview: Preview
    known_sender: Trust | None
    path: Path


def recipients(p: Proceedings) -> list[Recipient]:
    """Each organisation that has a seat, in the seats' order."""
    found: dict[str, list[Seat]] = {}
    for seat in p.seats.values():
        found.setdefault(seat.siren or seat.organisation, []).append(seat)
    return [Recipient(org, seats[0].organisation_name, tuple(s.id for s in seats)) for org, seats in found.items()]


def export(
    office: Office, scope: str, folder: Path, wanted: Sequence[Recipient], progress: Progress = quiet
) -> list[Path]:
    """Write one bundle for each recipient into `folder`: the whole sitting, and that recipient's own letters.

    Each file is written beside its name, flushed, read again and compared before it takes the name; an existing file
    is never overwritten. Raises Problem (disk full, read-only folder…), and then only whole files are there.
    """
    p = office.store.proceedings(scope)
    own = {convocation_name(seat): seat for seat in p.seats}
    common = [d.sha256 for name, d in p.documents.items() if name not in own]
    common += [a.sha256 for item in p.items for a in item.attachments]
    blobs = {sha: data for sha in common if (data := office.store.blob(sha)) is not None}
    packer = bundles.Packer.prepare(office.signer, office.certificate, office.store.state(scope), blobs)
    numbers = office.store.last_numbers()
    gone: list[Transfer] = []
    paths: list[Path] = []
    try:
        with settling(folder):
            for done, to in enumerate(wanted, start=1):
                sent, path = _export_one(office, p, folder, to, packer, numbers.get(to.organisation, 0) + 1)
                gone.append(sent)
                paths.append(path)
                progress(done, len(wanted))
    finally:
        office.store.remember(gone)
    return paths


def _export_one(
    office: Office, p: Proceedings, folder: Path, recipient: Recipient, packer: bundles.Packer, number: int
) -> tuple[Transfer, Path]:
    purpose = Purpose.CONVOCATION if p.stage in (Stage.PREPARING, Stage.CONVOKED) else Purpose.MERGE
    now = office.clock()
    letter = Letter(purpose, (p.scope,), (recipient.organisation,), number, now.isoformat(timespec="seconds"))
    name = bundle_name(p.sitting.on, p.sitting.body_name, _word(purpose, office.words), recipient.name, number)
    target = io.BytesIO()
    made = packer.write(
        target, letter, bundle_readme(p, recipient.name, office.words), _own_letters(office, p, recipient)
    )
    data = target.getvalue()
    write_checked(folder / name, data, settled=False)
    sent = Transfer(
        bundle=made, incoming=False, scope=p.scope, organisation=recipient.organisation,
        organisation_name=recipient.name, number=number, made_on=now.date().isoformat(), file_name=name, size=len(data),
    )  # fmt: skip
    return sent, folder / name


def _word(purpose: Purpose, words: Words) -> str:
    """What a file's name says that it is, in the language of the documents; it becomes ASCII."""
    if purpose is Purpose.CONVOCATION:
        return words.pgettext("file name", "convocation")
    return words.pgettext("file name", "sitting")


def _own_letters(office: Office, p: Proceedings, recipient: Recipient) -> Iterable[Packed]:
    kept = [p.documents[n] for seat in recipient.seats if (n := convocation_name(seat)) in p.documents]
    held = {d.sha256: data for d in kept if (data := office.store.blob(d.sha256)) is not None}
    return bundles.pack_blobs(held)


def look_into(office: Office, path: Path) -> Incoming:
    """Read and check a bundle whole, and tell what importing it would change; nothing is written.

    Raises Problem with the exact reason when the file is not a bundle, was cut or altered, or is newer than us.
    """
    read = bundles.read_bundle(path)
    with office.store.directory(office.directory) as held:
        pin = held.pins().get(read.manifest.sender.org)
    trust = Trust.VERIFIED if read.manifest.sender.org == office.organisation else pin.status if pin else None
    return Incoming(read, compare(read, office.store.known()), trust, path)


def take_in(office: Office, incoming: Incoming) -> Absorbed:
    """Import a bundle that was looked into: all or nothing. A sender met for the first time is pinned."""
    read, sender = incoming.bundle, incoming.bundle.manifest.sender
    came = [
        Transfer(
            bundle=read.id,
            incoming=True,
            scope=scope,
            organisation=sender.org,
            organisation_name=sender.org_name,
            number=read.manifest.letter.n,
            made_on=office.clock().date().isoformat(),
            file_name=incoming.path.name,
            size=incoming.path.stat().st_size,
        )
        for scope in read.manifest.letter.scopes
    ]
    absorbed = office.store.absorb(read.state, read.blobs, came)
    if incoming.known_sender is None:
        office.perform(pin_sender, office.directory, organisation=sender.org, name=sender.org_name)
    return absorbed


def pin_sender(work: Work, *, organisation: str, name: str) -> None:
    """Remember an organisation's key as first met."""
    work.record(Pin(organisation, name, Trust.SEEN))


def view_bytes(office: Office, scope: str) -> bytes:
    """What the facts of a scope say, as canonical bytes: the same on every computer that holds the same facts."""
    return office.store.view(scope).to_bytes()
