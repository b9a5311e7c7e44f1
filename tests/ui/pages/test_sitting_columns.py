# SPDX-License-Identifier: EUPL-1.2
"""What every table of sittings shows of one, and by what it is sought."""

from datetime import date, time

import pytest

from pupitre.domain.charter import Notice
from pupitre.domain.terms import Stage
from pupitre.host.resources import shipped
from pupitre.store.proceedings import Listed
from pupitre.text.language import Words, load
from pupitre.text.names import folded
from pupitre.ui.pages.sitting_columns import day_column, hour_column, searched, told_hour


@pytest.fixture(scope="module")
def french() -> Words:
    return load("fr", shipped("i18n"))


def listed(on: date, at: time, taken_from: str = "") -> Listed:
    return Listed(
        "sitting:0/1", "Bureau", "Agglo", on, at, "Trèbes", Stage.CLOSED, 3, Notice(5, ""), repeats="", minutes=True,
        taken_from=taken_from,
    )  # fmt: skip


def test_days_are_in_the_order_of_the_calendar_and_then_of_the_hour(french: Words) -> None:
    evening, noon = listed(date(2018, 3, 6), time(18)), listed(date(2018, 3, 6), time(12))
    before = listed(date(2017, 12, 1), time(20))
    rank = day_column(french).sort
    assert rank is not None
    assert sorted([evening, noon, before], key=rank) == [before, noon, evening]


def test_an_hour_that_the_papers_do_not_tell_is_left_out(french: Words) -> None:
    midnight = time(0)
    assert told_hour(listed(date(2018, 3, 6), midnight, "S08.yaml"), french) == ""
    assert hour_column(french).text(listed(date(2018, 3, 6), midnight)) == "0\u00a0h"
    assert told_hour(listed(date(2018, 3, 6), time(20, 30), "S08.yaml"), french) == "20\u00a0h\u00a030"


def test_a_sitting_is_sought_by_its_body_its_day_its_place_and_its_file(french: Words) -> None:
    words = searched(listed(date(2018, 3, 6), time(20), "Séance Été.ods"), french)
    assert all(part in words for part in ("bureau", folded("2018-03-06"), "mardi 6 mars", "trebes", "seance ete"))
