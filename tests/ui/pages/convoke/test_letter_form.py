# SPDX-License-Identifier: EUPL-1.2
"""The terms of a letter, and the notice counted as they change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from builders import proceedings
from pupitre.text.language import spoken
from pupitre.ui.pages.convoke.letter_form import LetterForm

TODAY = date(2026, 11, 22)


@pytest.fixture
def form(shown: Callable[..., QWidget]) -> LetterForm:
    made = LetterForm(spoken())
    shown(made, 540, 560)
    p = proceedings()
    made.begin(p, list(p.seats.values())[:2], reference="CM-2026-01", today=TODAY)
    return made


def test_the_terms_are_those_shown(form: LetterForm) -> None:
    form.message.setPlainText(" Venez. ")
    form.signatory.setCurrentIndex(1)
    terms = form.terms()
    assert (terms.reference, terms.dated, terms.signatory, terms.message) == ("CM-2026-01", TODAY, "s2", "Venez.")
    form._idle.stop()


def test_a_signatory_is_named_with_the_function_of_the_body_s_own_organisation(form: LetterForm) -> None:
    assert form.signatory.itemText(0) == "Ms\u00a0Élise Fabre, president of Carcassonne Agglo"


def test_what_was_typed_survives_news_of_the_same_sitting(form: LetterForm) -> None:
    form.reference.setText("Autre")
    form.begin(proceedings(), [], reference="CM-2026-01", today=TODAY)
    assert form.terms().reference == "Autre"
    other = replace(proceedings(), scope=f"sitting:{'1' * 32}/{'2' * 32}")
    form.begin(other, [], reference="CM-2026-02", today=TODAY)
    assert form.terms().reference == "CM-2026-02"


def test_a_date_that_is_too_late_is_told_in_clear_days(form: LetterForm) -> None:
    form.dated.show_day(date(2026, 11, 28))
    assert "only 4 clear days" in form.notice.text()
    assert form.notice.property("tone") == "bad"
    form.dated.show_day(date(2026, 11, 27))
    assert form.notice.property("tone") == "muted"
    form._idle.stop()
