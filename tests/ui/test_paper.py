# SPDX-License-Identifier: EUPL-1.2
"""A PDF is shown whole, and the place where one reads is kept."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from moments import french, moment
from pupitre.documents import agenda, minutes
from pupitre.host.resources import shipped
from pupitre.text.language import load
from pupitre.ui.paper import Paper


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return minutes.render(moment("adjourned"), load("fr", shipped("i18n")))  # the screen speaks on as it did


@pytest.fixture
def paper(shown: Callable[..., QWidget]) -> Paper:
    room = QWidget()
    paper = Paper(room)
    shown(room, 480, 600)
    paper.resize(480, 600)
    return paper


def test_all_pages_can_be_read(paper: Paper, pdf: bytes) -> None:
    paper.show_pdf(pdf)
    document = paper.document()
    assert document.pageCount() > 3
    assert "Pacte financier" in " ".join(
        document.getAllText(page).text() for page in range(document.pageCount())
    ).replace("\n", " ")


def test_the_place_where_one_reads_is_kept_when_the_bytes_change(qtbot: QtBot, paper: Paper, pdf: bytes) -> None:
    paper.show_pdf(pdf)
    bar = paper.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 400)
    bar.setValue(300)
    paper.show_pdf(pdf)
    qtbot.waitUntil(lambda: bar.value() == 300)


def test_another_paper_takes_the_place_of_the_first(paper: Paper, pdf: bytes) -> None:
    paper.show_pdf(pdf)
    before = paper.document().pageCount()
    paper.show_pdf(agenda.render(moment("convoked"), french()))
    assert 0 < paper.document().pageCount() < before


def test_a_screen_reader_learns_what_it_is(paper: Paper) -> None:
    assert paper.accessibleName()
