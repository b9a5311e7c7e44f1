# SPDX-License-Identifier: EUPL-1.2
"""Urgency is invoked by a button, with its reason."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pupitre.ui.pages.convoke.urgency_row import UrgencyRow


@pytest.fixture
def row(shown: Callable[..., QWidget]) -> UrgencyRow:
    made = UrgencyRow()
    shown(made, 400, 120)
    return made


def test_the_button_leads_to_the_reason_and_the_cross_back(qtbot: QtBot, row: UrgencyRow) -> None:
    assert not row.invoked
    with qtbot.waitSignal(row.altered):
        row.invoke.click()
    assert row.invoked
    assert row.reason.isVisible()
    assert row.invoke.isHidden()
    row.leave.click()
    assert not row.invoked


def test_what_is_not_offered_is_not_invoked(row: UrgencyRow) -> None:
    row.invoke.click()
    row.offer(offered=False)
    assert not row.invoked
    row.offer(offered=True)
    assert row.invoked


def test_another_sitting_begins_without_urgency(row: UrgencyRow) -> None:
    row.invoke.click()
    row.reason.setText("Péril")
    row.begin()
    assert (row.invoked, row.reason.text()) == (False, "")
