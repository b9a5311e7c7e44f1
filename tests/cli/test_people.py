# SPDX-License-Identifier: EUPL-1.2
"""Members on the command line."""

import pytest

from pupitre.host.resources import shipped

MAYORS = shipped("resources") / "sample" / "elus-maire-mai.csv"


@pytest.fixture
def elected(tmp_path):
    """The same file after the last of the communes elected another mayor."""
    path = tmp_path / "mayors.csv"
    head, *lines = MAYORS.read_text(encoding="utf-8").splitlines()
    separator = max(";,\t", key=head.count)
    last = lines[-1].split(separator)
    last[[name.strip('"') for name in head.split(separator)].index("Nom de l'élu")] = "NOUVEAU"
    path.write_text("\n".join([head, *lines[:-1], separator.join(last)]), encoding="utf-8")
    return path


def test_what_is_known_already_changes_nothing(pupitre, store) -> None:
    said = pupitre("members", "import", MAYORS, "--store", store, "--json")
    assert said.status == 0
    assert {name: said.json[name] for name in ("new", "ended", "changed", "kept")} == {
        "new": 0, "ended": 0, "changed": 0, "kept": 83,
    }  # fmt: skip


def test_the_difference_is_shown_and_only_written_when_asked(pupitre, store, elected) -> None:
    for options in ((), ("--write",)):
        shown = pupitre("members", "import", elected, "--store", store, "--json", *options).json
        assert (shown["new"], shown["ended"], shown["kept"]) == (1, 1, 82)
    assert pupitre("members", "import", elected, "--store", store, "--json").json["kept"] == 83
    assert pupitre("members", "import", MAYORS, "--store", store).out.startswith("1 new, 1 ended")


@pytest.mark.parametrize("content", [b"", b"\x00\xff" * 500, b"a;b\n1;2\n"], ids=["empty", "binary", "other columns"])
def test_a_file_that_is_not_of_the_directory_of_elected_people_is_refused(pupitre, store, tmp_path, content) -> None:
    wrong = tmp_path / "wrong.csv"
    wrong.write_bytes(content)
    said = pupitre("members", "import", wrong, "--store", store, "--write")
    assert (said.status, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert pupitre("members", "import", MAYORS, "--store", store, "--json").json["kept"] == 83


def test_a_bad_line_is_a_finding_named_by_its_number(pupitre, store, tmp_path) -> None:
    broken = tmp_path / "broken.csv"
    lines = MAYORS.read_text(encoding="utf-8").splitlines(keepends=True)
    separator = ";" if ";" in lines[0] else ","
    broken.write_text("".join([*lines[:3], separator.join(["x"] * 3) + "\n", *lines[3:]]), encoding="utf-8")
    said = pupitre("members", "import", broken, "--store", store, "--json")
    assert (said.status, said.json["bad_lines"]) == (1, [4])
