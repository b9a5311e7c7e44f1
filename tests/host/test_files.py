# SPDX-License-Identifier: EUPL-1.2
"""A file is whole or not there, whatever stops the writing."""

import errno
import hashlib
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pupitre.domain.broken import Problem
from pupitre.host.files import problem_of, read, settling, sha256_on_medium, told, write_atomically, write_checked

WRITERS = [write_atomically, lambda path, data: write_checked(path, data, replace=True)]


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KiB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], capture_output=True, check=False
    )
    if mount.returncode:
        pytest.skip("only root may mount a small disk")
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.mark.parametrize("write", WRITERS)
def test_a_file_is_written_anew_or_over_the_former_one(tmp_path: Path, write) -> None:
    write(tmp_path / "f", b"one")
    write(tmp_path / "f", b"two")
    assert read(tmp_path / "f") == b"two"
    assert names(tmp_path) == ["f"]


@pytest.mark.parametrize("write", WRITERS)
def test_a_full_disk_keeps_the_former_file_and_tells_what_is_needed(small_disk: Path, write) -> None:
    write(small_disk / "f", b"former")
    with pytest.raises(Problem) as told_problem:
        write(small_disk / "f", bytes(100_000))
    assert told_problem.value.code == "disk-full"
    assert told_problem.value.facts["needed"] == 100_000
    assert 0 < told_problem.value.facts["free"] < 100_000
    assert read(small_disk / "f") == b"former"
    assert names(small_disk) == ["f"]


@pytest.mark.parametrize("write", WRITERS)
def test_a_read_only_disk_is_told_as_its_folder(small_disk: Path, write) -> None:
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with pytest.raises(Problem) as told_problem:
        write(small_disk / "f", b"one")
    assert told_problem.value.code == "folder-read-only"
    assert told_problem.value.facts["folder"] == str(small_disk)


@pytest.mark.parametrize("write", WRITERS)
def test_a_folder_that_is_not_there_is_told(tmp_path: Path, write) -> None:
    with pytest.raises(Problem, match="path-missing"):
        write(tmp_path / "no" / "f", b"one")


@pytest.mark.parametrize("write", WRITERS)
def test_a_folder_is_never_replaced_by_a_file(tmp_path: Path, write) -> None:
    (tmp_path / "f").mkdir()
    with pytest.raises(Problem, match="path-is-folder"):
        write(tmp_path / "f", b"one")
    assert names(tmp_path) == ["f"]


def test_a_file_that_leaves_never_replaces_another_one_unasked(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"theirs")
    with pytest.raises(Problem, match="file-exists"):
        write_checked(tmp_path / "f", b"ours")
    assert read(tmp_path / "f") == b"theirs"
    assert names(tmp_path) == ["f"]


def test_what_a_former_crash_left_is_written_over_and_no_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"theirs")
    (tmp_path / ".f.partial").symlink_to(tmp_path / "elsewhere")
    write_atomically(tmp_path / "f", b"ours")
    assert read(tmp_path / "f") == b"ours"
    assert read(tmp_path / "elsewhere") == b"theirs"
    assert not (tmp_path / ".f.partial").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_a_private_file_is_closed_to_other_accounts(tmp_path: Path) -> None:
    write_atomically(tmp_path / "f", b"secret", private=True)
    assert (tmp_path / "f").stat().st_mode & 0o777 == 0o600


def test_a_writing_that_is_killed_leaves_one_of_the_two_files_whole(tmp_path: Path) -> None:
    writer = """
import sys
from pathlib import Path
from pupitre.host.files import write_atomically
path, letters = Path(sys.argv[1]), (b"a" * 500_000, b"b" * 500_000)
while True:
    for letter in letters:
        write_atomically(path, letter)
        print(flush=True)
"""
    path = tmp_path / "f"
    for writings in range(1, 6):
        process = subprocess.Popen([sys.executable, "-c", writer, str(path)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        for _writing in range(writings):
            process.stdout.readline()
        process.kill()
        process.communicate()
        data = path.read_bytes()
        assert len(data) == 500_000
        assert len(set(data)) == 1


def test_the_copy_is_read_back_from_the_medium(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"one")
    assert sha256_on_medium(tmp_path / "f") == hashlib.sha256(b"one").hexdigest()


def test_an_unreadable_file_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="path-missing"):
        read(tmp_path / "f")
    assert problem_of(PermissionError(errno.EACCES, "no"), tmp_path / "f", reading=True).code == "file-unreadable"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EDQUOT, "disk-full"),
        (errno.EACCES, "folder-read-only"),
        (errno.ETXTBSY, "file-locked"),
        (errno.EIO, "medium-failed"),
        (errno.EFBIG, "file-too-big"),
        (errno.ENAMETOOLONG, "name-refused"),
    ],
)
def test_each_trouble_of_a_disk_has_its_code(tmp_path: Path, number: int, code: str) -> None:
    problem = problem_of(OSError(number, "no"), tmp_path / "f", needed=3)
    assert problem is not None
    assert (problem.code, problem.facts["path"]) == (code, str(tmp_path / "f"))


def test_a_file_that_another_windows_program_holds_is_locked(tmp_path: Path) -> None:
    error = OSError(errno.EACCES, "no")
    error.winerror = 32
    assert problem_of(error, tmp_path / "f").code == "file-locked"
    error.winerror = 5
    assert problem_of(error, tmp_path / "f").code == "folder-read-only"
    (tmp_path / "f").touch()
    assert problem_of(error, tmp_path / "f").code == "file-locked"


def test_an_error_that_says_nothing_of_a_machine_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="bad descriptor"), told(tmp_path):
        raise OSError(errno.EBADF, "bad descriptor")


def test_the_names_of_many_files_are_brought_down_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[int] = []
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda file: (kept.append(stat.S_ISDIR(os.fstat(file).st_mode)), fsync(file)))
    with settling(tmp_path):
        for name in ("a", "b", "c"):
            write_checked(tmp_path / name, b"bytes", settled=False)
    assert kept == ([0, 0, 0, 1] if sys.platform != "win32" else [0, 0, 0])


def test_the_trouble_that_came_first_is_the_one_that_is_told(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="file-exists"), settling(tmp_path / "gone"):
        raise Problem("file-exists")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no call that brings the names of a folder down")
def test_a_folder_that_went_away_meanwhile_is_told(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="path-missing"), settling(tmp_path / "gone"):
        pass
