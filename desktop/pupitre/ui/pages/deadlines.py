# SPDX-License-Identifier: EUPL-1.2
"""Days to go in words and colours, and the step at which a sitting stands on a day."""

from datetime import date

from pupitre.domain.charter import Notice
from pupitre.domain.notice import deadline
from pupitre.domain.terms import Stage
from pupitre.store.proceedings import Listed
from pupitre.text.convening import notice_rule
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


def step_on(s: Listed, today: date) -> str:
    """The page on which to go on with a sitting: one that is convoked is held on its day, and not before. What was
    taken up from papers can be read, and nothing else."""
    if s.taken_from:
        return "sign"
    return "hold" if s.stage is Stage.CONVOKED and today >= s.on else STEPS[s.stage]


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


def notice_tone(notice: Notice, on: date, today: date) -> Tone:
    """The colour of the last day to send; none is urgent where no notice is owed."""
    by = deadline(notice, on)
    return urgency(by, today) if by else Tone.NEUTRAL


def send_sentence(notice: Notice, on: date, today: date, words: Words) -> str:
    """« Convocations à envoyer au plus tard le vendredi 27 novembre 2026 (5 jours francs) : dans 5 jours. »."""
    by = deadline(notice, on)
    if by is None:
        return _("No legal notice: the convocations may leave until the day of the sitting.")
    if by < today:
        text = _("The last day to send the convocations was {day} ({notice}): {togo}.")
    else:
        text = _("The convocations must leave by {day} ({notice}): {togo}.")
    return text.format(day=day(by, words), notice=notice_rule(notice, words), togo=days_to_go(by, today))
