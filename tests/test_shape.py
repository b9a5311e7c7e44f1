# SPDX-License-Identifier: EUPL-1.2
"""The shape of the tree: sizes, mirror, names, licence, nothing of one machine, catalogues that are current."""

import ast
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "desktop" / "pupitre"
FILE_LINES, FUNCTION_LINES = 400, 40
FOLDERS = ("desktop", "tests", "packaging", "i18n", "resources", ".ci")
NOT_KEPT = {"__pycache__", ".mo", ".pyc"}
EMPTY_WORDS = {"utils", "util", "common", "misc", "helpers", "helper"}
UNTESTED = {"__init__", "__main__"}
# Written so that these lines do not find themselves.
ELSEWHERE = re.compile(r"p[y]pi\.[o]rg|python[h]osted|np[m]js\.|deb\.deb[i]an|/wor[k]/|/far[m]/")
SLEEPS = re.compile(r"time\.slee[p]|qWai[t]\(|assert Tru[e]\b")
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def kept() -> list[Path]:
    """Every file that is ours, without asking git: the tree may be an archive."""
    found = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*")]
    found += ROOT.iterdir()
    return [path for path in found if path.is_file() and not NOT_KEPT & {path.suffix, *path.parts}]


def named(paths: list[Path]) -> list[str]:
    return sorted(path.relative_to(ROOT).as_posix() for path in paths)


PYTHON = [path for path in kept() if path.suffix == ".py"]
CODE = [path for path in PYTHON if path.is_relative_to(PACKAGE)]


def nothing_of(found: list[str]) -> None:
    assert not found, "\n" + "\n".join(found)


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_no_file_of_the_program_is_longer_than_400_lines() -> None:
    nothing_of(named([path for path in CODE if path.read_text(encoding="utf-8").count("\n") > FILE_LINES]))


def test_no_function_of_the_program_is_longer_than_40_lines() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in CODE
        for node in ast.walk(tree(path))
        if isinstance(node, FUNCTIONS) and (node.end_lineno or 0) - node.lineno >= FUNCTION_LINES
    ]
    nothing_of(long)


def test_each_module_with_code_has_its_test_of_the_same_name() -> None:
    def has_code(path: Path) -> bool:
        return any(isinstance(node, (*FUNCTIONS, ast.ClassDef)) for node in tree(path).body)

    def mirror(path: Path) -> Path:
        return ROOT / "tests" / path.parent.relative_to(PACKAGE) / f"test_{path.name}"

    tested = [mirror(path) for path in CODE if path.stem not in UNTESTED and has_code(path)]
    nothing_of(named([test for test in tested if not test.exists()]))


def test_every_python_file_begins_with_its_licence() -> None:
    def first(path: Path) -> str:
        return path.read_text(encoding="utf-8").partition("\n")[0]

    nothing_of(named([path for path in PYTHON if first(path) != "# SPDX-License-Identifier: EUPL-1.2"]))


def test_no_room_and_no_module_has_a_name_that_says_nothing() -> None:
    nothing_of(named([path for path in PYTHON if EMPTY_WORDS & {path.stem, *path.relative_to(ROOT).parts}]))


def test_no_file_names_a_registry_or_a_place_of_one_machine() -> None:
    def text(path: Path) -> str:
        return path.read_text(encoding="utf-8", errors="replace")

    nothing_of(named([path for path in kept() if ELSEWHERE.search(text(path))]))


def test_no_test_sleeps_or_asserts_nothing() -> None:
    tests = [path for path in PYTHON if path.is_relative_to(ROOT / "tests")]
    nothing_of(named([path for path in tests if SLEEPS.search(path.read_text(encoding="utf-8"))]))


def test_the_catalogues_are_current_complete_and_well_set() -> None:
    check = [sys.executable, "packaging/catalogues.py", "--check"]
    ran = subprocess.run(check, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout
