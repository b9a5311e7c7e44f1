# SPDX-License-Identifier: EUPL-1.2
"""Whatever people type, every document can be made, and shows it within its page."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.units import mm

from builders import a_seat, an_item
from documents import reading
from documents.made import conference, held
from pupitre.documents import agenda, attendance_sheet, convocation, minutes, page
from pupitre.domain.sitting import Attachment, Convocation, Section

typed = st.text(max_size=300)
CASES = ("", " ", "\x00\x0b\x1b", "&amp; <b>", "😀漢字", "a" * 400, "« \u202f »", "\n\n– \n–", "مرحبا", "1. ")


def sitting(text: str):
    """A sitting in which everything that people type is this text."""
    p = conference(4)
    item = an_item("i1", text, summary=text, rapporteur=text, attachments=(Attachment(text, "0" * 64, 1),), number="1")
    seats = {
        **p.seats,
        "s4": replace(a_seat("s4", text, text, organisation_name=text, address=text, town=text), rank=4),
    }
    named = {"organisation_name": text, "place": text, "body_name": text, "organisation_address": text}
    words = Convocation(text, date(2026, 11, 20), text, text)
    return replace(p, items=(item,), seats=seats, sitting=replace(p.sitting, **named), convocation=words)


def shows_within(pdf: bytes) -> None:
    edge = 10 * mm
    for sheet in reading.sheets(pdf):
        assert not reading.outside(sheet, edge, page.WIDTH - edge, edge, page.HEIGHT - edge)


@settings(max_examples=25)
@given(typed)
def test_letters_and_agenda_take_any_text(french, text):
    p = sitting(text)
    shows_within(convocation.render(p, ["s4"], french))
    shows_within(agenda.render(p, french))


@pytest.mark.parametrize("text", CASES)
def test_every_document_takes_odd_text(french, text):
    p = sitting(text)
    shows_within(convocation.render(p, ["s4"], french))
    shows_within(agenda.render(p, french))
    shows_within(attendance_sheet.render(p, french))
    written = replace(held(40), sections={"opening": Section("opening", text, "")}, sitting=p.sitting)
    shows_within(minutes.render(written, french, fingerprint=text))


def test_a_sitting_without_items_or_members_still_prints(french):
    p = replace(conference(1), items=(), seats={})
    for pdf in (agenda.render(p, french), attendance_sheet.render(p, french), minutes.render(p, french)):
        assert len(reading.sheets(pdf)) == 1


def test_minutes_before_the_opening_are_a_head_without_signatures(french):
    (sheet,) = reading.sheets(minutes.render(conference(4), french))
    assert "Procès-verbal" in sheet.text
    assert "La Présidente" not in sheet.text
