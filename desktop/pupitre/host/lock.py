# SPDX-License-Identifier: EUPL-1.2
"""One program a store: two that write to the same one would each overtake the other's chain of lots."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from pupitre.domain.broken import Problem
from pupitre.host.files import told


@contextmanager
def alone(store: Path) -> Iterator[None]:
    """Hold `<store>.lock` while the store is open. Raises Problem("store-in-use", path) where another one holds it.

    The system lets go of it when the program ends, even by a crash: a lock never has to be removed by hand, and its
    file stays where it is (removing it would let a third program lock another file of the same name).
    """
    file = store.with_name(f"{store.name}.lock")
    with told(file):
        stream = file.open("ab")
    with stream:
        try:
            _take(stream)
        except OSError as error:
            raise Problem("store-in-use", path=str(store)) from error
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(stream: IO[bytes]) -> None:
        """Lock the first byte, or raise OSError at once."""
        stream.seek(0)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(stream: IO[bytes]) -> None:
        """Lock the file, or raise OSError at once."""
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
