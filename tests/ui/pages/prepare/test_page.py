# SPDX-License-Identifier: EUPL-1.2
"""Preparing a sitting by keyboard: every change is a deed, and every deed can be taken back."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from contexts import a_context, rehearsal
from foreign import imported
from pupitre.domain.sitting import Post
from pupitre.domain.terms import ItemKind, ItemRole
from pupitre.services import convoking, preparing
from pupitre.ui.context import Context
from pupitre.ui.pages.prepare import PreparePage
from pupitre.ui.reason import ReasonBar

NOW = datetime(2026, 11, 22, 9, 0)  # noqa: DTZ001 - local civil time is what the law counts in


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path, now=NOW) as made:
        yield made


@pytest.fixture
def page(context: Context, shown: Callable[..., QWidget]) -> PreparePage:
    made = PreparePage(context)
    shown(made, 1080, 700)
    made.arrive(rehearsal(context).prepare())
    return made


def titles(page: PreparePage) -> list[str]:
    assert page.p is not None
    return [item.title for item in page.p.items]


def convoke(page: PreparePage) -> None:
    assert page.p is not None
    signatory = next(s.id for s in page.p.seats.values() if s.presides)
    changes = page.context.office.perform(
        convoking.convoke, page.scope, reference="CM-4", dated=NOW.date(), signatory=signatory
    )
    page.context.changed.emit(changes)


def test_one_line_and_enter_add_an_item_which_is_then_shown(qtbot: QtBot, page: PreparePage) -> None:
    qtbot.keyClicks(page.add_line, "Motion sur la poste")
    qtbot.keyClick(page.add_line, Qt.Key.Key_Return)
    assert titles(page)[-1] == "Motion sur la poste"
    assert page.editor.item_title.text() == "Motion sur la poste"


def test_alt_down_moves_an_item_and_the_numbers_follow(qtbot: QtBot, page: PreparePage) -> None:
    before = titles(page)
    qtbot.keyClick(page.agenda, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(page) == [before[1], before[0], *before[2:]]
    assert [row.number for row in page.agenda.rows()][:2] == ["1", "2"]
    assert page.agenda.current_key() == page.item


def test_leaving_the_title_keeps_it(qtbot: QtBot, page: PreparePage) -> None:
    page.editor.item_title.setFocus()
    page.editor.item_title.selectAll()
    qtbot.keyClicks(page.editor.item_title, "Ordre du soir")
    page.agenda.setFocus()
    assert titles(page)[0] == "Ordre du soir"


def test_a_pause_keeps_the_summary(qtbot: QtBot, page: PreparePage) -> None:
    page.editor._idle.setInterval(0)
    page.editor.summary.setPlainText("Quelques mots.")
    qtbot.waitUntil(lambda: page.p is not None and page.p.items[0].summary == "Quelques mots.")


def test_choosing_another_item_keeps_what_was_typed_in_the_first(qtbot: QtBot, page: PreparePage) -> None:
    first = page.item
    page.editor.summary.setPlainText("Gardé.")
    qtbot.keyClick(page.agenda, Qt.Key.Key_Down)
    assert page.item != first
    assert page.p is not None
    assert page.p.item(first).summary == "Gardé."
    assert page.editor.summary.toPlainText() == page.p.item(page.item).summary


def test_leaving_the_page_keeps_what_was_typed(page: PreparePage) -> None:
    page.editor.summary.setPlainText("Gardé.")
    page.hide()
    assert page.context.office.store.proceedings(page.scope).items[0].summary == "Gardé."


def test_a_title_that_is_emptied_is_told_and_not_kept(qtbot: QtBot, page: PreparePage) -> None:
    before = titles(page)
    page.editor.item_title.clear()
    page.editor.keep()
    assert page.editor.title_field.error
    assert titles(page) == before


def test_the_rapporteur_is_named_by_three_letters_and_removed(qtbot: QtBot, page: PreparePage) -> None:
    page.editor.no_rapporteur.click()
    assert page.p is not None
    assert page.p.items[0].rapporteur is None
    member = next(iter(page.p.seats.values()))
    qtbot.keyClicks(page.editor.picker.box, member.family_name[:4])
    qtbot.keyClick(page.editor.picker.box, Qt.Key.Key_Return)
    assert page.p.items[0].rapporteur == member.id
    assert "Bataillé" in page.editor.rapporteur_name.text()


def test_what_is_asked_of_an_item_is_one_click(page: PreparePage) -> None:
    page.editor.kinds._segments[ItemKind.INFORMATION.value].click()
    assert page.p is not None
    assert page.p.items[0].kind is ItemKind.INFORMATION


def test_an_undo_brings_an_item_back(qtbot: QtBot, page: PreparePage) -> None:
    before = titles(page)
    qtbot.keyClick(page.agenda, Qt.Key.Key_Delete)
    assert titles(page) == before[1:]
    page.context.undo(page, page.scope)
    assert titles(page) == before
    page.context.redo(page, page.scope)
    assert titles(page) == before[1:]


def test_files_are_attached_by_the_chooser_and_taken_off(page: PreparePage, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"%PDF-1.7")
    page.ask_files = lambda: [path]  # type: ignore[method-assign]
    page.editor.files.join.click()
    assert [str(row.key) for row in page.editor.files.list.rows()][-1] == "plan.pdf"
    page.editor.files.list.select("plan.pdf")
    page.editor.files.remove.click()
    assert "plan.pdf" not in [row.key for row in page.editor.files.list.rows()]


def test_files_are_attached_by_dropping_them(page: PreparePage, tmp_path: Path) -> None:
    path = tmp_path / "carte.png"
    path.write_bytes(b"png")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    given = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPointF(500, 300), *given)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(500, 300), *given))
    assert page.p is not None
    assert page.p.items[0].attachments[-1].name == "carte.png"


def test_an_attachment_opens_as_a_copy(page: PreparePage) -> None:
    opened: list[Path] = []
    page.show_file = opened.append  # type: ignore[method-assign]
    name = str(page.editor.files.list.rows()[0].key)
    page.editor.files.open.click()
    assert page.p is not None
    attachment = next(a for a in page.p.items[0].attachments if a.name == name)
    assert opened[0].read_bytes() == page.context.office.store.blob(attachment.sha256)


def test_a_file_that_cannot_be_read_is_told(page: PreparePage, tmp_path: Path) -> None:
    page.attach([tmp_path / "gone.pdf"])
    assert page.banner.text


def test_day_hour_and_place_are_kept_and_the_last_day_to_send_follows(page: PreparePage) -> None:
    page.right.day.show_day(date(2026, 12, 10))
    page.right.hour.show_hour(time(9, 30))
    page.right.place.setText("Trèbes")
    page.right.keep()
    assert page.p is not None
    s = page.p.sitting
    assert (s.on, s.at, s.place) == (date(2026, 12, 10), time(9, 30), "Trèbes")
    assert "vendredi 4 décembre 2026" in page.right.deadline.text()


def test_what_is_missing_is_listed_and_leads_there(qtbot: QtBot, page: PreparePage) -> None:
    qtbot.keyClicks(page.add_line, "Sans rapporteur")
    qtbot.keyClick(page.add_line, Qt.Key.Key_Return)
    page.agenda.select(page.p.items[0].id if page.p else "")
    assert [row.key for row in page.right.list.rows()] == ["rapporteur"]
    qtbot.keyClick(page.right.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.right.list, Qt.Key.Key_Return)
    assert page.editor.item_title.text() == "Sans rapporteur"


def test_an_empty_agenda_cannot_be_convoked_and_says_what_to_do(context: Context, page: PreparePage) -> None:
    scope = context.office.new_sitting_scope()
    context.office.perform(
        preparing.create_sitting, scope, directory=context.office.directory, body="conference-des-maires",
        on=date(2026, 12, 17), at=time(18), place="Trèbes",
    )  # fmt: skip
    page.arrive(scope)
    assert page.middle.currentIndex() == 1
    assert not page.right.go.isEnabled()


def test_the_members_come_again_from_the_directory(page: PreparePage) -> None:
    page.right.refresh.click()
    assert "Rien à changer" in page.banner.text


def test_going_on_keeps_what_was_typed_and_leads_to_the_convocation(qtbot: QtBot, page: PreparePage) -> None:
    page.editor.summary.setPlainText("Gardé.")
    with qtbot.waitSignal(page.left_for) as left:
        page.right.go.click()
    assert left.args == ["convoke", page.scope]
    assert page.context.office.store.proceedings(page.scope).items[0].summary == "Gardé."


def test_after_the_convocation_numbers_stay_and_additions_are_told_as_late(qtbot: QtBot, page: PreparePage) -> None:
    convoke(page)
    assert "figés depuis la convocation du 22 novembre 2026" in page.hint.text()
    assert page.right.fields.isHidden()
    qtbot.keyClicks(page.add_line, "Tardif")
    qtbot.keyClick(page.add_line, Qt.Key.Key_Return)
    last = page.agenda.rows()[-1]
    assert last.number == "9"
    assert "après la convocation" in last.subtitle
    page.agenda.select(last.key)
    page.agenda.setFocus()
    qtbot.keyClick(page.agenda, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row.number for row in page.agenda.rows()][-2:] == ["9", "8"]


def test_what_was_convoked_cannot_be_taken_off(qtbot: QtBot, page: PreparePage) -> None:
    convoke(page)
    before = titles(page)
    page.agenda.setFocus()
    qtbot.keyClick(page.agenda, Qt.Key.Key_Delete)
    assert titles(page) == before
    assert page.banner.text
    assert page.editor.remove.isHidden()


def test_a_sitting_that_another_secretariat_keeps_is_only_read(
    qtbot: QtBot, context: Context, page: PreparePage, tmp_path: Path
) -> None:
    scope, _path = imported(context, tmp_path)
    page.arrive(scope)
    assert "tenue par Carcassonne Agglo" in page.hint.text()
    assert page.editor.item_title.isReadOnly()
    assert page.add_line.isHidden()
    before = titles(page)
    page.agenda.setFocus()
    qtbot.keyClick(page.agenda, Qt.Key.Key_Delete)
    assert titles(page) == before


def test_an_amendment_stands_under_its_text_with_its_letter(qtbot: QtBot, page: PreparePage) -> None:
    page.editor.amend.click()
    assert page.add_line.hasFocus()
    qtbot.keyClicks(page.add_line, "Porter a 2 M")
    qtbot.keyClick(page.add_line, Qt.Key.Key_Return)
    row = page.agenda.rows()[1]
    assert (row.title, row.number, row.indent) == ("Porter a 2 M", "1.A", 1)
    assert "Amendement" in row.subtitle
    assert "Amendement 1.A au point 1" in [label.text() for label in page.editor.findChildren(QLabel)]
    assert page.editor.kinds.isHidden()
    qtbot.keyClicks(page.add_line, "Motion")
    qtbot.keyClick(page.add_line, Qt.Key.Key_Return)
    assert page.agenda.rows()[-1].title == "Motion"


def test_going_to_another_item_gives_the_amendment_up(qtbot: QtBot, page: PreparePage) -> None:
    page.editor.amend.click()
    page.agenda.setFocus()
    qtbot.keyClick(page.agenda, Qt.Key.Key_Down)
    assert page.amending == ""
    assert "F2" in page.add_line.placeholderText()


def test_an_election_names_the_post_that_it_fills(qtbot: QtBot, page: PreparePage) -> None:
    page.editor.kinds._segments[ItemKind.ELECTION.value].click()
    page.editor.details.post.setFocus()
    qtbot.keyClicks(page.editor.details.post, "vice-president")
    page.agenda.setFocus()
    assert page.p is not None
    assert page.p.items[0].post == Post("vice-president")
    assert page.agenda.rows()[0].subtitle.startswith("Élection\u202f: vice-president")
    assert page.editor.amend.isHidden()


def test_a_vote_on_the_accounts_is_one_click(page: PreparePage) -> None:
    page.editor.kinds._segments[ItemKind.VOTE.value].click()
    page.editor.details.accounts.click()
    assert page.p is not None
    assert page.p.items[0].role is ItemRole.ACCOUNTS


def test_a_title_that_was_convoked_asks_for_a_reason_when_it_is_left_and_stays_meanwhile(
    qtbot: QtBot, page: PreparePage
) -> None:
    convoke(page)
    before, title = titles(page), page.editor.item_title
    title.setFocus()
    title.end(False)
    qtbot.keyClicks(title, " bis")
    page.editor.keep(pausing=True)
    assert not page.findChildren(ReasonBar)
    qtbot.keyClick(title, Qt.Key.Key_Return)
    (bar,) = page.findChildren(ReasonBar)
    assert (titles(page), title.text()) == (before, before[0])
    qtbot.keyClicks(bar.reason, "Coquille")
    qtbot.keyClick(bar.reason, Qt.Key.Key_Return)
    assert titles(page)[0] == f"{before[0]} bis"
    assert page.editor.item_title.text() == f"{before[0]} bis"


def test_a_title_left_as_it_was_does_not_lose_the_rest_of_what_was_typed(qtbot: QtBot, page: PreparePage) -> None:
    convoke(page)
    before = titles(page)
    page.editor.summary.setPlainText("Nouveau résumé")
    page.editor.item_title.setText("Autre")
    page.editor.keep()
    (bar,) = page.findChildren(ReasonBar)
    bar.leave()
    assert titles(page) == before
    assert page.p is not None
    assert page.p.items[0].summary == "Nouveau résumé"
    assert page.editor.item_title.text() == before[0]
