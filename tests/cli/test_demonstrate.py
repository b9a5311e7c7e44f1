# SPDX-License-Identifier: EUPL-1.2
"""The whole path without a screen. Its pictures have their own test in `tests/ui/test_shots.py`."""

import json

import pytest


@pytest.fixture(scope="module")
def summary(demo):
    return json.loads((demo / "summary.json").read_text(encoding="utf-8"))


def test_all_83_communes_are_seated_convoked_and_sent_their_bundle(summary, demo) -> None:
    assert (summary["seats"], summary["voices"], summary["convocations"], summary["bundles"]) == (83, 83, 83, 83)
    assert len(list((demo / "bundles").glob("*.seance"))) == 83
    assert all(path.read_bytes().startswith(b"%PDF") for path in (demo / "convocations").iterdir())


def test_the_sitting_is_the_same_to_the_byte_in_another_secretariat_and_twice_is_once(summary) -> None:
    assert summary["reimported_identical"] is True


def test_every_step_is_timed(summary) -> None:
    steps = {*summary["seconds"]} - {"total"}
    assert {"start", "prepare", "convoke", "print", "send", "hold", "write", "export", "verify", "import"} <= steps
    assert summary["seconds"]["total"] == pytest.approx(sum(summary["seconds"][step] for step in steps))


def test_the_papers_are_there(demo) -> None:
    for name in ("convocations.pdf", "agenda.pdf", "attendance-sheet.pdf", "minutes.pdf"):
        assert (demo / name).read_bytes().startswith(b"%PDF")


def test_a_folder_that_holds_something_is_not_touched(pupitre, tmp_path) -> None:
    (tmp_path / "letter.txt").write_text("…", encoding="utf-8")
    assert pupitre("demo", tmp_path).status == 2
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
