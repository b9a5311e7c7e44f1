# SPDX-License-Identifier: EUPL-1.2
"""Days to go, their colour, and the step at which a sitting stands."""

from datetime import date, time

import pytest

from pupitre.domain.charter import Counting, Notice
from pupitre.domain.terms import Stage
from pupitre.store.proceedings import Listed
from pupitre.text.language import spoken
from pupitre.ui.colours import Tone
from pupitre.ui.pages.deadlines import days_to_go, deadline_pill, notice_tone, send_sentence, step_on, urgency

TODAY = date(2026, 11, 22)
FIVE = Notice(5, "CGCT L2121-12")


def listed(stage: Stage, on: date, taken_from: str = "") -> Listed:
    return Listed(
        "sitting:0/1", "Bureau", "Agglo", on, time(18), "Salle", stage, 3, FIVE, repeats="", minutes=False,
        taken_from=taken_from,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("by", "said", "tone"),
    [
        (date(2026, 11, 20), "2 days late", Tone.BAD),
        (date(2026, 11, 21), "1 day late", Tone.BAD),
        (date(2026, 11, 22), "today", Tone.WARN),
        (date(2026, 11, 23), "tomorrow", Tone.WARN),
        (date(2026, 11, 29), "in 7 days", Tone.WARN),
        (date(2026, 11, 30), "in 8 days", Tone.NEUTRAL),
    ],
)
def test_a_deadline_is_told_in_days_and_in_a_colour(by: date, said: str, tone: Tone) -> None:
    assert days_to_go(by, TODAY) == said
    assert urgency(by, TODAY) is tone
    assert deadline_pill(by, TODAY).solid is (tone is Tone.BAD)


def test_a_convoked_sitting_is_held_on_its_day_and_not_before() -> None:
    assert step_on(listed(Stage.CONVOKED, date(2026, 12, 3)), TODAY) == "convoke"
    assert step_on(listed(Stage.CONVOKED, TODAY), TODAY) == "hold"


def test_a_sitting_that_was_taken_up_from_papers_is_only_read() -> None:
    assert step_on(listed(Stage.CLOSED, TODAY, taken_from="S08.yaml"), TODAY) == "sign"


@pytest.mark.parametrize(
    ("stage", "step"),
    [(Stage.PREPARING, "prepare"), (Stage.OPEN, "hold"), (Stage.ADJOURNED, "write"), (Stage.CLOSED, "send")],
)
def test_every_stage_has_its_step(stage: Stage, step: str) -> None:
    assert step_on(listed(stage, date(2026, 12, 3)), TODAY) == step


def test_the_last_day_to_send_is_told_before_and_after_it() -> None:
    ahead = send_sentence(FIVE, date(2026, 12, 3), TODAY, spoken())
    past = send_sentence(FIVE, date(2026, 11, 26), TODAY, spoken())
    assert "must leave by Friday, November 27, 2026 (5 clear days): in 5 days" in ahead
    assert "was Friday, November 20, 2026 (5 clear days): 2 days late" in past


def test_twelve_days_between_leave_a_day_more_than_twelve_clear_days() -> None:
    """CGCT L3121-19 and L4132-18."""
    told = send_sentence(Notice(12, "", Counting.BETWEEN), date(2026, 12, 4), TODAY, spoken())
    assert "must leave by Sunday, November 22, 2026 (12 days): today" in told


def test_where_no_notice_is_owed_there_is_no_deadline_and_no_alarm() -> None:
    none = Notice(0, "")
    assert send_sentence(none, TODAY, TODAY, spoken()).startswith("No legal notice")
    assert notice_tone(none, TODAY, TODAY) is Tone.NEUTRAL
    assert notice_tone(FIVE, date(2026, 11, 27), TODAY) is Tone.BAD
