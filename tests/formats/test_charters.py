# SPDX-License-Identifier: EUPL-1.2
"""The catalogue of bodies."""

import pytest

from pupitre.domain.broken import Problem
from pupitre.domain.charter import Power
from pupitre.formats.charters import read_charter
from pupitre.host.resources import shipped

CHARTERS = shipped("resources") / "charters"


@pytest.mark.parametrize("path", sorted(CHARTERS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_charter_that_is_shipped_can_be_read_and_names_its_sources(path) -> None:
    charter = read_charter(path)
    assert charter.name
    assert charter.power_basis
    assert charter.notice.basis


def test_the_conference_of_mayors_advises_with_one_voice_a_commune_and_five_clear_days() -> None:
    charter = read_charter(CHARTERS / "conference_des_maires.yaml")
    assert (charter.power, charter.notice.clear_days, charter.proxies.per_holder) == (Power.ADVISES, 5, 1)


@pytest.mark.parametrize(
    "content",
    [b"name: [", b"just words", b"name: x\npower: reigns\n", b"\xff\xfe\x00", b"", b"notice: {clear_days: five}\n"],
    ids=["no YAML", "no mapping", "unknown power", "no UTF-8", "empty", "days in words"],
)
def test_what_is_no_charter_is_told_with_its_name_and_the_reason(tmp_path, content) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(content)
    with pytest.raises(Problem, match="charter-unreadable") as told:
        read_charter(path)
    assert told.value.facts["name"] == "mine.yaml"
    assert told.value.facts["reason"]


def test_a_charter_that_is_not_there_is_told(tmp_path) -> None:
    with pytest.raises(Problem, match="charter-unreadable"):
        read_charter(tmp_path / "none.yaml")
