# SPDX-License-Identifier: EUPL-1.2
"""Opening a secretariat, the first time and every day; what a first start that was cut short leaves."""

import shutil
from pathlib import Path

import pytest
from babel import Locale

from offices import IDENTITY, NOW, people, prepared
from pupitre.domain.broken import Problem, RuleBroken
from pupitre.services import founding, history, lists
from pupitre.services.house import House
from pupitre.text.language import Words


def opened(folder: Path, state: str = "state") -> House:
    return House(folder / "data" / "pupitre.sqlite", folder / state, Words(Locale("en")), lambda: NOW)


@pytest.fixture
def founded(tmp_path):
    """A folder in which a secretariat was founded; it is closed."""
    with opened(tmp_path) as house:
        house.found(IDENTITY)
        house.office.perform(people, house.office.directory, mayors=3)
    return tmp_path


def test_a_new_house_has_no_office_until_it_is_said_who_we_are(tmp_path):
    with opened(tmp_path) as house:
        assert house.office is None
        office = house.found(IDENTITY)
        assert house.office is office
        assert lists.own_organisation(office)
        assert office.certificate.organisation_name == "Carcassonne Agglo"


def test_the_same_secretariat_on_the_same_device_is_there_the_next_day(founded):
    with opened(founded) as house:
        before = (house.office.organisation, house.office.signer.id, house.store.known())
        scope = prepared(house.office).scope
    with opened(founded) as house:
        assert (house.office.organisation, house.office.signer.id) == before[:2]
        assert history.steps(house.office, scope).undo == "add_item"
        assert house.store.check() == []
    with opened(founded) as house:
        assert before[2] < house.store.known()


def test_opening_again_writes_nothing(founded):
    with opened(founded) as house:
        before = house.store.known()
    with opened(founded) as house:
        assert house.store.known() == before


def test_a_store_is_open_in_one_window_at_a_time(founded):
    with opened(founded), pytest.raises(Problem, match="store-in-use"):
        opened(founded)
    opened(founded).close()


def test_an_identity_that_is_refused_makes_no_keys(tmp_path):
    with opened(tmp_path) as house:
        with pytest.raises(RuleBroken, match="organisation-unnamed"):
            house.found(founding.Identity(" ", IDENTITY.kind))
        assert house.office is None
    assert not list((tmp_path / "data").rglob("*.key"))


def test_a_first_start_that_was_cut_short_after_its_keys_is_taken_up_again(tmp_path, monkeypatch):
    """The disk filled up, or the power went, between the keys and the first fact."""
    charters = shutil.copytree(Path(__file__).parents[2] / "resources", tmp_path / "resources") / "charters"
    broken = charters / "broken.yaml"
    broken.write_text("name: [", encoding="utf-8")
    monkeypatch.setattr("pupitre.services.house.shipped", lambda _name: charters.parent)
    with opened(tmp_path) as house:
        with pytest.raises(Problem):
            house.found(IDENTITY)
        assert house.office is None
    broken.unlink()
    with opened(tmp_path) as house:
        assert house.office is None
        office = house.found(IDENTITY)
        assert lists.own_organisation(office)
        assert house.store.check() == []
    with opened(tmp_path) as house:
        assert house.office is not None


def test_a_damaged_key_is_told_and_the_store_is_let_go_of(founded):
    key = next((founded / "data" / "keys").glob("root.key"))
    good = key.read_bytes()
    key.write_bytes(b"damaged")
    for _ in range(2):
        with pytest.raises(Problem, match="key-unreadable"):
            opened(founded)
    key.write_bytes(good)
    with opened(founded) as house:
        assert house.office is not None


def test_a_copy_on_another_machine_writes_for_the_same_organisation_with_a_key_of_its_own(founded, tmp_path):
    """The same key on two machines would fork (L8)."""
    with opened(founded) as house:
        scope = prepared(house.office).scope
        here = (house.office.organisation, house.office.signer.id)
    shutil.copytree(founded / "data", tmp_path / "stick" / "data")
    with opened(tmp_path / "stick", state="another-machine") as house:
        assert house.office.organisation == here[0]
        assert house.office.signer.id != here[1]
        assert house.office.owns(scope)
        assert history.steps(house.office, scope).undo == ""
        assert house.store.check() == []


def test_the_sample_is_a_house_like_another(tmp_path):
    with opened(tmp_path) as house:
        assert house.found_sample() is house.office
        assert house.office.certificate.organisation_name == founding.SAMPLE.name
    with opened(tmp_path) as house:
        assert house.office is not None
