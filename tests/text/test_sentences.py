# SPDX-License-Identifier: EUPL-1.2
"""Who reports on an item, and the notice, in words."""

from datetime import date

import pytest

from builders import (
    a_charter,
    convoked,
    spaced,
)
from pupitre.domain.charter import Notice
from pupitre.text import sentences
from pupitre.text.language import Words


@pytest.mark.parametrize(
    ("sent", "text"),
    [
        (date(2026, 11, 20), "Envoi le vendredi 20 novembre 2026 : 12 jours francs avant la séance, 5 requis."),
        (date(2026, 11, 27), "Envoi le vendredi 27 novembre 2026 : 5 jours francs avant la séance, 5 requis."),
        (date(2026, 12, 1), "Envoi le mardi 1er décembre 2026 : seulement 1 jour franc avant la séance, 5 requis."),
        (date(2026, 12, 3), "Envoi le jeudi 3 décembre 2026 : seulement 0 jour franc avant la séance, 5 requis."),
    ],
)
def test_the_notice_is_told_in_clear_days(sent: date, text: str, french: Words) -> None:
    assert spaced(sentences.notice_sentence(convoked(), sent, french)) == text


@pytest.mark.parametrize(("days", "told"), [(5, "vendredi 27 novembre 2026 (5 jours francs)"), (1, "(1 jour franc)")])
def test_the_last_day_to_send_is_told(days: int, told: str, french: Words) -> None:
    p = convoked(charter=a_charter(notice=Notice(days, "")))
    assert told in sentences.deadline_sentence(p, french)
