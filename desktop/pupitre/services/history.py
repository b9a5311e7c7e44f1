# SPDX-License-Identifier: EUPL-1.2
"""Undo and redo, from the ledger itself: an undo is a new lot that supersedes, so nothing is ever destroyed."""

from dataclasses import dataclass

from pupitre.domain.broken import RuleBroken
from pupitre.services.office import Office
from pupitre.store.work import Work


@dataclass(frozen=True, slots=True)
class Steps:
    """The deeds that can be undone and redone next, by their name ("cast_votes"); empty where there is none."""

    undo: str
    redo: str


def steps(office: Office, scope: str) -> Steps:
    """What can be undone and redone in a scope by this device."""
    if not office.owns(scope):
        return Steps("", "")
    undo, redo = office.store.history(scope, office.signer.id)
    return Steps(undo, redo)


def undo(work: Work) -> str:
    """Take back the last deed of this device in this scope; its name."""
    lot, _ = work.history()
    if lot is None:
        raise RuleBroken("nothing-to-undo")
    work.take_back(lot)
    return lot.deed


def redo(work: Work) -> str:
    """Do again what was last undone; its name."""
    _, lot = work.history()
    if lot is None:
        raise RuleBroken("nothing-to-redo")
    work.take_back(lot)
    return lot.deed
