# SPDX-License-Identifier: EUPL-1.2
"""Every refusal has its words: what it is, and what to do."""

import ast
import re
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

import pupitre
from builders import opened, spaced
from pupitre.domain.broken import Problem, RuleBroken
from pupitre.text.language import Words
from pupitre.text.problems import SENTENCES, told

PACKAGE = Path(pupitre.__file__).parent
REFUSALS = {"RuleBroken", "RuleWarns", "Problem"}
CODE = re.compile(r"[a-z]+(-[a-z]+)+")


def raised(module: Path) -> Iterator[str]:
    """The codes that a module raises; where one is chosen first, every text assigned or returned that looks like it."""
    tree = ast.parse(module.read_text("utf-8"))
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and getattr(n.func, "id", "") in REFUSALS and n.args]
    yield from (call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant))
    if any(not isinstance(call.args[0], ast.Constant) for call in calls):
        chosen = (n.value for n in ast.walk(tree) if isinstance(n, ast.Assign | ast.Return) and n.value)
        yield from (text for value in chosen for text in texts_of(value) if CODE.fullmatch(text))


def texts_of(value: ast.expr) -> Iterator[str]:
    """The texts in a value; those that are handed to a call are something else (names of widgets, formats)."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif not isinstance(value, ast.Call):
        yield from (
            text for part in ast.iter_child_nodes(value) if isinstance(part, ast.expr) for text in texts_of(part)
        )


def all_codes() -> list[str]:
    return sorted({code for module in PACKAGE.rglob("*.py") for code in raised(module)})


@pytest.mark.parametrize("code", all_codes())
def test_every_code_that_is_raised_has_its_sentence(code: str) -> None:
    assert code in SENTENCES


@pytest.mark.parametrize("code", SENTENCES)
def test_every_sentence_says_what_happened_and_what_to_do(code: str, french: Words, english: Words) -> None:
    for words in (french, english):
        answer = told(Problem(code, size=1, limit=1), words)
        assert answer.what.endswith((".", "!", "?"))
        assert answer.advice.endswith((".", "!", "?"))


@pytest.mark.parametrize("code", SENTENCES)
def test_no_sentence_shows_a_code_or_its_braces(code: str, french: Words) -> None:
    answer = told(Problem(code, size=1, limit=1), french)
    assert "{" not in answer.what + answer.advice
    assert code not in answer.what


def test_a_rule_is_told_with_its_article(french: Words) -> None:
    answer = told(RuleBroken("agenda-empty", "CGCT L2121-10"), french)
    assert answer.article == "CGCT L2121-10"
    assert answer.what.startswith("L’ordre du jour est vide")
    assert answer.advice == "Ajoutez au moins un point."
    assert answer.whole == f"{answer.what} {answer.advice}"


def test_a_trouble_of_the_machine_has_no_article(french: Words) -> None:
    assert told(Problem("disk-full", path="/x"), french).article == ""


def test_members_are_told_by_name_where_the_sitting_is_known(french: Words) -> None:
    refusal = RuleBroken("holder-carries-enough", "CGCT L2121-20", seat="s2", other="s5", limit=1)
    what = spaced(told(refusal, french, opened()).what)
    assert what.startswith("M. Jean Dupont porte déjà le pouvoir de Mme Marie de La Tour")
    assert "limite par membre : 1" in what


def test_an_identifier_is_never_shown(french: Words) -> None:
    what = told(RuleBroken("already-present", seat="5f" * 16), french).what
    assert what == "Ce membre est déjà en séance."


def test_sizes_days_and_numbers_are_shown_as_people_read_them(french: Words) -> None:
    large = told(Problem("attachment-too-large", name="pacte.pdf", size=52_000_000, limit=50_000_000), french)
    assert "52 Mo, limite 50 Mo" in spaced(large.what)
    late = told(RuleBroken("notice-too-short", days=2, required=5, latest=date(2026, 12, 1)), french)
    assert "dernier jour d’envoi : mardi 1er décembre 2026" in spaced(late.what)


def test_an_unknown_code_is_told_with_its_code_and_no_more(french: Words) -> None:
    answer = told(Problem("from-a-newer-version", at=time(18, 7)), french)
    assert answer.what == "Pupitre a refusé cette opération (from-a-newer-version)."


def test_a_full_stop_inside_a_fact_does_not_cut_the_sentence(french: Words) -> None:
    what = told(RuleBroken("item-not-opened", title="Pacte. Avenant"), french).what
    assert spaced(what) == "Le point « Pacte. Avenant » n’est pas ouvert."


def test_a_fact_that_is_missing_leaves_an_ellipsis(french: Words) -> None:
    assert "…" in told(Problem("store-newer"), french).what
