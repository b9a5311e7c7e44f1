# SPDX-License-Identifier: EUPL-1.2
"""Secret keys: kept closed, never lost, and never the same on two computers."""

import shutil
import sys
from pathlib import Path

import pytest

from pupitre.domain.broken import Problem
from pupitre.host.keys import Keys


@pytest.fixture
def keys(tmp_path: Path) -> Keys:
    return Keys(tmp_path / "data" / "keys", tmp_path / "state")


def test_the_first_start_makes_a_device_and_the_next_ones_find_it(keys: Keys) -> None:
    first, second = keys.device(), keys.device()
    assert (first.renewed, second.renewed) == (True, False)
    assert first.secret == second.secret
    assert len(first.secret) == 32


def test_there_is_no_root_before_one_is_made(keys: Keys) -> None:
    assert keys.root() is None
    assert keys.make_root() == keys.root()


def test_a_root_is_never_replaced(keys: Keys) -> None:
    secret = keys.make_root()
    with pytest.raises(Problem, match="root-key-exists"):
        keys.make_root()
    assert keys.root() == secret


def test_a_root_may_come_from_elsewhere_and_has_32_bytes(keys: Keys) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        keys.make_root(b"short")
    assert keys.make_root(b"x" * 32) == keys.root() == b"x" * 32


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_secrets_are_closed_to_other_accounts(keys: Keys) -> None:
    keys.make_root()
    keys.device()
    files = list(keys.folder.iterdir())
    assert len(files) == 3
    assert all(file.stat().st_mode & 0o077 == 0 for file in (keys.folder, *files))


def test_a_folder_copied_on_the_same_machine_gets_a_key_of_its_own(keys: Keys, tmp_path: Path) -> None:
    original = keys.device()
    shutil.copytree(tmp_path / "data", tmp_path / "copy")
    copy = Keys(tmp_path / "copy" / "keys", keys.state)
    assert copy.device().renewed
    assert copy.device().secret != original.secret
    assert keys.device() == type(original)(original.secret, renewed=False)


def test_a_folder_brought_to_another_machine_gets_a_key_of_its_own(keys: Keys, tmp_path: Path) -> None:
    original = keys.device()
    elsewhere = Keys(keys.folder, tmp_path / "state of another machine")
    assert elsewhere.device().renewed
    assert elsewhere.device().secret != original.secret


def test_the_root_travels_with_the_folder(keys: Keys, tmp_path: Path) -> None:
    secret = keys.make_root()
    assert Keys(keys.folder, tmp_path / "another").root() == secret


def test_a_restored_backup_is_given_a_new_device(keys: Keys) -> None:
    assert keys.renew_device().secret == keys.device().secret


def test_a_renewal_that_stops_half_way_is_done_again(keys: Keys) -> None:
    keys.device()
    (keys.folder / "device.mark").unlink()
    assert keys.device().renewed


@pytest.mark.parametrize("damaged", [b"", b"pupitre-secret-1:00", b"pupitre-secret-2:" + b"0" * 64, b"\xff" * 80])
def test_a_damaged_key_is_told_and_kept(keys: Keys, damaged: bytes) -> None:
    keys.make_root()
    (keys.folder / "root.key").write_bytes(damaged)
    with pytest.raises(Problem, match="key-unreadable"):
        keys.root()
    assert (keys.folder / "root.key").read_bytes() == damaged
