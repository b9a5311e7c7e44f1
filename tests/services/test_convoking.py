# SPDX-License-Identifier: EUPL-1.2
"""Convoking: the letter, the notice, the sending."""

from dataclasses import replace
from datetime import date

import pytest

from offices import an_office, founded, prepared, started
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.charter import Charter, Notice
from pupitre.domain.sitting import Convocation
from pupitre.domain.terms import Channel, ItemRole, Presence, Stage
from pupitre.services import attending, convoking, history, holding

IN_TIME = date(2026, 11, 27)
"""Five clear days before Thursday 3 December: 28, 29, 30 November, 1 and 2 December."""
LETTER = {"reference": " CM-2026-4 ", "signatory": "president", "message": " Venez "}


@pytest.fixture
def held(tmp_path):
    held = started(tmp_path, "prepared")
    yield held
    held.office.store.close()


@pytest.fixture
def convoked(held):
    held.do(convoking.convoke, dated=IN_TIME, **LETTER)
    return held


def refused(held, deed, **given):
    before = held.office.store.known()
    with pytest.raises(RuleBroken) as caught:
        held.do(deed, **given)
    assert held.office.store.known() == before
    return caught.value


def test_the_convocation_is_dated_and_signed_and_freezes_the_numbers(convoked):
    p = convoked.p
    assert (p.stage, p.convocation) == (Stage.CONVOKED, Convocation("CM-2026-4", IN_TIME, "president", "Venez"))
    items = convoked.office.store.view(convoked.scope).heads
    assert [items[f"item/{i}"][0].value["number"] for i in convoked.items] == ["1", "2", "3"]
    assert p.overrides == ()


def test_a_notice_a_day_too_short_warns_and_passes_with_a_reason_that_is_recorded(held):
    """law.md §1.2: neither the day of sending nor the day of the sitting counts."""
    late = {"dated": date(2026, 11, 28), **LETTER}
    warning = refused(held, convoking.convoke, **late)
    assert isinstance(warning, RuleWarns)
    assert (warning.code, warning.facts["days"], warning.facts["latest"]) == ("notice-too-short", 4, IN_TIME)
    held.do(convoking.convoke, reason="Urgence", **late)
    assert [(o.rule, o.reason) for o in held.p.overrides] == [("notice-too-short", "Urgence")]
    assert held.p.stage is Stage.CONVOKED


def test_members_are_convoked_once(convoked):
    assert refused(convoked, convoking.convoke, dated=IN_TIME, **LETTER).code == "already-convoked"


def test_a_sitting_that_was_opened_is_not_convoked_afterwards(tmp_path):
    held = started(tmp_path, "prepared")
    held.do(attending.answer_roll_call, answers=dict.fromkeys(held.p.seats, Presence.PRESENT))
    held.do(holding.open_sitting, at=held.p.sitting.at, president="m1", secretary="m2", reason="Oubli")
    assert refused(held, convoking.convoke, dated=IN_TIME, **LETTER).code == "sitting-already-open"
    held.office.store.close()


def test_nobody_is_convoked_for_nothing(tmp_path):
    """CGCT L2121-10: the convocation names the questions."""
    held = prepared(founded(an_office(tmp_path), mayors=2), items=0)
    assert refused(held, convoking.convoke, dated=IN_TIME, **LETTER).code == "agenda-empty"
    held.office.store.close()


def test_the_day_and_the_channel_of_each_sending_are_recorded(convoked):
    convoked.do(convoking.record_sending, seats=["m1", "m2"], on=IN_TIME, channel=Channel.EMAIL)
    convoked.do(convoking.record_sending, seats=["m2"], on=IN_TIME, channel=Channel.POST)
    found = {s: (d.on, d.channel) for s, d in convoked.p.dispatches.items()}
    assert found == {"m1": (IN_TIME, Channel.EMAIL), "m2": (IN_TIME, Channel.POST)}


def test_it_is_the_day_of_sending_that_must_leave_the_notice(convoked):
    """The stamp or the electronic transmission counts, not the date of the letter (law.md §1.2)."""
    late = {"seats": ["m3"], "on": date(2026, 11, 28), "channel": Channel.HAND}
    assert refused(convoked, convoking.record_sending, **late).code == "notice-too-short"
    convoked.do(convoking.record_sending, reason="Adresse corrigée", **late)
    assert convoked.p.dispatches["m3"].channel is Channel.HAND
    assert [o.reason for o in convoked.p.overrides] == ["Adresse corrigée"]


def test_the_reason_for_a_late_letter_is_asked_once(held):
    late = date(2026, 11, 28)
    held.do(convoking.convoke, dated=late, reason="Panne", **LETTER)
    held.do(convoking.record_sending, seats=["m1"], on=late, channel=Channel.EMAIL)
    later = {"on": date(2026, 11, 29), "channel": Channel.POST}
    assert refused(held, convoking.record_sending, seats=["m2"], **later).code == "notice-too-short"
    held.do(convoking.record_sending, seats=["m2"], reason="Grève", **later)
    held.do(convoking.record_sending, seats=["m3"], **later)
    assert sorted(o.reason for o in held.p.overrides) == ["Grève", "Panne"]


URGENCY = convoking.Urgency(" Péril à l’école ", "Urgence de la convocation")
LATE = date(2026, 12, 1)
"""One clear day before the sitting."""


@pytest.fixture
def with_urgency(held):
    """The same sitting of a body whose rules know urgency."""

    def rule(work):
        charter: Charter = work.proceedings().charter
        notice = Notice(5, "CGCT L2121-12", urgent_days=1, urgent_basis="CGCT L2121-12")
        work.record(replace(charter, notice=notice))

    held.do(rule)
    return held


def test_a_preview_is_the_sitting_as_it_will_be_convoked_and_records_nothing(with_urgency):
    held = with_urgency
    letter = Convocation("R", LATE, "president", urgent=True, urgency="Péril")
    shown = convoking.as_convoked(held.p, letter, URGENCY.title)
    assert [i.title for i in shown.items] == [URGENCY.title, "Point 1", "Point 2", "Point 3"]
    assert (shown.convocation, held.p.convocation) == (letter, None)
    assert convoking.as_convoked(held.p, replace(letter, urgent=False)).items == held.p.items


def test_urgency_cuts_the_notice_to_a_clear_day_and_its_vote_is_item_one(with_urgency):
    """CGCT L2121-11 and L2121-12."""
    held = with_urgency
    before = held.items
    held.do(convoking.convoke, dated=LATE, urgency=URGENCY, **LETTER)
    p = held.p
    assert (p.convocation.urgent, p.convocation.urgency) == (True, "Péril à l’école")
    first, *others = p.items
    assert (first.title, first.role, first.number, first.late) == (URGENCY.title, ItemRole.URGENCY, "1", False)
    assert [(i.id, i.number) for i in others] == [(i, str(n)) for n, i in enumerate(before, start=2)]
    assert p.overrides == ()
    held.do(convoking.record_sending, seats=["m1"], on=LATE, channel=Channel.EMAIL)


def test_below_a_clear_day_even_urgency_wants_a_reason_of_its_own(with_urgency):
    late = {"dated": date(2026, 12, 2), "urgency": URGENCY, **LETTER}
    warning = refused(with_urgency, convoking.convoke, **late)
    assert (warning.code, warning.article, warning.facts["required"]) == ("notice-too-short", "CGCT L2121-12", 1)
    with_urgency.do(convoking.convoke, reason="Arrêté de péril de ce matin", **late)
    assert with_urgency.p.convocation.urgent


def test_urgency_is_not_invoked_without_a_reason(with_urgency):
    silent = replace(URGENCY, reason=" ")
    assert refused(with_urgency, convoking.convoke, dated=LATE, urgency=silent, **LETTER).code == (
        "urgency-without-reason"
    )


def test_a_body_whose_rules_know_no_urgency_is_not_convoked_so(held):
    assert refused(held, convoking.convoke, dated=LATE, urgency=URGENCY, **LETTER).code == "urgency-not-allowed"


def test_undoing_an_urgent_convocation_takes_its_vote_off_the_agenda(with_urgency):
    held = with_urgency
    before = held.p
    held.do(convoking.convoke, dated=LATE, urgency=URGENCY, **LETTER)
    held.do(history.undo)
    assert (held.p.items, held.p.convocation) == (before.items, None)
    assert held.office.store.rebuild() is False


def test_a_body_without_a_legal_notice_is_convoked_the_day_itself(held):
    held.do(lambda work: work.record(replace(work.proceedings().charter, notice=Notice(0, ""))))
    held.do(convoking.convoke, dated=held.p.sitting.on, **LETTER)
    assert held.p.overrides == ()


def test_nothing_is_sent_before_there_is_a_convocation_or_before_its_date(held):
    sending = {"seats": ["m1"], "channel": Channel.EMAIL}
    assert refused(held, convoking.record_sending, on=IN_TIME, **sending).code == "not-yet-convoked"
    held.do(convoking.convoke, dated=IN_TIME, **LETTER)
    broken = refused(held, convoking.record_sending, on=date(2026, 11, 26), **sending)
    assert (broken.code, broken.facts["dated"]) == ("sent-before-dated", IN_TIME)
