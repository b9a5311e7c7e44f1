# SPDX-License-Identifier: EUPL-1.2
"""Exchanges: a sitting file is looked into, shown, then imported; each trouble is told plainly."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from contexts import found
from offices import STRANGER, STRANGER_ROOT, Held, an_office, convoked, founded
from pupitre.domain.trust import Trust
from pupitre.services import exchanging
from pupitre.ui.context import Context
from pupitre.ui.pages.exchange import OPEN, ExchangePage
from rolls import a_small_epci


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_small_epci(tmp_path / "here") as made:
        yield made


@pytest.fixture
def sent(tmp_path: Path) -> Iterator[tuple[Held, Path]]:
    """A sitting of another organisation, and the file that it sent."""
    office = an_office(tmp_path / "there", device=STRANGER, root=STRANGER_ROOT, name="Grand Narbonne")
    held = convoked(founded(office))
    (path,) = exchanging.export(office, held.scope, tmp_path, exchanging.recipients(held.p)[:1])
    yield held, path
    office.store.close()


def open_page(context: Context, shown: Callable[..., QWidget]) -> ExchangePage:
    page = ExchangePage(context)
    shown(page, 1080, 700)
    page.arrive(None)
    return page


def wait(qtbot: QtBot, page: ExchangePage) -> None:
    qtbot.waitUntil(lambda: not page.context.tasks.busy)


def look(qtbot: QtBot, page: ExchangePage, path: Path) -> None:
    page.look_into(path)
    wait(qtbot, page)


def press(page: QWidget, name: str) -> None:
    button = found(page, name, QAbstractButton)
    assert isinstance(button, QAbstractButton)
    button.click()


def pinned(context: Context) -> list[Trust]:
    with context.office.store.directory(context.office.directory) as held:
        return [pin.status for pin in held.pins().values()]


def test_a_file_is_shown_before_anything_is_written(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], sent: tuple[Held, Path]
) -> None:
    page, before = open_page(context, shown), context.office.store.dump()
    look(qtbot, page, sent[1])
    assert page.card.isVisible()
    assert not page.own.isVisible()
    assert context.office.store.dump() == before


def test_an_import_brings_the_sitting_and_leads_to_it(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], sent: tuple[Held, Path]
) -> None:
    page, (held, path) = open_page(context, shown), sent
    look(qtbot, page, path)
    press(page, "take-in")
    wait(qtbot, page)
    assert [s.scope for s in context.office.store.sittings()] == [held.scope]
    assert [t.organisation_name for t in page.table.table_model.values] == ["Grand Narbonne"]
    with qtbot.waitSignal(page.left_for) as left:
        page.table.opened.emit(page.table.table_model.key_at(0))
    assert left.args == ["convoke", held.scope]


def test_the_same_file_again_has_nothing_new(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], sent: tuple[Held, Path]
) -> None:
    page, (_held, path) = open_page(context, shown), sent
    look(qtbot, page, path)
    press(page, "take-in")
    wait(qtbot, page)
    before = context.office.store.dump()
    look(qtbot, page, path)
    assert page.card.news.accessibleName().startswith("0 enregistrement nouveau")
    press(page, "take-in")
    wait(qtbot, page)
    assert context.office.store.dump() == before


def test_a_fingerprint_that_was_compared_stays_verified(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], sent: tuple[Held, Path]
) -> None:
    page, (_held, path) = open_page(context, shown), sent
    look(qtbot, page, path)
    press(page, "verify-sender")
    press(page, "take-in")
    wait(qtbot, page)
    assert pinned(context) == [Trust.VERIFIED]


def test_a_file_that_is_left_leaves_nothing(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], sent: tuple[Held, Path]
) -> None:
    page = open_page(context, shown)
    look(qtbot, page, sent[1])
    press(page, "leave-bundle")
    assert not page.card.isVisible()
    assert page.own.isVisible()
    assert context.office.store.sittings() == []
    assert pinned(context) == []


def truncated(raw: bytes) -> bytes:
    return raw[:-2000]


def altered(raw: bytes) -> bytes:
    middle = len(raw) // 2
    return raw[:middle] + bytes([raw[middle] ^ 1]) + raw[middle + 1 :]


def no_bundle(_raw: bytes) -> bytes:
    return b"%PDF-1.7 minutes"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [(truncated, "incomplet"), (altered, "modifié en chemin"), (no_bundle, "PDF"), (lambda _raw: b"", "vide")],
)
def test_a_spoilt_file_is_a_plain_sentence_and_nothing_is_written(
    qtbot: QtBot,
    context: Context,
    shown: Callable[..., QWidget],
    sent: tuple[Held, Path],
    spoil: Callable[[bytes], bytes],
    said: str,
) -> None:
    page, before = open_page(context, shown), context.office.store.dump()
    sent[1].write_bytes(spoil(sent[1].read_bytes()))
    look(qtbot, page, sent[1])
    assert said in page.banner.text
    assert not page.card.isVisible()
    assert context.office.store.dump() == before


def test_the_welcome_page_leads_straight_to_the_choice_of_a_file(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], sent: tuple[Held, Path]
) -> None:
    page = ExchangePage(context)
    page.ask_file = lambda: sent[1]  # type: ignore[method-assign]
    shown(page, 1080, 700)
    page.arrive(OPEN)
    qtbot.waitUntil(page.card.isVisible)


def test_our_own_fingerprint_is_there_to_be_read(context: Context, shown: Callable[..., QWidget]) -> None:
    page = open_page(context, shown)
    shown_key = page.fingerprint.text().replace("\u00a0", "").replace(" ", "")
    assert shown_key == context.office.organisation
    assert page.none.isVisible()
