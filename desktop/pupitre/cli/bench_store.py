# SPDX-License-Identifier: EUPL-1.2
"""The rows of `pupitre bench` about the store: one vote, a ballot, opening a sitting, with and without the others."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count, cycle
from pathlib import Path

from pupitre.cli.rows import TIMES, Row, in_turns, seconds
from pupitre.cli.workbench import CHOICES, FEW, SPARE, Workbench
from pupitre.domain.terms import Choice
from pupitre.services import voting
from pupitre.store.measuring import Raw, Reader, Recorder
from pupitre.store.store import Store
from pupitre.text.language import _


def vote(bench: Workbench) -> Row:
    """One vote of the great sitting, changed each time."""
    table = bench.great()
    item, seats, numbers = table.items()[-1], cycle(table.voters()), count()

    def ours() -> float:
        return seconds(lambda: table.do(voting.cast_votes, item=item, choices={next(seats): Choice.FOR}))

    with _raw(bench, "vote") as raw:
        theirs = lambda: seconds(lambda: raw.insert({"vote": [(1, f"vote/{next(numbers)}", "i", "s", "for")]}))  # noqa: E731
        row = in_turns(ours, theirs, times=3 * TIMES)
    return Row("vote", _("One vote, durable"), _("one sqlite3 insert, synchronous=FULL"), 4, *row)


def ballot(bench: Workbench) -> Row:
    """All the votes of one item in one deed, then the very rows that it wrote."""
    table = bench.great()
    items = iter(table.items()[-SPARE:-1])
    choices = {seat: CHOICES[n % len(CHOICES)] for n, seat in enumerate(table.voters())}
    with closing(Recorder(bench.store)) as recorder, _raw(bench, "ballot") as raw:

        def ours() -> float:
            return seconds(lambda: table.do(voting.cast_votes, item=next(items), choices=choices))

        def theirs() -> float:
            rows = recorder.added()
            return seconds(lambda: raw.insert(rows))

        row = in_turns(ours, theirs)
    what = _("{count} votes of one item, one deed").format(count=len(choices))
    return Row("ballot", what, _("the same rows in one sqlite3 transaction"), 8, *row)


def opened(bench: Workbench) -> Row:
    """The great sitting read whole."""
    scope, store = bench.held().scope, bench.office.store
    with closing(Reader(bench.store, scope)) as reader:
        row = in_turns(lambda: _read(store, scope), lambda: seconds(reader.rows))
    return Row("open", _opening(bench), _("sqlite3 reading its rows"), 3, *row)


def opened_among_others(bench: Workbench) -> Row:
    """The great sitting in a store of many years, and in the same store before they passed."""
    scope, young = bench.held().scope, bench.folder / "young.sqlite"
    bench.office.store.copy_to(young)
    others, old = bench.others, bench.office.store
    with closing(Store(young)) as alone:
        row = in_turns(lambda: _read(old, scope), lambda: _read(alone, scope))
    what = _("{opening}, with {count} others of {members} × {items} in the store").format(
        opening=_opening(bench), count=others, members=bench.members, items=FEW
    )
    return Row("open-among-others", what, _("itself, without them"), 1.2, *row)


def _read(store: Store, scope: str) -> float:
    """A sitting read from the file: what the store has at hand of it does not count."""
    store.forget()
    return seconds(lambda: store.proceedings(scope))


def _opening(bench: Workbench) -> str:
    return _("Opening a sitting of {members} × {items}").format(members=bench.members, items=bench.items)


@contextmanager
def _raw(bench: Workbench, name: str) -> Iterator[Raw]:
    path: Path = bench.folder / f"{name}.sqlite"
    with closing(Raw(path, bench.store)) as raw:
        yield raw
