# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from itertools import pairwise

import pytest

from builders import given
from documents import reading
from documents.made import conference, held
from pupitre.documents import attendance_sheet, page
from pupitre.domain.directory import Gender
from pupitre.domain.happening import Attendance
from pupitre.domain.terms import Presence
from pupitre.text import names


@pytest.fixture(scope="module")
def sheets(french):
    return reading.sheets(attendance_sheet.render(conference(proxies=given(s5="s2")), french))


def test_the_sheet_is_as_it_was(french, matches_reference):
    matches_reference("attendance-sheet", attendance_sheet.render(conference(), french))


def test_every_member_has_a_numbered_row_in_rank_order(sheets):
    lines = [line for sheet in sheets for line in sheet.lines]
    for number, seat in enumerate(conference().seats.values(), start=1):
        assert any(line.startswith(f"{number} {names.list_name(seat)}") for line in lines), names.list_name(seat)


def test_the_head_comes_back_on_each_page(sheets):
    assert len(sheets) > 3
    for sheet in sheets:
        assert any(line == "N° Membre Fonction Signature Pouvoir" for line in sheet.lines)


def test_every_row_has_room_to_sign(sheets):
    for sheet in sheets[:-1]:
        rows = sorted({m.y for m in sheet.marks if m.kind == "line" and m.y == m.top and m.right - m.x > 50})
        gaps = [high - low for low, high in pairwise(rows)]
        assert min(gap for gap in gaps if gap > 1) >= 24 - 0.1


def test_proxies_that_are_known_are_written_in_on_both_sides(sheets):
    text = reading.normal(" ".join(sheets[0].text.split("\n")))
    assert "donné à M. Hervé Dupont" in text
    assert "porte celui de M. Jean Cazenave-Laffitte" in text


def test_members_without_a_voice_stand_apart_and_give_no_proxy(sheets):
    text = sheets[-1].text
    silent = text[text.index("Membres sans voix délibérative") :]
    assert silent.index("Marty Régine") < silent.index("—")


def test_totals_are_left_to_be_written_in_before_the_sitting(sheets):
    lines = sheets[-1].lines
    heads = next(n for n, line in enumerate(lines) if line.startswith("Membres ayant voix"))
    assert lines[heads] == "Membres ayant voix Quorum Présents Représentés Excusés Absents"
    assert lines[heads + 1] == "83 42"


def test_totals_are_counted_once_the_sitting_was_opened(french):
    lines = reading.sheets(attendance_sheet.render(held(), french))[-1].lines
    heads = next(n for n, line in enumerate(lines) if line.startswith("Membres ayant voix"))
    assert lines[heads + 1] == "83 42 67 6 4 6"


def test_totals_and_signatures_stay_together(sheets):
    assert any("Secrétaire de séance" in line for line in sheets[-1].lines)
    assert any("Quorum" in line for line in sheets[-1].lines)


@pytest.mark.parametrize("count", [18, 19, 20, 21, 43, 83, 128])
def test_nothing_leaves_the_frame_nor_covers_anything(french, count):
    side = page.NARROW_SIDE
    for sheet in reading.sheets(attendance_sheet.render(conference(count), french)):
        assert not reading.collisions(sheet)
        assert not reading.outside(sheet, side, page.WIDTH - side, 25, page.HEIGHT - 25)


def test_who_is_replaced_is_written_in_with_the_substitute_and_counted_apart(french):
    p = held()
    away = {"s4": Attendance("s4", Presence.SUBSTITUTED, "Mme Julie Bonnet")}
    drawn = reading.sheets(attendance_sheet.render(replace(p, attendances={**p.attendances, **away}), french))
    woman = p.seats["s4"].gender is Gender.FEMALE
    assert f"remplacé{'e' if woman else ''} par Mme Julie Bonnet" in reading.normal(" ".join(drawn[0].text.split("\n")))
    lines = drawn[-1].lines
    heads = next(n for n, line in enumerate(lines) if line.endswith("Présents Suppléés Représentés Excusés Absents"))
    assert lines[heads + 1] == "83 42 66 1 6 4 6"
