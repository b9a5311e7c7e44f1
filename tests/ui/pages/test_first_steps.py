# SPDX-License-Identifier: EUPL-1.2
"""The three beginnings of a new secretariat."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from contexts import found
from pupitre.ui.pages.first_steps import FirstSteps
from pupitre.ui.widgets.button import Button, Kind


@pytest.mark.parametrize(("members", "first"), [(0, "directory"), (83, "sittings")])
def test_what_comes_first_is_the_one_loud_button(shown: Callable[..., QWidget], members: int, first: str) -> None:
    steps = FirstSteps(members=members)
    shown(steps, 1080, 600)
    loud = [b.objectName() for b in steps.findChildren(Button) if b.kind is Kind.PRIMARY]
    assert loud == [f"begin-{first}"]


@pytest.mark.parametrize("place", ["directory", "sittings", "exchange"])
def test_each_button_leads_to_its_place(qtbot, shown: Callable[..., QWidget], place: str) -> None:
    steps = FirstSteps(members=0)
    shown(steps, 1080, 600)
    with qtbot.waitSignal(steps.asked) as asked:
        found(steps, f"begin-{place}", Button).click()
    assert asked.args == [place]
