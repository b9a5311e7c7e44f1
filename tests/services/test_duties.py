# SPDX-License-Identifier: EUPL-1.2
"""The tasks of a secretariat: every step, and the letters that have not left."""

from datetime import date
from pathlib import Path

from offices import NOW, an_office, convoked, founded, prepared
from pupitre.domain.terms import Channel
from pupitre.services import convoking
from pupitre.services.duties import duties


def test_a_convoked_sitting_has_letters_to_send_before_it_is_held(tmp_path: Path) -> None:
    held = convoked(founded(an_office(tmp_path)))
    found = duties(held.office, today=NOW.date())
    assert [(t.code, t.by, t.late) for t in found] == [
        ("send", date(2026, 11, 27), False),
        ("hold", date(2026, 12, 3), False),
    ]


def test_letters_that_all_left_are_no_task_any_more(tmp_path: Path) -> None:
    held = convoked(founded(an_office(tmp_path)))
    seats = list(held.p.seats)
    held.do(convoking.record_sending, seats=seats[1:], on=NOW.date(), channel=Channel.POST)
    assert [t.code for t in duties(held.office, today=NOW.date())] == ["send", "hold"]
    held.do(convoking.record_sending, seats=seats[:1], on=NOW.date(), channel=Channel.HAND)
    assert [t.code for t in duties(held.office, today=NOW.date())] == ["hold"]


def test_what_is_late_comes_first(tmp_path: Path) -> None:
    office = founded(an_office(tmp_path))
    convoked(office)
    prepared(office)
    found = duties(office, today=date(2026, 11, 28))
    # The two that are late were due on the same day: neither comes before the other by right.
    assert {(t.code, t.late) for t in found[:2]} == {("send", True), ("convoke", True)}
    assert [(t.code, t.late) for t in found[2:]] == [("hold", False)]
