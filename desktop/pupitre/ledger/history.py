# SPDX-License-Identifier: EUPL-1.2
"""Undo and redo, read from the lots themselves, so that they survive a restart. Undoing an undo is redoing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pupitre.ledger.facts import Header, Lot

SEALED = frozenset({"found", "create_sitting", "convoke_again", "record_sending", "record_past", "close_record"})
"""Deeds, by the names that services give them, that are not undone, nor what was done before them; other deeds correct
it: who we are, that there is a sitting (screens stand on them), a letter that has left, a record that is closed."""

ASIDE = frozenset({"keep_documents", "pin_sender"})
"""Deeds that nobody did by hand: the program kept a paper, or a key. Undoing passes over them."""


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
        if lot.deed in ASIDE:
            continue
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


def stood_for(
    fact: str, subject: str, lots: Mapping[str, Lot], headers_of: Callable[[Lot], Iterable[Header]]
) -> Iterator[str]:
    """A fact, the one that it gave back if an undo wrote it, what that one had given back, and so on.

    Undoing twice needs it: the first undo has written over what the second takes back, only to say it again. `lots`
    are those of the device by id; `headers_of` gives the headers of one of them.
    """
    undoing = {name: lot for lot in lots.values() if lot.undoes in lots for name in lot.facts}
    yield fact
    while (lot := undoing.get(fact)) is not None and lot.undoes is not None:
        undone = headers_of(lots[lot.undoes])
        before = {name for header in undone if header.subject == subject for name in header.supersedes}
        if len(before) != 1:
            return
        fact = before.pop()
        yield fact


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
