# SPDX-License-Identifier: EUPL-1.2
"""What the search box finds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from contexts import a_context, convoked
from pupitre.ui.context import Context
from pupitre.ui.finding import MOST, find


@pytest.fixture
def context(qtbot: QtBot, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path) as made:
        yield made


def test_a_sitting_is_found_by_its_body_and_leads_to_the_step_where_it_stands(context: Context) -> None:
    scope = convoked(context)
    first = find(context, "conf mai")[0]
    assert (first.page, first.key, first.title) == ("hold", scope, "Conférence des maires")


def test_an_item_is_found_by_the_beginnings_of_its_words_without_accents(context: Context) -> None:
    convoked(context)
    titles = [found.title for found in find(context, "schema mutu")]
    assert titles == ["Schéma de mutualisation des services 2027-2032"]


def test_a_member_is_found_by_name_or_commune_and_leads_to_the_directory(context: Context) -> None:
    by_name = find(context, "coste marc")
    assert {d.page for d in by_name} == {"directory"}
    assert len({d.key for d in by_name}) == 1
    mayor = next(d for d in by_name if "maire d’Aragon" in d.detail)
    assert mayor in find(context, "aragon")


def test_a_word_in_its_middle_is_not_found(context: Context) -> None:
    convoked(context)
    assert find(context, "utualisation") == []


def test_no_more_are_shown_than_can_be_read(context: Context) -> None:
    assert len(find(context, "maire")) == MOST


def test_nothing_is_found_for_nothing_or_before_the_first_start(context: Context, tmp_path: Path) -> None:
    assert find(context, "   ") == []
    with a_context(tmp_path / "new", sample=False) as fresh:
        assert find(fresh, "maire") == []
