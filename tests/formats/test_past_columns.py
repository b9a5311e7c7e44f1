# SPDX-License-Identifier: EUPL-1.2
"""The columns of the sheet say the keys of the file, no more and no less."""

from pupitre.formats import past_reading
from pupitre.formats.past_columns import BLOCKS, ELECTIONS, FORM, ITEMS, MEMBERS, MOVEMENTS, VOTE, Column, Kind
from pupitre.formats.rne_layouts import folded


def keys(columns: tuple[Column, ...]) -> tuple[str, ...]:
    return tuple(column.key for column in columns)


def test_every_key_of_the_file_has_its_column() -> None:
    assert keys(FORM["organisme"]) == past_reading.ORGANISATION
    assert keys(FORM["seance"]) == past_reading.MEETING
    assert keys(FORM["publie"]) == past_reading.PUBLISHED
    assert keys(MEMBERS.columns) == past_reading.MEMBER
    assert keys(MOVEMENTS.columns) == past_reading.MOVEMENT
    assert keys(ITEMS.columns) == (*past_reading.ITEM[:-1], *past_reading.VOTE)
    assert keys(VOTE) == past_reading.VOTE
    assert keys(ELECTIONS.columns) == ("objet", *past_reading.ROUND[:-1], "candidat", "voix")


def test_no_label_of_the_form_and_no_header_of_a_block_comes_twice() -> None:
    for columns in (tuple(line for lines in FORM.values() for line in lines), *(block.columns for block in BLOCKS)):
        labels = [folded(column.label) for column in columns]
        assert len(labels) == len(set(labels))


def test_a_header_is_as_wide_as_its_words() -> None:
    for block in BLOCKS:
        assert all(column.width >= len(column.label) for column in block.columns)


def test_a_choice_is_understood_by_label_and_by_word_and_nothing_else_is_changed() -> None:
    for column in (c for columns in (*FORM.values(), *(b.columns for b in BLOCKS)) for c in columns):
        assert (column.kind is Kind.CHOICE) == bool(column.choices)
        for label, word in column.choices.items():
            assert column.word(label.upper()) == column.word(word) == word
            assert column.label_of(word) == label
            assert column.word(f"{label} ?") == f"{label} ?"
        assert column.word("autre chose") == "autre chose"
