# SPDX-License-Identifier: EUPL-1.2
"""Bundles on the command line."""

import random

import pytest


@pytest.fixture(scope="module")
def bundle(demo):
    return min((demo / "bundles").glob("*.seance"))


def test_verify_accepts_the_bundles_of_the_demonstration(pupitre, demo) -> None:
    for path in sorted((demo / "bundles").iterdir())[::9]:
        assert pupitre("bundle", "verify", path).status == 0


def test_verify_refuses_a_bundle_with_any_one_bit_changed_in_one_sentence(pupitre, bundle, tmp_path) -> None:
    raw, altered = bundle.read_bytes(), tmp_path / "altered.seance"
    places = random.Random(7)
    for at in (0, 26, len(raw) - 1, *(places.randrange(len(raw)) for _ in range(40))):
        changed = bytearray(raw)
        changed[at] ^= 1 << places.randrange(8)
        altered.write_bytes(changed)
        said = pupitre("bundle", "verify", altered)
        assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)


def test_inspect_says_who_sent_it_and_how_much_it_holds(pupitre, bundle) -> None:
    told = pupitre("bundle", "inspect", bundle, "--json").json
    assert told["sender"] == "Carcassonne Agglo"
    assert told["number"] == 1
    assert told["facts"] > 400
    assert "sender: Carcassonne Agglo" in pupitre("bundle", "inspect", bundle).out
    assert pupitre("bundle", "verify", bundle, "--json").json == {"verified": True, **told}


def test_importing_what_is_known_changes_nothing(pupitre, bundle, store) -> None:
    said = pupitre("bundle", "import", bundle, "--store", store, "--json")
    assert (said.status, said.json) == (0, {"lots": 0, "facts": 0, "documents": 0})
    assert pupitre("bundle", "import", bundle, "--store", store).out == "Nothing new: all of it was known.\n"


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"words", None], ids=["empty", "pdf", "text", "truncated"])
def test_what_is_not_a_whole_bundle_is_refused_and_nothing_is_written(
    pupitre, bundle, store, tmp_path, content
) -> None:
    wrong = tmp_path / "wrong.seance"
    raw = bundle.read_bytes()
    wrong.write_bytes(raw[: len(raw) // 2] if content is None else content)
    said = pupitre("bundle", "import", wrong, "--store", store)
    assert (said.status, said.out) == (2, "")
    assert "Nothing was imported" in said.err
    assert pupitre("store", "rebuild", "--store", store, "--json").json == {"changed": False}


def test_export_makes_one_bundle_for_each_organisation_that_has_a_seat(pupitre, store, tmp_path) -> None:
    said = pupitre("bundle", "export", tmp_path / "out", "2026-12-03", "--store", store, "--json")
    assert said.status == 0
    assert len(said.json) == len(list((tmp_path / "out").glob("*.seance"))) == 83
    assert pupitre("bundle", "verify", said.json[0], "--json").json["number"] == 2


def test_a_sitting_that_is_not_there_cannot_be_exported_and_no_folder_is_made(pupitre, store, tmp_path) -> None:
    assert pupitre("bundle", "export", tmp_path / "out", "2030-01-01", "--store", store).status == 2
    assert not (tmp_path / "out").exists()
