# SPDX-License-Identifier: EUPL-1.2
"""Taking past sittings into the store, each as a closed sitting of its own."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pupitre.domain.broken import Refusal, RuleBroken
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Agenda, Closing, Document
from pupitre.formats import past_files
from pupitre.formats.past_tree import Fault, Place, refuse
from pupitre.services.office import Office
from pupitre.services.past_check import Checked, check
from pupitre.services.printing import minutes
from pupitre.services.writing import MINUTES
from pupitre.store.work import Work
from pupitre.text.language import Words
from pupitre.text.past_sentences import Where, past_fault

SOURCE = "source"
"""The name under which the file that a sitting was taken from is kept with it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A sitting of a file, counted again; `source` is the file's bytes as they were read."""

    path: Path
    checked: Checked
    source: bytes = field(repr=False)

    @property
    def name(self) -> str:
        """The file, and the sheet of a workbook."""
        sheet = self.checked.past.source.sheet
        return f"{self.path} · {sheet}" if sheet else str(self.path)


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and why."""

    path: Path
    refusal: Refusal

    def faults(self, words: Words) -> list[str]:
        """Each thing that is wrong with it, in a sentence with its line or cell."""
        found: Sequence[Fault] = self.refusal.facts.get("faults", ())
        return [
            past_fault(f.code, f.facts, Where(f.place.line, f.place.sheet, f.place.cell, f.key), words) for f in found
        ]


def read_files(
    paths: Sequence[Path], resources: Path, progress: Callable[[int, int], None]
) -> Iterator[Reading | Unread]:
    """The sittings of these files in their order; nothing is written. `progress` is told before each file."""
    for done, path in enumerate(paths):
        progress(done, len(paths))
        try:
            yield from read_file(path, resources)
        except Refusal as refusal:
            yield Unread(path, refusal)


def read_file(path: Path, resources: Path) -> list[Reading]:
    """The sittings of a file, counted again. Raises Problem with all that is wrong with the file."""
    found = past_files.read(path)
    try:
        source = path.read_bytes()
    except OSError:
        refuse(path.name, [Fault(Place(), "", "file-unopened")])
    return [Reading(path, check(past, resources / "charters"), source) for past in found]


def held_already(office: Office, reading: Reading) -> str:
    """The scope under which this very sitting is here: the same body, day and hour, the same items; "" if it is not."""
    p = reading.checked.rebuilt.p
    same_day = office.store.sittings(on=p.sitting.on)
    return next((s.scope for s in same_day if _is_same(office.store.proceedings(s.scope), p)), "")


def _is_same(held: Proceedings, p: Proceedings) -> bool:
    same = (held.sitting.body, held.sitting.at) == (p.sitting.body, p.sitting.at)
    return same and [i.title for i in held.items] == [i.title for i in p.items]


def import_past(office: Office, reading: Reading) -> str:
    """Take one past sitting in, closed on the minutes that its figures give; its scope.

    RuleBroken("already-imported") where this very sitting is here already; its findings hinder nothing: they are what
    the papers of the time say.
    """
    p = reading.checked.rebuilt.p
    if held_already(office, reading):
        raise RuleBroken("already-imported", name=reading.path.name, day=p.sitting.on)
    scope = office.new_sitting_scope()
    papers = {SOURCE: reading.source, MINUTES: minutes(office, p)}
    office.perform(record_past, scope, p=p, papers=papers)
    return scope


def record_past(work: Work, *, p: Proceedings, papers: dict[str, bytes]) -> None:
    """Record everything that a past sitting tells with its papers, and close its record: two lots of one transaction,
    because a closing names the lots that it covers. So no past sitting is ever here that looks like one of ours."""
    kept = {name: Document(name, work.keep(data), len(data)) for name, data in papers.items()}
    work.record(
        replace(p.sitting, id=work.new_id()),
        p.charter,
        *p.seats.values(),
        *p.items,
        Agenda(tuple(i.id for i in p.items)),
        *p.attendances.values(),
        *p.proxies,
        *p.movements,
        *p.recusals,
        *p.discussions.values(),
        *p.ballots.values(),
        *p.rounds,
        *p.counts,
        *p.outcomes.values(),
        *(e for e in (p.convocation, p.opening, p.adjournment) if e),
        *kept.values(),
    )
    work.seal(record_past.__name__)
    work.record(Closing(work.frontier(), kept[MINUTES].sha256))
