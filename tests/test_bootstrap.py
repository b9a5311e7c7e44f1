# SPDX-License-Identifier: EUPL-1.2
"""What starts: a command or the window, in this person's folders and language, and as little as each needs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pupitre.bootstrap import main, now, surroundings
from pupitre.host.resources import shipped
from pupitre.text.language import spoken


def test_folders_are_made_where_the_person_keeps_things_and_the_screen_speaks_french(home, monkeypatch) -> None:
    monkeypatch.delenv("PUPITRE_LOCALE", raising=False)
    around = surroundings()
    assert around.places.data == home / "data"
    assert around.places.data.is_dir()
    assert around.words is spoken()
    assert spoken().locale.language == "fr"


def test_another_language_may_be_asked_for(monkeypatch) -> None:
    monkeypatch.setenv("PUPITRE_LOCALE", "en")
    assert surroundings().words.locale.language == "en"


def test_the_house_of_nobody_in_particular_is_this_person_s_own(home) -> None:
    around = surroundings()
    with around.house() as house:
        assert house.store.path == home / "data" / "pupitre.sqlite"
        assert house.office is None
    with around.house(home / "other" / "store.sqlite") as house:
        assert house.store.path == home / "other" / "store.sqlite"


def test_the_law_counts_in_local_time() -> None:
    assert now().utcoffset() is not None


def test_a_command_is_done_and_its_status_given(capsys) -> None:
    assert main(["store", "check"]) == 0
    assert main(["bundle", "verify", str(shipped("i18n") / "pupitre.pot")]) == 2
    assert capsys.readouterr().err.endswith(".seance.\n")


def test_folders_that_cannot_be_made_are_told_in_a_sentence(home, monkeypatch, capsys) -> None:
    (home / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("PUPITRE_HOME", str(home / "file"))
    assert main(["store", "check"]) == 2
    said = capsys.readouterr().err
    assert str(home / "file") in said
    assert said.count("\n") == 1


def modules(*arguments: str, home: Path, then: str = "") -> set[str]:
    """What a start has imported by its end."""
    code = f"import sys\nfrom pupitre.bootstrap import main\n{then}\nmain({arguments!r})\nprint(*sys.modules)"
    environment = {**os.environ, "PUPITRE_HOME": str(home)}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    return set(ran.stdout.splitlines()[-1].split())


def test_the_command_line_reads_no_qt(home) -> None:
    assert not {name for name in modules("store", "check", home=home) if name.startswith("PySide6")}


@pytest.mark.parametrize("heavy", ["sqlmodel", "sqlalchemy", "reportlab", "pupitre.store", "pupitre.ui.main_window"])
def test_the_window_is_drawn_before_anything_heavy_is_read(home, heavy) -> None:
    stop = "from pupitre.ui.frame import Frame\nfrom PySide6.QtWidgets import QApplication\n"
    stop += "Frame.event = lambda self, event: QApplication.exit(0) or True"
    assert heavy not in modules("window", home=home, then=stop)
