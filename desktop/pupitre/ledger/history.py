# SPDX-License-Identifier: EUPL-1.2
"""Undo and redo, read from the lots themselves, so that they survive a restart. Undoing an undo is redoing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pupitre.ledger.facts import Header, Lot

SEALED = frozenset({"close", "close_record", "reopen", "convoke", "send", "import", "sign"})
"""Deeds that leave this desk: from there on, what was done is only corrected by another deed."""


@dataclass(frozen=True, slots=True)
class Reversal:
    """What to write, as `facts.new_fact` takes it, to give a register back what it said before."""

    kind: str
    subject: str
    value: Any
    supersedes: tuple[str, ...]


def undoable(lots: Iterable[Lot]) -> tuple[Lot | None, Lot | None]:
    """The lot to undo next and the one to redo next, from a device's lots of one scope in chain order.

    Either is taken back by a lot that `undoes` it and bears the same `deed`. The one to redo is itself an undo.
    """
    done: list[Lot] = []
    undone: list[Lot] = []
    for lot in lots:
        if lot.deed in SEALED:
            done, undone = [], []
        elif done and lot.undoes == done[-1].id:
            done.pop()
            undone.append(lot)
        elif undone and lot.undoes == undone[-1].id:
            undone.pop()
            done.append(lot)
        else:
            done.append(lot)
            undone = []
    return (done[-1] if done else None), (undone[-1] if undone else None)


def reversal(undone: Iterable[Header], former: Mapping[str, tuple[str, Any]]) -> Iterator[Reversal]:
    """What takes back the facts of a lot: each value that they superseded, or a retraction where there was none.

    `former` has the kind and value of every superseded fact; KeyError if one was withheld. A settled conflict is
    unsettled again. A later fact of somebody else is not superseded: it stays, and shows as a conflict.
    """
    registers: defaultdict[str, list[Header]] = defaultdict(list)
    for header in undone:
        registers[header.subject].append(header)
    for subject, headers in registers.items():
        written = tuple(header.id for header in headers)
        before = sorted({name for header in headers for name in header.supersedes}.difference(written))
        for kind, value in [former[name] for name in before] or [(headers[0].kind, None)]:
            yield Reversal(kind, subject, value, written)
