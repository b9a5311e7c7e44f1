# SPDX-License-Identifier: EUPL-1.2
"""The rows of `pupitre bench` about what leaves the program: minutes, convocations, bundles.

Each maker of PDFs begins with the record of the sitting, as we do.
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

from pupitre.cli.rows import Row, in_turns, seconds
from pupitre.cli.workbench import Workbench
from pupitre.documents import measuring
from pupitre.domain.ballot import outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Choice, Mode
from pupitre.exchange.measuring import contents, copy
from pupitre.services import exchanging, printing
from pupitre.text.language import _

RECIPIENTS = 83
GOALS = {"typst": 1.0, "WeasyPrint": 0.15}


def minutes(bench: Workbench) -> list[Row]:
    """The minutes of the great sitting against each other maker that this computer has."""
    p = _ordinary(bench.office.store.proceedings(bench.held().scope))
    pages = printing.page_count(printing.minutes(bench.office, p))
    what = _("Minutes of {members} members × {items} items, {pages} pages").format(
        members=bench.members, items=bench.items, pages=pages
    )
    return _against(
        "minutes", what, lambda: printing.minutes(bench.office, p), lambda make: make(measuring.minutes(p, bench.words))
    )


def convocations(bench: Workbench) -> list[Row]:
    """Letters, each a file, against each other maker that this computer has."""
    p = bench.office.store.proceedings(bench.usual)
    seats = list(p.seats)[:RECIPIENTS]

    def ours() -> object:
        return printing.letters(bench.office, p, seats)

    what = _("{count} convocations, PDF").format(count=len(seats))
    return _against(
        "convocations", what, ours, lambda make: [make(letter) for letter in measuring.letters(p, seats, bench.words)]
    )


def bundles(bench: Workbench) -> Row:
    """One bundle a recipient, from documents that are rendered already, against plain ZIP files of the same bytes."""
    office, scope = bench.office, bench.usual
    wanted = exchanging.recipients(office.store.proceedings(scope))[:RECIPIENTS]
    numbers = count()

    def folder() -> Path:
        made = bench.folder / f"bundles-{next(numbers)}"
        made.mkdir()
        return made

    held = [contents(path) for path in exchanging.export(office, scope, folder(), wanted)]
    size = sum(len(data) for entries in held for data in entries.values()) // 2**20

    def ours() -> float:
        target = folder()
        return seconds(lambda: exchanging.export(office, scope, target, wanted))

    def theirs() -> float:
        target = folder()
        return seconds(lambda: copy(held, target))

    what = _("{count} bundles, {size} MiB, from rendered documents").format(count=len(held), size=size)
    return Row(
        "bundles", what, _("copying the same bytes into as many ZIP files, with SHA-256"), 6, *in_turns(ours, theirs)
    )


def _ordinary(p: Proceedings) -> Proceedings:
    """The same sitting voted by show of hands, where six members an item did not vote as the others."""
    apart = {
        item: dict(islice(((seat, c) for seat, c in votes.items() if c is not Choice.FOR), 6))
        for item, votes in p.votes.items()
    }
    ballots = {item: replace(ballot, mode=Mode.ORDINARY) for item, ballot in p.ballots.items()}
    silent = replace(p, votes=apart, ballots=ballots)
    outcomes = {item: outcome(silent, item, n=told.n, at=told.at) for item, told in p.outcomes.items()}
    return replace(silent, outcomes=outcomes)


def _against(
    name: str, what: str, ours: Callable[[], object], theirs: Callable[[measuring.Making], object]
) -> list[Row]:
    rows = []
    for maker, make in measuring.makers():
        both = in_turns(lambda: seconds(ours), lambda make=make: seconds(lambda: theirs(make)), times=5)  # type: ignore[misc]
        rows.append(
            Row(f"{name}-{maker.lower()}", what, _("{maker}, same content").format(maker=maker), GOALS[maker], *both)
        )
    missing = GOALS.keys() - dict(measuring.makers()).keys()
    why = _("not installed on this computer")
    return rows + [
        Row(f"{name}-{maker.lower()}", what, _("{maker}, same content").format(maker=maker), GOALS[maker], why=why)
        for maker in sorted(missing)
    ]
