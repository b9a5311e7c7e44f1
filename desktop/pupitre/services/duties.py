# SPDX-License-Identifier: EUPL-1.2
"""What a secretary must do, by when: the steps of each sitting, and the letters that have not left yet."""

from datetime import date

from pupitre.services.lists import Task, tasks, to_send
from pupitre.services.office import Office


def duties(office: Office, *, today: date) -> list[Task]:
    """Every task of `lists.tasks`, and "send" for a sitting that is to be held while letters are still here."""
    found = tasks(office, today=today)
    found += [to_send("send", t.sitting, today) for t in found if t.code == "hold" and _unsent(office, t.sitting.scope)]
    return sorted(found, key=lambda t: (not t.late, t.by or date.max, t.sitting.scope, t.code != "send"))


def _unsent(office: Office, scope: str) -> bool:
    """Whether a letter has not left; only the few sittings between convocation and opening are read whole."""
    p = office.store.proceedings(scope)
    return bool(p.seats.keys() - p.dispatches.keys())
