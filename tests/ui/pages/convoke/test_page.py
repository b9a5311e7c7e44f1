# SPDX-License-Identifier: EUPL-1.2
"""Convoking: the letter is previewed, the deed is done once, letters are kept, sendings are recorded."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contexts import a_context, convoked, rehearsal
from foreign import imported
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Channel, Stage
from pupitre.services import preparing
from pupitre.ui.context import Context
from pupitre.ui.pages.convoke import ConvokePage
from pupitre.ui.reason import ReasonBar

NOW = datetime(2026, 11, 22, 9, 0)  # noqa: DTZ001 - local civil time is what the law counts in
PATIENCE = 20_000
"""Milliseconds: a letter for each of 83 members on a busy machine."""


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path, now=NOW) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, context: Context, shown: Callable[..., QWidget]) -> Iterator[ConvokePage]:
    made = ConvokePage(context)
    shown(made, 1080, 700)
    made.arrive(rehearsal(context).prepare())
    qtbot.waitUntil(lambda: not context.tasks.busy, timeout=PATIENCE)
    yield made
    qtbot.waitUntil(lambda: not context.tasks.busy, timeout=PATIENCE)


def sitting(page: ConvokePage) -> Proceedings:
    return page.context.office.store.proceedings(page.scope)


def convoke(qtbot: QtBot, page: ConvokePage) -> None:
    with qtbot.waitSignal(page.context.tasks.ended, timeout=PATIENCE):
        page.form.convoke.click()
    kept(qtbot, page)


def kept(qtbot: QtBot, page: ConvokePage) -> None:
    """Wait until the page has told that every letter is kept."""
    qtbot.waitUntil(lambda: "83 sur 83" in page.subtitle.text() and bool(page.banner.text), timeout=PATIENCE)


def test_reference_date_and_president_are_proposed(page: ConvokePage) -> None:
    terms = page.form.terms()
    assert (terms.reference, terms.dated) == ("CM-2026-01", NOW.date())
    assert sitting(page).seats[terms.signatory].presides
    assert "présidente de Carcassonne Agglo" in page.form.signatory.currentText()


def test_the_preview_is_the_letter_of_the_member_chosen(qtbot: QtBot, page: ConvokePage) -> None:
    first = bytes(page.paper._bytes.data())
    page.member.setCurrentIndex(1)
    qtbot.waitUntil(lambda: bytes(page.paper._bytes.data()) != first)
    assert first.startswith(b"%PDF")
    assert bytes(page.paper._bytes.data()).startswith(b"%PDF")


def test_the_preview_follows_what_is_typed(qtbot: QtBot, page: ConvokePage) -> None:
    before = bytes(page.paper._bytes.data())
    page.form._idle.setInterval(0)
    page.form.message.setPlainText("Un verre de l’amitié suivra.")
    qtbot.waitUntil(lambda: bytes(page.paper._bytes.data()) != before)
    assert sitting(page).convocation is None


def test_convoking_freezes_the_numbers_and_keeps_every_letter(qtbot: QtBot, page: ConvokePage) -> None:
    page.form.message.setPlainText("À bientôt.")
    convoke(qtbot, page)
    p = sitting(page)
    assert p.stage is Stage.CONVOKED
    assert p.convocation is not None
    assert p.convocation.message == "À bientôt."
    assert page.left.currentWidget() is page.sending
    assert page.make.isHidden()
    assert "83 sur 83" in page.subtitle.text()


def test_a_notice_that_is_too_short_asks_for_a_reason_and_passes_with_it(qtbot: QtBot, page: ConvokePage) -> None:
    page.form.dated.show_day(date(2026, 11, 28))
    assert page.form.notice.property("tone") == "bad"
    page.form.convoke.click()
    assert sitting(page).convocation is None
    bar = page.findChild(ReasonBar)
    bar.reason.setText("Urgence")
    with qtbot.waitSignal(page.context.tasks.ended, timeout=PATIENCE):
        bar.reason.returnPressed.emit()
    assert [o.reason for o in sitting(page).overrides] == ["Urgence"]
    kept(qtbot, page)
    assert len(sitting(page).documents) == 83


def test_letters_that_were_stopped_can_be_made_again(qtbot: QtBot, page: ConvokePage) -> None:
    with qtbot.waitSignal(page.context.tasks.ended, timeout=PATIENCE):
        page.form.convoke.click()
        page.context.tasks.cancel()
    assert sitting(page).documents == {}
    assert not page.make.isHidden()
    assert page.make.isEnabled()
    page.make.click()
    kept(qtbot, page)
    assert len(sitting(page).documents) == 83


def test_an_empty_agenda_cannot_be_convoked(context: Context, page: ConvokePage) -> None:
    scope = context.office.new_sitting_scope()
    context.office.perform(
        preparing.create_sitting, scope, directory=context.office.directory, body="conference-des-maires",
        on=date(2026, 12, 17), at=time(18), place="Trèbes",
    )  # fmt: skip
    page.arrive(scope)
    assert not page.form.convoke.isEnabled()
    assert not page.form.back.isHidden()


def test_sendings_are_recorded_for_all_then_corrected_for_some(page: ConvokePage) -> None:
    page.arrive(convoked(page.context))
    panel = page.sending
    panel.channel.setCurrentIndex(panel.channel.findData(Channel.POST.value))
    panel.on.show_day(date(2026, 11, 24))
    panel.record.click()
    p = sitting(page)
    assert {(d.on, d.channel) for d in p.dispatches.values()} == {(date(2026, 11, 24), Channel.POST)}
    assert len(p.dispatches) == 83
    assert panel.bar.value() == 83
    seats = list(p.seats)[:2]
    panel.table.clearSelection()
    panel._select(seats)
    panel.channel.setCurrentIndex(panel.channel.findData(Channel.HAND.value))
    assert "2" in panel.record.text()
    panel.record.click()
    assert [s for s, d in sitting(page).dispatches.items() if d.channel is Channel.HAND] == sorted(seats)


def test_who_cannot_be_reached_by_the_channel_is_named(page: ConvokePage) -> None:
    page.arrive(convoked(page.context))
    panel = page.sending
    panel.channel.setCurrentIndex(panel.channel.findData(Channel.EMAIL.value))
    assert panel.warning.text().startswith("Pas d’adresse électronique pour Bataillé Adèle")
    assert "80" in panel.warning.text()
    panel.channel.setCurrentIndex(panel.channel.findData(Channel.POST.value))
    assert panel.warning.isHidden()


def test_the_files_go_into_the_folder_that_was_chosen(qtbot: QtBot, page: ConvokePage, tmp_path: Path) -> None:
    page.arrive(convoked(page.context))
    page.ask_folder = lambda: tmp_path / "out"  # type: ignore[method-assign]
    page.save.click()
    qtbot.waitUntil(lambda: "86 fichiers" in page.banner.text, timeout=PATIENCE)
    folder = tmp_path / "out" / "2026-12-03_conference-des-maires"
    assert len(list((folder / "convocations").glob("*.pdf"))) == 83
    assert sorted(p.name for p in folder.glob("*.pdf")) == [
        "convocations.pdf",
        "feuille-d-emargement.pdf",
        "ordre-du-jour.pdf",
    ]


def test_a_folder_that_cannot_be_written_is_told(qtbot: QtBot, page: ConvokePage, tmp_path: Path) -> None:
    page.arrive(convoked(page.context))
    (tmp_path / "file").write_bytes(b"")
    page.ask_folder = lambda: tmp_path / "file"  # type: ignore[method-assign]
    before = page.banner.text
    page.save.click()
    qtbot.waitUntil(lambda: bool(page.banner.text) and page.banner.text != before, timeout=PATIENCE)


def test_a_sitting_that_another_secretariat_keeps_is_only_read(
    context: Context, page: ConvokePage, tmp_path: Path
) -> None:
    scope, _path = imported(context, tmp_path, convoked=True)
    page.arrive(scope)
    assert "tenue par Carcassonne Agglo" in page.subtitle.text()
    assert page.sending.record.isHidden()
    assert page.save.isHidden()
    assert page.make.isHidden()
