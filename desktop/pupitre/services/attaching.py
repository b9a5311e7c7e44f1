# SPDX-License-Identifier: EUPL-1.2
"""Files that go into a sitting, and copies of them that other programs may open."""

from pathlib import Path

from pupitre.domain.broken import Problem
from pupitre.domain.sitting import Attachment
from pupitre.host.files import read, told, write_atomically
from pupitre.services.filenames import hyphened
from pupitre.services.office import Office
from pupitre.services.preparing import ATTACHMENT_LIMIT
from pupitre.text.names import folded


def read_attachment(path: Path) -> bytes:
    """A file's bytes; its size is looked at first, so that a film does not fill the memory.

    Raises Problem: "attachment-too-large", and those of `host.files.told`.
    """
    with told(path, reading=True):
        size = path.stat().st_size
    if size > ATTACHMENT_LIMIT:
        raise Problem("attachment-too-large", name=path.name, limit=ATTACHMENT_LIMIT, size=size)
    return read(path)


def copy_attachment(office: Office, attachment: Attachment, folder: Path) -> Path | None:
    """Write a copy of an attachment into `folder`, under a name of our own making; its path.

    None while its bytes have not come with an imported sitting. Raises Problem, those of `host.files.told`.
    """
    data = office.store.blob(attachment.sha256)
    if data is None:
        return None
    given = Path(attachment.name.replace("\\", "/").rpartition("/")[2])
    kind = folded(given.suffix)
    stem = hyphened(given.stem) or "document"
    path = folder / (f"{attachment.sha256[:8]}_{stem[:60]}" + (f".{kind}" if kind else ""))
    write_atomically(path, data)
    return path
