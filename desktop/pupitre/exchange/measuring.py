# SPDX-License-Identifier: EUPL-1.2
"""For `pupitre bench`: the floor of bundles, which is their bytes copied into as many ZIP files, with the hashes."""

import hashlib
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from pupitre.exchange.container import survey


def contents(bundle: Path) -> dict[str, bytes]:
    """The bytes of each entry as they stand in a bundle: deflated already where they are."""
    raw = bundle.read_bytes()
    with bundle.open("rb") as source:
        return {each.slot.name: raw[each.start : each.start + each.slot.packed] for each in survey(source)}


def copy(held: Sequence[Mapping[str, bytes]], folder: Path) -> None:
    """Write each of these as one ZIP, storing the bytes as they are, with the SHA-256 of every entry."""
    for n, entries in enumerate(held):
        with zipfile.ZipFile(folder / f"{n}.zip", "w", zipfile.ZIP_STORED) as target:
            digests = {name: hashlib.sha256(data).hexdigest() for name, data in entries.items()}
            for name, data in entries.items():
                target.writestr(name, data)
            target.writestr("SHA256SUMS", "".join(f"{digest}  {name}\n" for name, digest in digests.items()))
