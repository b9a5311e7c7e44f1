# SPDX-License-Identifier: EUPL-1.2
"""What a secretary must do, by when: the steps of each sitting, and the letters that have not left yet."""

from datetime import date

from pupitre.domain.notice import clear_days, latest_send
from pupitre.domain.sitting import Stage
from pupitre.services.lists import Task, tasks
from pupitre.services.office import Office


def duties(office: Office, *, today: date) -> list[Task]:
    """Every task of `lists.tasks`, and "send" for a sitting that is convoked while letters are still here."""
    found = [*tasks(office, today=today), *_unsent(office, today)]
    return sorted(found, key=lambda t: (not t.late, t.by or date.max, t.sitting.scope, t.code != "send"))


def _unsent(office: Office, today: date) -> list[Task]:
    """Only the few sittings between convocation and opening are read whole."""
    found = []
    for s in office.store.sittings():
        if s.stage is Stage.CONVOKED and office.owns(s.scope):
            p = office.store.proceedings(s.scope)
            if p.seats.keys() - p.dispatches.keys():
                late = clear_days(today, s.on) < s.clear_days
                found.append(Task("send", s, latest_send(s.on, s.clear_days), late))
    return found
