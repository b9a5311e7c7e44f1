# SPDX-License-Identifier: EUPL-1.2
"""Days to go in words and colours, and the step at which a sitting stands on a day."""

from datetime import date

from pupitre.domain.notice import latest_send
from pupitre.domain.terms import Stage
from pupitre.text.formats import day
from pupitre.text.language import Words, _, ngettext
from pupitre.ui.colours import Tone
from pupitre.ui.widgets.pill import PillSpec

SOON = 7
"""Days within which a deadline is worth a colour and a place in the rail's badge."""

STEPS = {
    Stage.PREPARING: "prepare",
    Stage.CONVOKED: "convoke",
    Stage.OPEN: "hold",
    Stage.ADJOURNED: "write",
    Stage.CLOSED: "send",
}

STAGE_TONES = {
    Stage.PREPARING: Tone.NEUTRAL,
    Stage.CONVOKED: Tone.INFO,
    Stage.OPEN: Tone.GOOD,
    Stage.ADJOURNED: Tone.WARN,
    Stage.CLOSED: Tone.NEUTRAL,
}


def step_on(stage: Stage, on: date, today: date) -> str:
    """The page on which to go on with a sitting: one that is convoked is held on its day, and not before."""
    return "hold" if stage is Stage.CONVOKED and today >= on else STEPS[stage]


def days_to_go(by: date, today: date) -> str:
    """« aujourd’hui », « demain », « dans 5 jours », « 2 jours de retard »."""
    left = (by - today).days
    if left < 0:
        return ngettext("{count} day late", "{count} days late", -left).format(count=-left)
    if left > 1:
        return ngettext("in {count} day", "in {count} days", left).format(count=left)
    return _("tomorrow") if left else _("today")


def urgency(by: date, today: date) -> Tone:
    """The colour of a deadline: past, within a week, or far."""
    left = (by - today).days
    if left < 0:
        return Tone.BAD
    return Tone.WARN if left <= SOON else Tone.NEUTRAL


def deadline_pill(by: date, today: date) -> PillSpec:
    """The days to go as a pill; loud once it is too late."""
    tone = urgency(by, today)
    return PillSpec(days_to_go(by, today), tone, solid=tone is Tone.BAD)


def send_sentence(on: date, clear_days: int, today: date, words: Words) -> str:
    """« Convocations à envoyer au plus tard le vendredi 27 novembre 2026 (5 jours francs) : dans 5 jours. »."""
    by = latest_send(on, clear_days)
    if by < today:
        text = ngettext(
            "The last day to send the convocations was {day} ({count} clear day): {togo}.",
            "The last day to send the convocations was {day} ({count} clear days): {togo}.",
            clear_days,
        )
    else:
        text = ngettext(
            "The convocations must leave by {day} ({count} clear day): {togo}.",
            "The convocations must leave by {day} ({count} clear days): {togo}.",
            clear_days,
        )
    return text.format(day=day(by, words), count=clear_days, togo=days_to_go(by, today))
