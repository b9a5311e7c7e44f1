# SPDX-License-Identifier: EUPL-1.2
"""Rules that were passed over knowingly."""

import ast
from pathlib import Path

import pytest

import pupitre
from builders import opened, spaced
from pupitre.domain.sitting import Override
from pupitre.text.language import Words
from pupitre.text.overrides import override_sentence

PACKAGE = Path(pupitre.__file__).parent


def warnings_of_the_rules() -> list[str]:
    calls = (n for f in PACKAGE.rglob("*.py") for n in ast.walk(ast.parse(f.read_text("utf-8"))))
    named = (n for n in calls if isinstance(n, ast.Call) and getattr(n.func, "id", "") == "RuleWarns")
    return sorted({n.args[0].value for n in named if isinstance(n.args[0], ast.Constant)})


def test_the_minutes_tell_the_rule_its_article_and_the_reason(french: Words) -> None:
    told = override_sentence(opened(), Override("o1", "notice-too-short", "CGCT L2121-12", "panne d'envoi."), french)
    assert spaced(told) == (
        "La convocation a été envoyée sans respecter le délai prévu (CGCT L2121-12). Motif : panne d’envoi."
    )


def test_a_rule_without_an_article_is_told_without_brackets(french: Words) -> None:
    assert "(" not in override_sentence(opened(), Override("o1", "quorum-missing", "", "urgence"), french)


def test_a_rule_that_is_not_known_here_keeps_its_reason(french: Words) -> None:
    told = override_sentence(opened(), Override("o1", "from-a-newer-version", "", "urgence"), french)
    assert spaced(told) == "Une règle de l’instance n’a pas été suivie. Motif : urgence."


def test_a_rule_of_proxies_names_who_gave_it(french: Words) -> None:
    told = override_sentence(opened(), Override("o1", "proxy-during-sitting", "CGCT L2121-20", "urgence", "s3"), french)
    assert "ne l’admettent pas (pouvoir de Mme Anne Le Goff) (CGCT L2121-20)" in spaced(told)


@pytest.mark.parametrize("code", warnings_of_the_rules())
def test_every_rule_that_may_be_passed_over_has_its_sentence(code: str, french: Words) -> None:
    told = override_sentence(opened(), Override("o1", code, "", "x"), french)
    assert told != override_sentence(opened(), Override("o1", "unknown", "", "x"), french)
