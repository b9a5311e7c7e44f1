# SPDX-License-Identifier: EUPL-1.2
"""Putting right what was recorded in the room: a new fact over the old one, and the results counted again."""

from collections.abc import Sequence
from functools import partial

from pupitre.domain.broken import RuleBroken
from pupitre.domain.corrections import (
    Impact,
    applied,
    check_correction,
    check_said,
    check_said_proxy,
    corrected,
    impacts,
)
from pupitre.domain.happening import Proxy
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Correction
from pupitre.services.office import allowed, open_to_change
from pupitre.store.work import Work


def correct(
    work: Work, *, say: Sequence[object] = (), unsay: Sequence[object] = (), reason: str = ""
) -> tuple[Impact, ...]:
    """Say some values anew and take others back; the items whose quorum or result that changes.

    The values are those of `domain.happening` and `Note`. Every outcome that the record now gives otherwise is recorded
    again at its own place; a `Correction` says what was touched, and why.
    """
    p = open_to_change(work)
    if not p.opening:
        raise RuleBroken("sitting-not-open")
    after = _after(p, say, unsay)
    for proxy in (value for value in say if isinstance(value, Proxy)):
        allowed(work, reason, partial(check_said_proxy, after, proxy), about=proxy.giver)
    found = impacts(p, after)
    for value in unsay:
        work.unsay(value)
    work.record(*say)
    work.record(*(i.after for i in found if i.after and i.after != i.before))
    about = work.subject_of(next(iter((*say, *unsay))))
    work.record(Correction(work.new_id(), about, reason.strip(), tuple(i.item for i in found)))
    return found


def foreseen(p: Proceedings, *, say: Sequence[object] = (), unsay: Sequence[object] = ()) -> tuple[Impact, ...]:
    """What `correct` would change, before it is done. Raises RuleBroken where it cannot be."""
    return impacts(p, _after(p, say, unsay))


def _after(p: Proceedings, say: Sequence[object], unsay: Sequence[object]) -> Proceedings:
    if not (say or unsay):
        raise RuleBroken("nothing-to-correct")
    after = applied(p, say, unsay)
    check_correction(after)
    for value in say:
        check_said(after, value)
    return corrected(p, after)
