# SPDX-License-Identifier: EUPL-1.2
"""`pupitre bench`: the numbers that the program must hold, each against its baseline in the same run."""

import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import typer

from pupitre.cli import bench_desk, bench_papers, bench_start, bench_store
from pupitre.cli.rows import Row
from pupitre.cli.tools import FINDINGS, Json, say, say_json, tools
from pupitre.cli.workbench import Workbench
from pupitre.text.language import _

MEASURES: tuple[Callable[[Workbench], Row | list[Row]], ...] = (
    bench_store.vote,
    bench_store.ballot,
    bench_desk.key,
    bench_store.opened,
    bench_store.opened_among_others,
    bench_papers.minutes,
    bench_papers.convocations,
    bench_papers.bundles,
    bench_start.first_paint,
    bench_start.usable,
    bench_start.memory,
)
"""In this order: the great sitting is in session, then over; then the store is filled, and at last handed over."""


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command(help=_("Measure this program on this computer. Exit status 1 when a goal is missed."))(bench)


def bench(ctx: typer.Context, as_json: Json = False) -> None:
    """Measure everything on a store of its own, in a folder that is removed afterwards."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        rows = measured(Workbench(Path(folder), tools(ctx).words))
    raise typer.Exit(told(rows, as_json=as_json))


def told(rows: Sequence[Row], *, as_json: bool) -> int:
    """Say the rows; the exit status. What could not be measured is no finding."""
    if as_json:
        say_json([row.plain() for row in rows])
    else:
        for row in rows:
            say(_line(row))
    return FINDINGS if any(row.ok is False for row in rows) else 0


def measured(workbench: Workbench, measures: Iterable[Callable[[Workbench], Row | list[Row]]] = MEASURES) -> list[Row]:
    """The rows of these measures, in their order."""
    rows: list[Row] = []
    try:
        for measure in measures:
            found = measure(workbench)
            rows += found if isinstance(found, list) else [found]
    finally:
        workbench.close()
    return rows


def _line(row: Row) -> str:
    """A row for people: the mark, the ratio and the goal first, so that they stand under each other."""
    if row.ratio is None or row.ours is None or row.theirs is None:
        return f"{'–':15} {row.what} / {row.against}: {row.why}"
    mark = "✓" if row.ok else "✗"
    unit, scale = ("ms", 1000) if row.unit == "seconds" else ("MiB", 1)
    both = f"{row.ours * scale:.1f} / {row.theirs * scale:.1f} {unit}"
    return f"{mark} {row.ratio:6.2f} ≤ {row.goal:<4} {row.what} / {row.against}: {both}"
