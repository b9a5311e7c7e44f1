# SPDX-License-Identifier: EUPL-1.2
"""The letters of a sitting before they leave: their reference, their preview, and their files in a folder."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from pupitre.domain.broken import Problem
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Seat
from pupitre.host.files import told, write_atomically
from pupitre.services import printing
from pupitre.services.filenames import hyphened, letter_name
from pupitre.services.office import Office
from pupitre.text.names import folded

_SMALL = 3
"""Words of a body's name that are no longer than this (de, des, du, la) give no letter to its reference."""


def proposed_reference(office: Office, p: Proceedings) -> str:
    """« CM-2026-04 » for the 4th sitting of the conférence des maires in 2026, among those that we keep."""
    initials = "".join(word[0].upper() for word in folded(p.sitting.body_name).split() if len(word) > _SMALL)
    year = [
        (s.on, s.at, s.scope)
        for s in office.store.sittings()
        if office.owns(s.scope) and s.body_name == p.sitting.body_name and s.on.year == p.sitting.on.year
    ]
    rank = sum(key <= (p.sitting.on, p.sitting.at, p.scope) for key in year)
    return f"{initials or 'S'}-{p.sitting.on.year}-{max(1, rank):02}"


def signatories(p: Proceedings) -> tuple[Seat, ...]:
    """Who may sign the letter: who presides by right first, then the others who hold an office in the body's own
    organisation; every member where there is none."""
    first = [s for s in p.seats.values() if s.presides]
    others = [s for s in p.seats.values() if not s.presides and (s.own_function or not s.voices)]
    return tuple(first + others) or tuple(p.seats.values())


def letter(office: Office, p: Proceedings, seat: str) -> bytes:
    """One member's letter: the paper that was kept when it was sent, else as it would be now."""
    return _kept(office, p, seat) or printing.letters(office, p, [seat])[seat]


def _kept(office: Office, p: Proceedings, seat: str) -> bytes | None:
    kept = p.documents.get(printing.convocation_name(seat))
    return office.store.blob(kept.sha256) if kept else None


def folder_name(p: Proceedings) -> str:
    """The folder of a sitting's papers: "2026-12-03_conference-des-maires"."""
    return f"{p.sitting.on.isoformat()}_{hyphened(p.sitting.body_name)[:60]}"


def write_papers(office: Office, scope: str, folder: Path, progress: printing.Progress = printing.quiet) -> list[Path]:
    """Write into `folder`/<sitting>: one letter a member, all of them for the printer, agenda, attendance sheet.

    Each file is whole; files of the same name are replaced. Raises Problem (disk full, read-only…), and then the files
    that were not there before are not there after.
    """
    p = office.store.proceedings(scope)
    target = folder / folder_name(p)
    letters = target / hyphened(office.words.gettext("Convocations"))
    with told(letters):
        letters.mkdir(parents=True, exist_ok=True)
    total = len(p.seats) + 3
    written: list[Path] = []
    new: list[Path] = []
    try:
        for path, data in chain(_each(office, p, letters, lambda: progress(0, total)), _whole(office, p, target)):
            new += [] if path.exists() else [path]
            write_atomically(path, data)
            written.append(path)
            progress(len(written), total)
    except Problem:
        for path in new:
            path.unlink(missing_ok=True)
        raise
    return written


def _each(office: Office, p: Proceedings, folder: Path, going: Callable[[], None]) -> Iterator[tuple[Path, bytes]]:
    """Every member's letter; those that were not kept are made together, which is several times faster.

    `going` is called for each that is made: it may raise to stop.
    """
    found = {seat: _kept(office, p, seat) for seat in p.seats}
    missing = [seat for seat, pdf in found.items() if pdf is None]
    made = printing.letters(office, p, missing, lambda _done, _total: going())
    for seat in p.seats.values():
        yield folder / letter_name(seat), found[seat.id] or made[seat.id]


def _whole(office: Office, p: Proceedings, folder: Path) -> Iterator[tuple[Path, bytes]]:
    """What is one file for all; the printer's letters do not name what was added after they were sent."""
    words, sent = office.words, replace(p, items=tuple(i for i in p.items if not i.late))
    yield folder / f"{hyphened(words.gettext('Convocations'))}.pdf", printing.convocations_joined(office, sent)
    yield folder / f"{hyphened(words.gettext('Agenda'))}.pdf", printing.agenda(office, p)
    yield folder / f"{hyphened(words.gettext('Attendance sheet'))}.pdf", printing.attendance_sheet(office, p)
