# SPDX-License-Identifier: EUPL-1.2
"""A file is known by its columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pupitre.formats.rne_layouts import COLUMNS, Kind, folded, header_of, kind_of, missing, place

PERSON = ["Nom de l'élu", "Prénom de l'élu", "Code sexe", "Date de naissance"]
OFFICIAL = {
    Kind.MAYORS: [
        "Code du département",
        "Code de la commune",
        *PERSON,
        "Date de début du mandat",
        "Date de début de la fonction",
    ],
    Kind.MUNICIPAL_COUNCILLORS: ["Code de la commune", *PERSON, "Libellé de la fonction", "Code nationalité"],
    Kind.COMMUNITY_COUNCILLORS: [
        "N° SIREN",
        "Libellé de l'EPCI",
        "Code de la commune de rattachement",
        *PERSON,
        "Libellé de la fonction",
    ],
}


@given(st.sampled_from(Kind), st.data())
def test_order_and_unknown_columns_do_not_matter(kind: Kind, data: st.DataObject) -> None:
    labels = data.draw(st.permutations([*OFFICIAL[kind], "Courriel", "Observations"]))
    separator = data.draw(st.sampled_from(";,\t|"))
    found, columns, width = header_of(separator.join(labels))
    assert (found, kind_of(columns), width) == (separator, kind, len(labels))
    assert all(labels[columns[field]] in known for field, known in COLUMNS.items() if field in columns)


@pytest.mark.parametrize(
    "written", ["Nom de l'élu", "NOM DE L’ÉLU", "  nom  de l'elu ", "Nom de l\u2019e\u0301lu", '"Nom de l\'élu"']
)
def test_case_accents_apostrophes_and_spaces_of_a_header_do_not_matter(written: str) -> None:
    assert folded(written) == "nom de l elu"


@pytest.mark.parametrize("written", ["N° SIREN", "Nº SIREN", "n°siren", "N\ufffd SIREN", "Siren"])
def test_the_siren_column_is_known_however_its_sign_was_typed(written: str) -> None:
    assert place([written]) == {"siren": 0}


def test_of_two_columns_with_one_label_the_first_holds() -> None:
    assert place(["Code sexe", "Code sexe"]) == {"gender": 0}


def test_empty_columns_at_the_end_of_a_header_are_not_counted() -> None:
    assert header_of("Code de la commune;Code sexe;;;")[2] == 2


def test_a_file_of_something_else_is_of_no_kind_and_says_what_it_lacks() -> None:
    columns = place(["Code de la commune", "Nom", "Adresse"])
    assert kind_of(columns) is None
    assert missing(columns) == ("Prénom de l'élu", "Code sexe")


def test_the_departmental_councillors_file_is_not_ours() -> None:
    assert kind_of(place(["Code du département", "Code du canton", *PERSON, "Libellé de la fonction"])) is None
