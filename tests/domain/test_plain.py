# SPDX-License-Identifier: EUPL-1.2
"""Everything that is recorded survives its plain form, and old facts stay as they were written."""

import dataclasses
import json
from collections.abc import Mapping
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pupitre.domain import charter, directory, happening, sitting, trust
from pupitre.domain.plain import from_plain, to_plain

LOCAL_TIMES = st.times().map(lambda t: t.replace(second=0, microsecond=0, fold=0))
for kind, strategy in ((date, st.dates(date(1900, 1, 1))), (time, LOCAL_TIMES)):
    st.register_type_strategy(kind, strategy)

RECORDED = [
    found
    for room in (charter, directory, happening, sitting, trust)
    for found in vars(room).values()
    if dataclasses.is_dataclass(found) and found.__module__ == room.__name__
]


@pytest.mark.parametrize("recorded", RECORDED, ids=lambda cls: cls.__name__)
@settings(max_examples=40)
@given(data=st.data())
def test_every_recorded_value_comes_back_equal_through_json(recorded, data):
    value = data.draw(st.from_type(recorded))
    written = json.dumps(to_plain(value), ensure_ascii=False)
    assert from_plain(recorded, json.loads(written)) == value


def test_plain_data_is_made_of_dates_times_and_codes_that_people_can_read():
    held = sitting.Dispatch("s1", date(2026, 11, 20), sitting.Channel.EMAIL)
    assert to_plain(held) == {"seat": "s1", "on": "2026-11-20", "channel": "email"}
    assert to_plain(happening.Opening(time(18, 7), "s1", "s2", 1))["at"] == "18:07"


def test_a_field_at_its_default_is_left_out_so_that_old_facts_do_not_change_when_a_field_is_added():
    assert to_plain(sitting.Item("i1", "Pacte")) == {"id": "i1", "title": "Pacte"}
    assert to_plain(sitting.Item("i1", "Pacte", number="4")) == {"id": "i1", "title": "Pacte", "number": "4"}


def test_what_a_newer_version_added_is_passed_over():
    assert from_plain(sitting.Item, {"id": "i1", "title": "Pacte", "colour": "red"}) == sitting.Item("i1", "Pacte")


@pytest.mark.parametrize(
    "wrong",
    [
        "i1",
        None,
        {"id": "i1"},
        {"id": 1, "title": "Pacte"},
        {"id": "i1", "title": "Pacte", "kind": "dance"},
        {"id": "i1", "title": "Pacte", "late": 1},
        {"id": "i1", "title": "Pacte", "attachments": [7]},
    ],
)
def test_what_is_not_of_the_shape_is_refused(wrong):
    with pytest.raises((TypeError, ValueError)):
        from_plain(sitting.Item, wrong)


def test_a_true_is_no_number():
    with pytest.raises(TypeError):
        from_plain(happening.Adjournment, {"at": "20:00", "n": True})


def test_a_mapping_is_written_with_text_keys():
    held: Mapping[int, date] = {1: date(2026, 12, 3)}
    assert to_plain(held) == {"1": "2026-12-03"}
