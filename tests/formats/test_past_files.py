# SPDX-License-Identifier: EUPL-1.2
"""One door for every kind of file."""

from pathlib import Path

import pytest

from pasts import FILE, SITTING
from pupitre.domain.broken import Problem
from pupitre.formats.past_files import KINDS, TEMPLATES, read, template


@pytest.mark.parametrize("suffix", [".yaml", ".yml", ".YAML"])
def test_a_yaml_file_holds_one_sitting(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"seance{suffix}"
    path.write_text(FILE, encoding="utf-8")
    assert read(path) == [SITTING]
    assert suffix.lower() in KINDS


@pytest.mark.parametrize("name", ["seance.pdf", "seance", "seance.xls"])
def test_another_kind_of_file_is_refused_by_its_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(Problem) as caught:
        read(tmp_path / name)
    assert caught.value.facts["name"] == name
    assert [fault.code for fault in caught.value.facts["faults"]] == ["file-kind-unknown"]


@pytest.mark.parametrize("kind", TEMPLATES)
def test_the_template_holds_no_sitting_until_a_sheet_is_filled_in(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"modele{kind}"
    path.write_bytes(template(kind))
    with pytest.raises(Problem) as caught:
        read(path)
    assert [fault.code for fault in caught.value.facts["faults"]] == ["book-blank"]
