# SPDX-License-Identifier: EUPL-1.2
"""The fields of a correction are those of its line, filled with what stands in the record."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import an_item, at_the_vote, departure
from moments import french
from pupitre.domain.happening import Count, Discussion, Movement
from pupitre.domain.terms import Presence, Way
from pupitre.ui.pages.hold import corrections as c
from pupitre.ui.pages.hold.correction_form import CorrectionForm, Options

MOVE = departure("s3", 5000, time(19, 0))
P = at_the_vote(
    items=(an_item("i1", number="1"),), discussions={"i1": Discussion("i1", time(18, 20), 1000)}, movements=(MOVE,)
)


@pytest.fixture
def form(shown: Callable[..., QWidget]) -> CorrectionForm:
    form = CorrectionForm(french())
    shown(form, 600, 500)
    return form


def test_it_answers_what_stands_until_something_is_changed(form: CorrectionForm) -> None:
    form.ask(P, MOVE)
    assert form.answers() == c.asked(P, MOVE)
    shown = {name for name, field in form._fields.items() if not field.isHidden()}
    assert shown == set(c.asked(P, MOVE))


def test_an_enum_stays_one(form: CorrectionForm) -> None:
    form.ask(P, MOVE)
    form.sense.setCurrentIndex(0)
    assert form.answers()[c.SENSE] is Way.ARRIVAL


def test_each_change_is_told(qtbot: QtBot, form: CorrectionForm) -> None:
    form.ask(P, MOVE)
    with qtbot.waitSignal(form.changed):
        form.hour.show_hour(time(19, 10))
    with qtbot.waitSignal(form.changed):
        form.member.picked.emit("s4", None)
    assert form.answers()[c.MEMBER] == "s4"


def test_what_was_forgotten_stands_at_the_end_until_it_is_placed(form: CorrectionForm) -> None:
    form.ask(P, c.FORGOTTEN["movement"])
    assert form.answers()[c.PLACE] == c.END
    form.place.setCurrentIndex(form.place.findText("avant le point 1"))
    assert form.answers()[c.PLACE] == "open:i1"


def test_figures_have_a_box_each(form: CorrectionForm) -> None:
    counted = Count("i1", 1, 8000, time(19, 0), in_favour=3, against=1)
    form.ask(P, counted)
    form.figures["against"].setValue(2)
    assert form.answers() == {c.FIGURES: {**c.asked(P, counted)[c.FIGURES], "against": 2}}
    form.ask(P, MOVE)
    assert form.figures == {}


def test_fields_are_named_for_what_they_ask(form: CorrectionForm) -> None:
    form.ask(P, c.FORGOTTEN["proxy"])
    assert form.member.accessibleName() == "Qui donne pouvoir"
    form.ask(P, Movement("", "", Way.ARRIVAL, time(), 0))
    assert form.member.accessibleName() == "Membre"


def test_options_give_the_first_where_the_current_one_is_unknown(qtbot: QtBot) -> None:
    options = Options()
    qtbot.addWidget(options)
    assert options.value() is None
    options.offer([(Way.ARRIVAL, "a"), (Way.DEPARTURE, "b")], None)
    assert options.value() is Way.ARRIVAL


def test_a_member_who_is_named_brings_the_answer_that_stands(form: CorrectionForm) -> None:
    form.ask(P, c.FORGOTTEN["answer"])
    form.member.choose("s5")
    form.member.picked.emit("s5", None)
    assert form.answers()[c.SENSE] is Presence.EXCUSED
