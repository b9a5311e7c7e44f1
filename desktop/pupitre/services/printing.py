# SPDX-License-Identifier: EUPL-1.2
"""Producing the paper of a sitting. The imports are late: reportlab costs more than the first screen may."""

import re
from collections.abc import Callable, Sequence

from pupitre.domain.proceedings import Proceedings
from pupitre.services.office import Office
from pupitre.services.writing import MINUTES, close_record, keep_documents

Progress = Callable[[int, int], None]
"""Told `done, total`; may raise to cancel."""


def quiet(_done: int, _total: int) -> None:
    """A progress that nobody looks at."""


def convocation_name(seat: str) -> str:
    """The name under which a member's letter is kept."""
    return f"convocation-{seat}"


def convocations(office: Office, p: Proceedings, progress: Progress = quiet) -> dict[str, bytes]:
    """Each convoked member's letter, by seat."""
    return letters(office, p, tuple(p.seats), progress)


def letters(office: Office, p: Proceedings, seats: Sequence[str], progress: Progress = quiet) -> dict[str, bytes]:
    """The letters of these members, by seat: what they have in common is laid out once."""
    from pupitre.documents import convocation

    made: dict[str, bytes] = {}
    for done, (seat, pdf) in enumerate(convocation.each(p, seats, office.words), start=1):
        made[seat] = pdf
        progress(done, len(seats))
    return made


def convocations_joined(office: Office, p: Proceedings) -> bytes:
    """All letters in one file, for the printer."""
    from pupitre.documents import convocation

    return convocation.render(p, tuple(p.seats), office.words)


def agenda(office: Office, p: Proceedings) -> bytes:
    """The agenda, to be posted up."""
    from pupitre.documents import agenda as document

    return document.render(p, office.words)


def attendance_sheet(office: Office, p: Proceedings) -> bytes:
    """The sheet that members sign (feuille d'émargement)."""
    from pupitre.documents import attendance_sheet as document

    return document.render(p, office.words)


def minutes(office: Office, p: Proceedings) -> bytes:
    """The minutes as they stand."""
    from pupitre.documents import minutes as document

    return document.render(p, office.words)


def minutes_as_sealed(office: Office, p: Proceedings) -> bytes:
    """The sealed bytes of an opened sitting's minutes once it is closed, else the minutes of now."""
    held = office.store.blob(p.closing.minutes_sha256) if p.closing else None
    return held or minutes(office, p)


def keep_convocations(office: Office, scope: str, progress: Progress = quiet) -> dict[str, bytes]:
    """Make every letter and keep it with the sitting: this exact paper is what was sent."""
    letters = convocations(office, office.store.proceedings(scope), progress)
    office.perform(keep_documents, scope, documents={convocation_name(s): pdf for s, pdf in letters.items()})
    return letters


def keep_minutes(office: Office, scope: str) -> bytes:
    """Make the minutes and keep them with the sitting."""
    pdf = minutes(office, office.store.proceedings(scope))
    office.perform(keep_documents, scope, documents={MINUTES: pdf})
    return pdf


def seal_minutes(office: Office, scope: str) -> bytes:
    """Make the minutes a last time, keep them and close the record on them."""
    pdf = keep_minutes(office, scope)
    office.perform(close_record, scope)
    return pdf


def page_count(pdf: bytes) -> int:
    """How many pages a PDF of ours has."""
    return len(re.findall(rb"/Type /Page\b", pdf))
