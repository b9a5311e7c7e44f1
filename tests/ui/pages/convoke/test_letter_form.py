# SPDX-License-Identifier: EUPL-1.2
"""The terms of a letter, and the notice counted as they change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from builders import a_charter, a_sitting, proceedings
from pupitre.domain.charter import Notice
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


def test_a_signatory_is_found_by_the_family_name_and_has_the_function_of_the_body_s_own_organisation(
    form: LetterForm,
) -> None:
    assert form.signatory.itemText(0) == "Fabre Élise, president of Carcassonne Agglo"


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


RULES = a_charter(notice=Notice(5, "L2121-12", urgent_days=1, urgent_basis="L2121-12"))


def urgent_form(form: LetterForm, **changes: Any) -> LetterForm:
    p = proceedings(charter=RULES, scope=f"sitting:{'1' * 32}/{'2' * 32}", **changes)
    form.begin(p, list(p.seats.values())[:2], reference="R", today=TODAY)
    form._idle.stop()
    return form


def test_urgency_is_offered_where_the_notice_is_short_and_the_rules_know_it(form: LetterForm) -> None:
    form.dated.show_day(date(2026, 12, 1))
    assert form.urgency.isHidden()
    urgent_form(form)
    form.dated.show_day(date(2026, 11, 27))
    assert form.urgency.isHidden()
    form.dated.show_day(date(2026, 12, 1))
    assert form.urgency.invoke.isVisible()
    form._idle.stop()


def test_invoked_urgency_cuts_the_notice_and_goes_into_the_terms(form: LetterForm) -> None:
    urgent_form(form).dated.show_day(date(2026, 12, 1))
    form.urgency.invoke.click()
    form.urgency.reason.setText(" Péril ")
    terms = form.terms()
    assert (terms.urgent, terms.urgency) == (True, "Péril")
    assert "1 clear day before the sitting, 1 required" in form.notice.text()
    assert form.notice.property("tone") == "muted"
    form.dated.show_day(date(2026, 12, 2))
    assert form.notice.property("tone") == "bad"
    form._idle.stop()


def test_urgency_that_is_no_longer_needed_is_not_in_the_terms(form: LetterForm) -> None:
    urgent_form(form).dated.show_day(date(2026, 12, 1))
    form.urgency.invoke.click()
    form.urgency.reason.setText("Péril")
    form.dated.show_day(date(2026, 11, 27))
    assert (form.terms().urgent, form.terms().urgency) == (False, "")
    form.dated.show_day(date(2026, 12, 1))
    form.urgency.leave.click()
    assert not form.terms().urgent
    form._idle.stop()


def test_a_second_convocation_is_never_offered_urgency(form: LetterForm) -> None:
    urgent_form(form, sitting=a_sitting(second_call=True)).dated.show_day(date(2026, 12, 1))
    assert form.urgency.isHidden()
    assert "3 required" in form.notice.text()
    form._idle.stop()
