# SPDX-License-Identifier: EUPL-1.2
"""The columns of the répertoire national des élus (RNE): which file is it, and where does each thing stand in it.

Source: data.gouv.fr, « Répertoire national des élus » (Licence Ouverte 2.0), layouts of 2026 and names used before.
A file is known by its columns, never by its name or by their order; accents, case, spaces and punctuation of a header
mean nothing, and columns that we do not know are left alone.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum

from pupitre.formats.delimited import SEPARATORS, split


class Kind(StrEnum):
    """Which of the three files."""

    MAYORS = "mayors"
    MUNICIPAL_COUNCILLORS = "municipal-councillors"
    COMMUNITY_COUNCILLORS = "community-councillors"


COLUMNS: Mapping[str, tuple[str, ...]] = {
    "department": ("Code du département",),
    "commune_code": ("Code de la commune", "Code de la commune de rattachement", "Code Insee de la commune"),
    "commune_name": ("Libellé de la commune", "Libellé de la commune de rattachement"),
    "siren": ("N° SIREN", "No SIREN", "Numéro SIREN", "SIREN", "N° SIREN de l'EPCI", "SIREN de l'EPCI"),
    "epci_name": ("Libellé de l'EPCI",),
    "family_name": ("Nom de l'élu", "Nom"),
    "given_name": ("Prénom de l'élu", "Prénom"),
    "gender": ("Code sexe", "Code sexe de l'élu", "Sexe"),
    "birth_date": ("Date de naissance", "Date de naissance de l'élu"),
    "mandate_since": ("Date de début du mandat",),
    "function_label": ("Libellé de la fonction", "Libellé de fonction"),
    "function_since": ("Date de début de la fonction",),
    "nationality": ("Code nationalité", "Nationalité de l'élu"),
}
"""Our name of a column → the labels under which it has been published; the first is today's."""

REQUIRED = ("commune_code", "family_name", "given_name", "gender")


def folded(header: str) -> str:
    """A header without what people and programs change: "  N° SIREN" → "n siren"."""
    plain = unicodedata.normalize("NFKD", header).casefold()
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in plain if not unicodedata.combining(c))).strip()


_NAMED = {folded(label): field for field, labels in COLUMNS.items() for label in labels}


def place(header: Sequence[str]) -> dict[str, int]:
    """Our name of each known column → its place. Where a label comes twice, the first holds."""
    found: dict[str, int] = {}
    for index, label in enumerate(header):
        field = _NAMED.get(folded(label))
        if field:
            found.setdefault(field, index)
    return found


def kind_of(columns: Mapping[str, int]) -> Kind | None:
    """The file that has these columns; None if it is none of the three.

    Only the community councillors' file names an EPCI; only the municipal councillors' gives functions (a maire's file
    would say the same on each line) and nationalities.
    """
    if any(field not in columns for field in REQUIRED):
        return None
    if "siren" in columns and "epci_name" in columns:
        return Kind.COMMUNITY_COUNCILLORS
    return Kind.MUNICIPAL_COUNCILLORS if columns.keys() & {"function_label", "nationality"} else Kind.MAYORS


def missing(columns: Mapping[str, int]) -> tuple[str, ...]:
    """The official labels of the columns that no file can do without and that are not there."""
    return tuple(COLUMNS[field][0] for field in REQUIRED if field not in columns)


def header_of(line: str) -> tuple[str, dict[str, int], int]:
    """The separator under which most columns are known, their places, and how many columns the file has.

    Empty columns at the end of the header (spreadsheets add them) are not counted.
    """
    placed = {separator: place(split(line, separator)) for separator in SEPARATORS}
    separator = max(placed, key=lambda s: len(placed[s]))
    labels = [label.strip() for label in split(line, separator)]
    while labels and not labels[-1]:
        labels.pop()
    return separator, placed[separator], len(labels)
