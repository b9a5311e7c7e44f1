# SPDX-License-Identifier: EUPL-1.2
"""Taking past sittings into the store, each as a closed sitting of its own."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pupitre.domain.broken import Refusal, RuleBroken
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Agenda, Document
from pupitre.formats import past_files
from pupitre.formats.past_tree import Fault
from pupitre.services.office import Office
from pupitre.services.past_check import Checked, check
from pupitre.services.printing import seal_minutes
from pupitre.store.work import Work
from pupitre.text.language import Words
from pupitre.text.past_sentences import Where, past_fault

SOURCE = "source"
"""The name under which the file that a sitting was taken from is kept with it."""


def read_checked(path: Path, resources: Path) -> list[Checked]:
    """The sittings of a file, counted again. Raises Problem with all that is wrong with the file."""
    return [check(past, resources / "charters") for past in past_files.read(path)]


def faults_told(refusal: Refusal, words: Words) -> list[str]:
    """Each thing that is wrong with an unreadable file, in a sentence with its line or cell; else none."""
    faults: Sequence[Fault] = refusal.facts.get("faults", ())
    return [past_fault(f.code, f.facts, Where(f.place.line, f.place.sheet, f.place.cell, f.key), words) for f in faults]


def import_past(office: Office, path: Path, checked: Checked) -> str:
    """Take one past sitting in and close its record on the minutes that its figures give; its scope.

    RuleBroken("already-imported") where this very sitting is here already; its findings hinder nothing: they are what
    the papers of the time say.
    """
    p = checked.rebuilt.p
    if any(_is_same(office, s.scope, p) for s in office.store.sittings() if s.on == p.sitting.on):
        raise RuleBroken("already-imported", name=path.name, day=p.sitting.on)
    scope = office.new_sitting_scope()
    office.perform(record_past, scope, p=p, source=path.read_bytes())
    seal_minutes(office, scope)
    return scope


def _is_same(office: Office, scope: str, p: Proceedings) -> bool:
    held = office.store.proceedings(scope)
    same = (held.sitting.body, held.sitting.at) == (p.sitting.body, p.sitting.at)
    return same and [i.title for i in held.items] == [i.title for i in p.items]


def record_past(work: Work, *, p: Proceedings, source: bytes) -> None:
    """Record everything that a past sitting tells, in one lot, with the file that told it."""
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
        *(e for e in (p.opening, p.adjournment) if e),
        Document(SOURCE, work.keep(source), len(source)),
    )
