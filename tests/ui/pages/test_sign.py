# SPDX-License-Identifier: EUPL-1.2
"""Closing the record from the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contexts import a_context, convoked, rehearsal
from pupitre.services.writing import MINUTES
from pupitre.ui.context import Context
from pupitre.ui.pages.sign import SignPage


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path) as made:
        yield made


@pytest.fixture
def page(context: Context, shown: Callable[..., QWidget]) -> SignPage:
    page, scope = SignPage(context), convoked(context)
    rehearsal(context).hold(scope)
    shown(page, 1080, 700)
    page.arrive(scope)
    return page


def seal(qtbot: QtBot, page: SignPage) -> None:
    page.seal.click()
    assert page.p.closing is None
    page.seal.click()
    qtbot.waitUntil(lambda: page.p.closing is not None and not page.context.tasks.busy, timeout=20_000)


def test_a_sitting_that_is_not_adjourned_cannot_be_closed(context: Context, shown: Callable[..., QWidget]) -> None:
    page, scope = SignPage(context), convoked(context)
    shown(page, 1080, 700)
    page.arrive(scope)
    assert page.seal.isHidden()
    assert page.send.isHidden()
    assert not page.save.isEnabled()


def test_closing_seals_the_minutes_and_shows_their_fingerprint(qtbot: QtBot, page: SignPage) -> None:
    assert not page.seal.isHidden()
    seal(qtbot, page)
    assert MINUTES in page.p.documents
    assert page.seal.isHidden()
    qtbot.waitUntil(lambda: bool(page.mark.text()), timeout=20_000)
    assert "close" in page.banner.text


def test_the_saved_file_is_the_sealed_one(
    qtbot: QtBot, page: SignPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seal(qtbot, page)
    monkeypatch.setattr(page, "ask_file", lambda name: tmp_path / name)
    page.save.click()
    qtbot.waitUntil(lambda: str(tmp_path) in page.banner.text, timeout=20_000)
    (file,) = tmp_path.glob("*.pdf")
    assert file.read_bytes() == page.context.office.store.blob(page.p.documents[MINUTES].sha256)


def test_after_closing_the_way_leads_to_sending(qtbot: QtBot, page: SignPage) -> None:
    seal(qtbot, page)
    with qtbot.waitSignal(page.left_for) as left:
        page.send.click()
    assert left.args == ["send", page.scope]
