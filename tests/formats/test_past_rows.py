# SPDX-License-Identifier: EUPL-1.2
"""A sitting as the rows of its sheet."""

from pasts import SITTING
from pupitre.formats.past_columns import BLOCKS, ELECTIONS, FORM, MEMBERS
from pupitre.formats.past_rows import form_values, rows, shown
from pupitre.formats.past_sitting import Ballot, State


def test_each_row_has_a_value_for_each_column() -> None:
    for block in BLOCKS:
        assert {len(row) for row in rows(SITTING, block)} == {len(block.columns)}
    assert {key: len(values) for key, values in form_values(SITTING).items()} == {k: len(v) for k, v in FORM.items()}


def test_an_election_says_its_round_on_the_first_row_alone() -> None:
    assert rows(SITTING, ELECTIONS) == [
        ("Élection du président", 1, 66, 4, "Anne Rey", 33),
        (None, None, None, None, "No", 29),
    ]


def test_choices_are_shown_by_their_label_and_nothing_as_blank() -> None:
    state = MEMBERS.columns[1]
    assert (shown(State.SUBSTITUTED, state), shown("", state), shown(0, state)) == ("suppléé", None, 0)
    assert shown(Ballot.PUBLIC, BLOCKS[2].columns[2]) == "public"
