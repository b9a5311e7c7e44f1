# SPDX-License-Identifier: EUPL-1.2
"""Which value stands under which kind and subject; every value survives its row."""

import dataclasses
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, insert, select

from builders import a_charter, a_seat, a_sitting
from pupitre.domain.charter import Charter
from pupitre.domain.happening import Ballot, Proxy, Vote
from pupitre.domain.plain import to_plain
from pupitre.domain.sitting import Item, Note
from pupitre.domain.terms import Mode
from pupitre.store.shapes import BY_NOUN, BY_TYPE, SHAPES, shape_of_subject
from pupitre.store.tables import Table

LOCAL_TIMES = st.times().map(lambda t: t.replace(second=0, microsecond=0, fold=0))
for kind, strategy in ((date, st.dates(date(1900, 1, 1))), (time, LOCAL_TIMES), (int, st.integers(-(2**53), 2**53))):
    st.register_type_strategy(kind, strategy)
# SQLite cannot keep a lone surrogate, and the ledger lets none in.
st.register_type_strategy(str, st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20))


@pytest.fixture(scope="module")
def engine():
    made = create_engine("sqlite://")
    Table.metadata.create_all(made)
    yield made
    made.dispose()


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.noun)
@settings(max_examples=40)
@given(data=st.data())
def test_every_value_comes_back_equal_from_its_row(engine, shape, data):
    value = data.draw(st.from_type(shape.cls))
    with engine.begin() as connection:
        row = {"scope": 1, "subject": "s", **shape.columns_of(to_plain(value))}
        connection.execute(insert(shape.table), [row])
        found = connection.execute(select(*shape.columns)).one()
        connection.rollback()
    assert shape.value(found) == value


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.noun)
def test_a_row_has_a_column_for_every_field_of_its_value(shape):
    fields = {"value"} if shape.whole else {field.name for field in dataclasses.fields(shape.cls)}
    assert {c.name for c in shape.table.columns} == fields | {"scope", "subject"}


def test_what_there_is_one_of_stands_under_its_noun_alone():
    assert BY_TYPE[Charter].subject(a_charter()) == "charter"
    assert BY_NOUN["sitting"].subject(a_sitting()) == "sitting"


def test_what_there_are_many_of_stands_under_what_tells_them_apart():
    assert BY_NOUN["seat"].subject(a_seat("s7")) == "seat/s7"
    assert BY_TYPE[Vote].subject(Vote("i1", "s7", "for")) == "vote/i1/1/s7"
    assert BY_TYPE[Ballot].subject(Ballot("i1", Mode.PUBLIC, 3)) == "ballot/i1/1"
    assert BY_TYPE[Note].subject(Note("i1", "…")) == "note/i1"


def test_each_proxy_of_a_giver_is_kept_apart_by_the_event_at_which_it_was_given():
    assert BY_TYPE[Proxy].subject(Proxy("s5", "s2")) == "proxy/s5/0"
    assert BY_TYPE[Proxy].subject(Proxy("s5", "s2", n=7, ended=9)) == "proxy/s5/7"


def test_the_subject_of_a_key_is_that_of_the_value_with_that_key():
    assert BY_TYPE[Item].subject_of("i1") == BY_TYPE[Item].subject(Item("i1", "Pacte"))
    assert shape_of_subject("item/i1") is BY_TYPE[Item]
    assert shape_of_subject("receipt/x") is None
