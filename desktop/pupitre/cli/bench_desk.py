# SPDX-License-Identifier: EUPL-1.2
"""The row of `pupitre bench` about the desk: a real window, offscreen, with the great sitting in session."""

from itertools import cycle

from pupitre.cli.bench_start import EMPTY, OURS, answer, running
from pupitre.cli.rows import TIMES, Row, in_turns
from pupitre.cli.workbench import Workbench
from pupitre.text.language import _

DRAWN = 10
"""So often the empty window is drawn, that both sides take a time of the same order."""


def key(bench: Workbench) -> Row:
    """One vote of a roll call, from the key to the finished drawing; the deed is durable by then."""
    scope, keys = bench.great().scope, cycle("CAP")
    bench.close()
    with (
        running((*OURS, "--sitting", scope), "open", bench.home) as ours,
        running((str(EMPTY),), "painted", bench.home) as empty,
    ):
        row = in_turns(
            lambda: answer(ours, f"votes {next(keys)}"), lambda: answer(empty, str(DRAWN)), times=3 * TIMES, warm=5
        )
    what = _("Key to screen in a roll call, {members} × {items}").format(members=bench.members, items=bench.items)
    return Row("key-to-screen", what, _("an empty window drawn again at ten keys"), 10, *row)
