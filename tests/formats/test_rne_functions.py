# SPDX-License-Identifier: EUPL-1.2
"""The labels of the RNE become our functions."""

import pytest

from pupitre.domain.directory import Function
from pupitre.formats.rne_functions import office
from pupitre.formats.rne_layouts import Kind


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Maire", (Function.MAYOR, 0)),
        ("1er adjoint au Maire", (Function.DEPUTY_MAYOR, 1)),
        ("2ème adjoint au Maire", (Function.DEPUTY_MAYOR, 2)),
        ("10eme Adjoint au maire", (Function.DEPUTY_MAYOR, 10)),
        ("1ère adjointe au Maire", (Function.DEPUTY_MAYOR, 1)),
        ("Maire délégué", (Function.DEPUTY_MAYOR, 0)),
        ("", (Function.MUNICIPAL_COUNCILLOR, 0)),
        ("Conseiller municipal", (Function.MUNICIPAL_COUNCILLOR, 0)),
    ],
)
def test_functions_of_a_municipal_council(label: str, expected: tuple[Function, int]) -> None:
    assert office(Kind.MUNICIPAL_COUNCILLORS, label) == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Président du conseil communautaire", (Function.PRESIDENT, 0)),
        ("Présidente du conseil communautaire", (Function.PRESIDENT, 0)),
        ("1er Vice-président du conseil communautaire", (Function.VICE_PRESIDENT, 1)),
        ("15eme vice-président du conseil communautaire", (Function.VICE_PRESIDENT, 15)),
        ("Vice-présidente", (Function.VICE_PRESIDENT, 0)),
        ("2nde vice-présidente", (Function.VICE_PRESIDENT, 2)),
        ("", (Function.COMMUNITY_COUNCILLOR, 0)),
        ("Maire", (Function.COMMUNITY_COUNCILLOR, 0)),
    ],
)
def test_functions_of_a_community_council(label: str, expected: tuple[Function, int]) -> None:
    assert office(Kind.COMMUNITY_COUNCILLORS, label) == expected


def test_whoever_stands_in_the_file_of_the_maires_is_a_maire() -> None:
    assert office(Kind.MAYORS, "") == (Function.MAYOR, 0)
