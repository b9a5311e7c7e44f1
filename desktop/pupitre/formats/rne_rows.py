# SPDX-License-Identifier: EUPL-1.2
"""One line of the RNE: its cells read into a row, or the reason why they cannot be."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from pupitre.domain.directory import Gender
from pupitre.formats.rne_layouts import COLUMNS


class RneRow(NamedTuple):
    """One elected member as the file says; what it does not say is "" or None. A tuple: half a million are made.

    `line` counts from 1, the header's included. Names are kept exactly as written, and the RNE writes family names in
    capitals: how to show them is the text room's matter, since nothing tells "DE LA TOUR" (de La Tour, De la Tour) or
    a lost accent from its capitals. Keep `birth_date` no longer than it takes to read its year (GDPR, law.md §6).
    """

    line: int
    department: str
    commune_code: str
    commune_name: str
    siren: str
    epci_name: str
    family_name: str
    given_name: str
    gender: Gender | None
    birth_date: date | None
    function_label: str
    mandate_since: date | None
    function_since: date | None

    @property
    def birth_year(self) -> int | None:
        """The year of birth, the only part that may be kept."""
        return self.birth_date.year if self.birth_date else None

    @property
    def since(self) -> date | None:
        """The day from which the function is held: its own where it is given, else that of the mandate."""
        return self.function_since or self.mandate_since


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that cannot be taken: its number as a text editor counts, why, and what was found in it."""

    line_number: int
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


_COMMUNE = re.compile(r"\d{5}|2[AB]\d{3}|Z[A-Z]\d{3}")
_SIREN = re.compile(r"\d{9}")
_GENDERS = {"F": Gender.FEMALE, "M": Gender.MALE, "H": Gender.MALE}
_NAMES = ("family_name", "given_name")
_DATES = ("birth_date", "mandate_since", "function_since")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")
_FRENCH = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: .*)?")


def parse(cells: Sequence[str], line: int, columns: Mapping[str, int]) -> tuple[RneRow, BadLine | None]:
    """The row, as complete as it can be (so that a filter on its commune can be asked), and its first fault if any."""
    text = {name: _clean(cells[index]) for name, index in columns.items()}
    code = commune_code(text["commune_code"])
    row = RneRow(
        line=line,
        department=text.get("department", "").zfill(2) if text.get("department") else code[:2],
        commune_code=code,
        commune_name=text.get("commune_name", ""),
        siren=text.get("siren", "").replace(" ", ""),
        epci_name=text.get("epci_name", ""),
        family_name=text["family_name"],
        given_name=text["given_name"],
        gender=_GENDERS.get(text["gender"].upper()),
        birth_date=read_date(text.get("birth_date", "")),
        function_label=text.get("function_label", ""),
        mandate_since=read_date(text.get("mandate_since", "")),
        function_since=read_date(text.get("function_since", "")),
    )
    return row, _fault(row, text)


def _clean(cell: str) -> str:
    cleaned = " ".join(cell.split())
    return cleaned if cleaned.isascii() else unicodedata.normalize("NFC", cleaned)


def commune_code(written: str) -> str:
    """The INSEE code; a spreadsheet takes the first zero of 01001 off, and no code has four characters."""
    return written.upper().zfill(5) if len(written) == 4 else written.upper()


@lru_cache(maxsize=65536)
def read_date(written: str) -> date | None:
    """2026-03-15 or 15/03/2026, an hour after it being left alone; None where it is no day of the calendar."""
    iso, french = _ISO.fullmatch(written), _FRENCH.fullmatch(written)
    if iso:
        year, month, day = map(int, iso.groups())
    elif french:
        day, month, year = map(int, french.groups())
    else:
        return None
    try:
        return date(year, month, day) if year >= 1900 else None
    except ValueError:
        return None


def _fault(row: RneRow, text: Mapping[str, str]) -> BadLine | None:
    found = _name_fault(text) or _code_fault(row, text)
    if found is None and row.gender is None:
        found = "line-gender", {"value": text["gender"]}
    if found is None:
        unread = [f for f in _DATES if text.get(f) and getattr(row, f) is None]
        found = ("line-date", {"column": COLUMNS[unread[0]][0], "value": text[unread[0]]}) if unread else None
    return BadLine(row.line, *found) if found else None


def _name_fault(text: Mapping[str, str]) -> tuple[str, dict[str, str]] | None:
    for name in _NAMES:
        if not text[name]:
            return "line-name-missing", {"column": COLUMNS[name][0]}
        if "\ufffd" in text[name] or not text[name].isprintable():
            return "line-name-damaged", {"column": COLUMNS[name][0], "value": text[name]}
    return None


def _code_fault(row: RneRow, text: Mapping[str, str]) -> tuple[str, dict[str, str]] | None:
    if not _COMMUNE.fullmatch(row.commune_code):
        return "line-commune", {"value": text["commune_code"]}
    if "siren" in text and row.epci_name and not _SIREN.fullmatch(row.siren):
        return "line-siren", {"value": text["siren"]}
    return None
