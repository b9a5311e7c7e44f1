# SPDX-License-Identifier: EUPL-1.2
"""Files that are whole or not there: written beside their final name, then renamed.

Whatever stops a writing (crash, full disk, stick pulled out) leaves the former file as it was, and at most
`.name.partial`, which the next writing replaces.
"""

import errno
import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pupitre.domain.broken import Problem

_CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "folder-read-only",
    errno.EACCES: "folder-read-only",
    errno.EPERM: "folder-read-only",
    errno.EBUSY: "file-locked",
    errno.ETXTBSY: "file-locked",
    errno.ENOENT: "path-missing",
    errno.ENOTDIR: "path-missing",
    errno.EISDIR: "path-is-folder",
    errno.ENAMETOOLONG: "name-refused",
    errno.EINVAL: "name-refused",
    errno.EFBIG: "file-too-big",
    errno.EIO: "medium-failed",
    errno.ENODEV: "medium-failed",
    errno.ENXIO: "medium-failed",
}
_SHARING = (32, 33)  # Windows: another program holds the file, or a part of it
_DENIED = 5  # Windows: either closed to us, or (on a rename) open in another program


def write_atomically(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write a file of our own so that it is, after any crash, either the former one or the new one, whole.

    `private` closes it to the other accounts (mode 0600). Raises Problem (see `told`).
    """
    with told(path, needed=len(data)), _becoming(path) as partial:
        _fill(partial, data, mode=0o600 if private else 0o666)


def write_checked(path: Path, data: bytes, *, replace: bool = False, settled: bool = True) -> None:
    """Write a file that is about to leave this computer, on a stick or a share, and prove it by reading it back.

    Who writes many into one folder within `settling` leaves `settled` false.

    It is read again from the medium and its SHA-256 compared before it gets its name. A file of that name is refused
    with Problem("file-exists") unless `replace` is true. Raises Problem("copy-differs") and those of `told`.
    """
    _refuse_existing(path, replace=replace)
    with told(path, needed=len(data)), _becoming(path, settled=settled) as partial:
        _fill(partial, data, mode=0o666)
        if sha256_on_medium(partial) != hashlib.sha256(data).hexdigest():
            raise Problem("copy-differs", path=str(path), folder=str(path.parent))
        _refuse_existing(path, replace=replace)


@contextmanager
def settling(folder: Path) -> Iterator[None]:
    """Bring the names of all the files written meanwhile into a folder down to the disk, once, even after a trouble.

    Raises Problem (see `told`), but never instead of the trouble that came first.
    """
    try:
        yield
    except BaseException:
        with suppress(OSError):
            _settle(folder)
        raise
    with told(folder):
        _settle(folder)


def read(path: Path) -> bytes:
    """Return a file's bytes. Raises Problem("path-missing" | "file-unreadable" | "medium-failed"…, path)."""
    with told(path, reading=True):
        return path.read_bytes()


def sha256_on_medium(path: Path) -> str:
    """Return the hex SHA-256 of a file, read from the medium rather than from memory where the system can."""
    with path.open("rb") as stream:
        if sys.platform == "linux":
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return hashlib.file_digest(stream, "sha256").hexdigest()


@contextmanager
def told(path: Path, *, needed: int = 0, reading: bool = False) -> Iterator[None]:
    """Turn the troubles that a disk or a system may make into a Problem about `path`; `needed` is in bytes.

    An OSError that says nothing of a machine passes through: it is a bug.
    """
    try:
        yield
    except OSError as error:
        if problem := problem_of(error, path, needed=needed, reading=reading):
            raise problem from error
        raise


def problem_of(error: OSError, path: Path, *, needed: int = 0, reading: bool = False) -> Problem | None:
    """Return the Problem that an OSError about `path` means, None where it is none that a person could mend.

    Facts: `path`, `folder`, and for "disk-full" `needed` and `free` in bytes.
    """
    code = _CODES.get(error.errno or 0)
    windows = getattr(error, "winerror", None)
    if windows in _SHARING or (windows == _DENIED and path.is_file() and not reading):
        code = "file-locked"
    elif reading and code == "folder-read-only":
        code = "file-unreadable"
    if code is None:
        return None
    facts = {"needed": needed, "free": _free(path.parent)} if code == "disk-full" else {}
    return Problem(code, path=str(path), folder=str(path.parent), **facts)


@contextmanager
def _becoming(path: Path, *, settled: bool = True) -> Iterator[Path]:
    """Give the name `.name.partial` to write under; afterwards it is renamed, or removed where the writing failed."""
    partial = path.with_name(f".{path.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        yield partial
        partial.replace(path)
    except BaseException:
        with suppress(OSError):
            partial.unlink()
        raise
    if settled:
        _settle(path.parent)


def _fill(partial: Path, data: bytes, *, mode: int) -> None:
    """Write the bytes down to the disk, in a file made anew: never through a link that somebody left there."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(partial, flags, mode), "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _settle(folder: Path) -> None:
    """Bring the names of a folder down to the disk, on a system that has a call for it; OSError where it fails."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # The file systems of some sticks and shares have no such call; the file's bytes are down already.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def _refuse_existing(path: Path, *, replace: bool) -> None:
    if not replace and path.exists():
        raise Problem("file-exists", path=str(path), folder=str(path.parent))


def _free(folder: Path) -> int:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return 0
