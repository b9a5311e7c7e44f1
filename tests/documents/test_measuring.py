# SPDX-License-Identifier: EUPL-1.2
"""The same content for other makers of PDFs."""

import importlib.util
import json

import pytest

from documents.made import held
from pupitre.documents import measuring
from pupitre.text import drafting


def test_the_minutes_of_others_say_every_section_member_and_figure(french):
    p = held(40)
    content = measuring.minutes(p, french)
    assert [part["title"] for part in content[1:]] == [s.title for s in drafting.sections(p, french)]
    assert len(content[0]["rows"]) == len(p.seats)
    figures = [part["rows"][1] for part in content[1:] if part["rows"]]
    assert [row[0] for row in figures] == [str(o.in_favour) for o in p.outcomes.values()]
    assert json.loads(json.dumps(content)) == content


def test_each_letter_of_others_names_its_member_and_the_whole_agenda(french):
    p = held(40)
    letters = measuring.letters(p, list(p.seats)[:3], french)
    assert len(letters) == 3
    for letter in letters:
        assert [row[1] for row in letter[0]["rows"]] == [item.title for item in p.items]
    assert "Fabre" in letters[0][0]["text"][0]


@pytest.mark.parametrize("name", ["typst", "weasyprint"])
def test_only_makers_that_are_installed_are_offered(name):
    here = {maker.lower() for maker, _make in measuring.makers()}
    assert (name in here) == (importlib.util.find_spec(name) is not None)


def test_each_maker_that_is_here_makes_a_pdf(french):
    for _name, make in measuring.makers():
        assert make(measuring.minutes(held(40), french)).startswith(b"%PDF")
