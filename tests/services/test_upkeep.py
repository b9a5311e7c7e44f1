# SPDX-License-Identifier: EUPL-1.2
"""Backing the store up."""

import pytest

from offices import NOW, started
from pupitre.domain.broken import Problem
from pupitre.services.upkeep import back_up
from pupitre.store.store import Store


@pytest.fixture
def held(tmp_path):
    held = started(tmp_path / "ours", "opened")
    yield held
    held.office.store.close()


def test_a_backup_is_one_sound_file_that_says_the_same(held, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    path = back_up(held.office.store, stick, NOW)
    assert [p.name for p in stick.iterdir()] == [path.name] == ["pupitre_2026-11-20_09-00-00.sqlite"]
    restored = Store(path)
    assert restored.check() == []
    assert restored.dump() == held.office.store.dump()
    assert restored.proceedings(held.scope) == held.p
    restored.close()


def test_a_backup_holds_no_key(held, tmp_path):
    path = back_up(held.office.store, tmp_path, NOW)
    raw = path.read_bytes()
    assert held.office.signer.secret() not in raw
    assert held.office.signer.secret().hex().encode() not in raw


def test_a_backup_never_takes_the_place_of_another(held, tmp_path):
    path = back_up(held.office.store, tmp_path, NOW)
    before = path.read_bytes()
    with pytest.raises(Problem, match="file-exists"):
        back_up(held.office.store, tmp_path, NOW)
    assert path.read_bytes() == before


def test_a_folder_that_is_not_there_is_told(held, tmp_path):
    with pytest.raises(Problem):
        back_up(held.office.store, tmp_path / "unplugged", NOW)
