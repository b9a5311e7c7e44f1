# SPDX-License-Identifier: EUPL-1.2
"""Backing the store up."""

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from pupitre.host.files import write_checked
from pupitre.store.store import Store


def back_up(store: Store, folder: Path, now: datetime) -> Path:
    """Copy the whole store into `folder` as one file, re-read and compared before it takes its name; its path.

    The keys are not in it: a store restored elsewhere signs with keys of its own. Raises Problem.
    """
    target = folder / f"pupitre_{now:%Y-%m-%d_%H-%M-%S}.sqlite"
    with TemporaryDirectory() as place:
        copy = Path(place) / "copy.sqlite"
        store.copy_to(copy)
        write_checked(target, copy.read_bytes())
    return target
