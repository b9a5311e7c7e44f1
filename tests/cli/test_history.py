# SPDX-License-Identifier: EUPL-1.2
"""Past sittings on the command line."""

from pasts import ELECTION, SMALL, a_file


def sound(text=SMALL):
    """A sitting in which everything adds up: nobody takes no part, so that the quorum holds throughout."""
    lines = [line for line in text.splitlines() if "retrait" not in line]
    return "\n".join(lines).replace("vote: {pour: 5, contre: 0}", "vote: {pour: 7, contre: 0}")


def test_a_sitting_in_which_everything_adds_up_leaves_0(pupitre, tmp_path):
    said = pupitre("history", "check", a_file(tmp_path, sound()), "--json")
    assert (said.status, said.json[0]["findings"]) == (0, [])


def test_the_figures_come_as_one_array_with_an_object_a_file(pupitre, tmp_path):
    paths = [a_file(tmp_path), a_file(tmp_path, ELECTION, "election.yaml")]
    said = pupitre("history", "check", *paths, "--json")
    first, second = said.json
    assert said.status == 1
    assert first["file"] == str(paths[0])
    assert first["notice"] == {"clear_days": 6, "required": 3, "latest_send": "2018-03-02", "met": True}
    assert first["moments"][0] == {
        "label": "opening", "in_office": 8, "quorum": 5, "present": 5, "quorate": True, "proxies": 1, "voters": 6,
    }  # fmt: skip
    assert first["items"][1] == {"n": 2, "cast": 6, "majority": 4, "outcome": "adopted"}
    assert first["items"][3] == {"n": 4, "cast": None, "majority": None, "outcome": None}
    assert [f["code"] for f in first["findings"]] == ["quorum-missing"]
    assert second["elections"][0]["rounds"][1] == {"round": 2, "cast": 62, "majority": 32, "elected": "Anne AMIEL"}
    assert (second["notice"], second["moments"]) == ({}, [])


def test_without_json_each_finding_is_a_sentence_under_its_file(pupitre, tmp_path):
    said = pupitre("history", "check", a_file(tmp_path), a_file(tmp_path, sound(), "sound.yaml"))
    assert "seance.yaml\n  The quorum is not met (item 3" in said.out
    assert "sound.yaml\n  Everything adds up." in said.out


def test_a_file_that_cannot_be_read_leaves_2_names_the_line_and_keeps_the_others(pupitre, tmp_path):
    wrong = a_file(tmp_path, SMALL.replace("etat: absent", "etat: absente"), "wrong.yaml")
    said = pupitre("history", "check", wrong, a_file(tmp_path, sound()), "--json")
    assert (said.status, len(said.json)) == (2, 1)
    assert "wrong.yaml" in said.err
    line = next(n for n, text in enumerate(SMALL.splitlines(), start=1) if "etat: absent" in text)
    assert f"Line {line}, key “etat”" in said.err


def test_an_import_brings_closed_sittings_and_says_which(pupitre, store, tmp_path):
    path = a_file(tmp_path, sound())
    said = pupitre("history", "import", path, "--store", store, "--json")
    assert said.status == 0
    assert said.json[0]["scope"].startswith("sitting:")
    again = pupitre("history", "import", path, "--store", store)
    assert again.status == 2
    assert "0 sittings were brought in." in again.out
    assert pupitre("store", "check", "--store", store).status == 0
