# SPDX-License-Identifier: EUPL-1.2
"""The three files of the RNE, as secretaries really have them."""

import io
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pupitre.domain.broken import Problem
from pupitre.formats.rne import BAD_LINES, Kind, RneFile, read, read_stream

HEADER = [
    "Code du département",
    "Libellé du département",
    "Code de la collectivité à statut particulier",
    "Libellé de la collectivité à statut particulier",
    "Code de la commune",
    "Libellé de la commune",
    "Nom de l'élu",
    "Prénom de l'élu",
    "Code sexe",
    "Date de naissance",
    "Code de la catégorie socio-professionnelle",
    "Libellé de la catégorie socio-professionnelle",
    "Date de début du mandat",
    "Date de début de la fonction",
]
ZOE = ["11", "Aude", "", "", "11397", "Trèbes", "D'ARGENS", "Zoé", "F", "1970-01-31", "38", "Ingénieur, cadre"]
ZOE += ["2026-03-15", "2026-03-20"]
LINES = [HEADER, ZOE, [*ZOE[:4], "11009", "Alzonne", "NÈGRE", "Loïc", "M", "1961-12-01", *ZOE[10:]]]


def text(table: list[list[str]], separator: str = ";", end: str = "\n", quote: str = "") -> str:
    return "".join(separator.join(f"{quote}{cell}{quote}" for cell in line) + end for line in table)


def offer(raw: bytes | str) -> RneFile:
    return read_stream(io.BytesIO(raw.encode() if isinstance(raw, str) else raw), "elus.csv")


def problem_of(raw: bytes | str) -> Problem:
    with pytest.raises(Problem) as caught:
        offer(raw)
    return caught.value


@given(
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "latin-1", "cp1252", "utf-16"]),
    separator=st.sampled_from(";\t|,"),
    end=st.sampled_from(["\n", "\r\n"]),
    quoted=st.booleans(),
    french=st.booleans(),
    order=st.permutations(range(len(HEADER) + 1)),
)
def test_the_same_members_come_out_of_every_form_of_the_file(
    encoding: str, separator: str, end: str, quoted: bool, french: bool, order: list[int]
) -> None:
    quote = '"' if quoted or separator == "," else ""
    table = [[*line, "à joindre"] for line in LINES]
    if french:
        table = [["/".join(reversed(c.split("-"))) if c[:1] in "12" and "-" in c else c for c in t] for t in table]
    shuffled = [[line[i] for i in order] for line in table]
    found = offer(text(shuffled, separator, end, quote).encode(encoding))
    assert found.rows == offer(text(LINES)).rows
    assert (found.kind, found.bad_lines, found.line_count) == (Kind.MAYORS, (), 2)


def test_lines_are_numbered_as_an_editor_numbers_them() -> None:
    found = offer("sep=;\n" + text(LINES[:2]) + "\n;;;;\n" + text(LINES[2:]))
    assert [row.line for row in found.rows] == [3, 6]


def test_a_bad_line_is_named_and_the_rest_is_offered() -> None:
    found = offer(text([HEADER, ZOE[:6], LINES[1], [*ZOE[:8], "?", *ZOE[9:]], LINES[2]]))
    assert [row.family_name for row in found.rows] == ["D'ARGENS", "NÈGRE"]
    assert [(bad.line_number, bad.code) for bad in found.bad_lines] == [(2, "line-columns"), (4, "line-gender")]
    assert found.bad_lines[0].facts == {"found": 6, "expected": 14}
    assert (found.line_count, found.bad_count) == (4, 2)


def test_separators_without_quotes_around_a_comma_are_a_wrong_number_of_columns() -> None:
    found = offer(text(LINES, ","))
    assert [bad.facts for bad in found.bad_lines] == [{"found": 15, "expected": 14}] * 2


def test_empty_cells_that_a_spreadsheet_adds_or_drops_at_the_end_do_not_matter() -> None:
    found = offer(text([[*HEADER, "", ""], [*ZOE, "", "", "", ""], ZOE[:13]]))
    assert found.bad_lines == ()
    assert [row.function_since is None for row in found.rows] == [False, True]


def test_what_is_not_wanted_is_neither_kept_nor_complained_of(tmp_path: Path) -> None:
    path = tmp_path / "whatever.txt"
    path.write_text(text([*LINES, [*ZOE[:8], "?", *ZOE[9:]]]), "utf-8")
    found = read(path, keep=lambda row: row.commune_code == "11009")
    assert [row.commune_name for row in found.rows] == ["Alzonne"]
    assert (found.bad_lines, found.bad_count, found.line_count) == ((), 0, 3)
    assert (found.source_name, found.encoding) == ("whatever.txt", "utf-8")


def test_a_file_without_the_columns_of_the_rne_says_which_are_missing() -> None:
    caught = problem_of("Commune;Nom;Code sexe\nTrèbes;NÈGRE;M\n")
    assert caught.code == "csv-not-rne"
    assert caught.facts == {"name": "elus.csv", "missing": "Code de la commune, Prénom de l'élu"}


def test_a_web_page_saved_as_csv_is_not_of_the_rne() -> None:
    assert problem_of("<!DOCTYPE html>\n<html><body>Connexion</body></html>\n").code == "csv-not-rne"


@pytest.mark.parametrize("raw", ["", text([HEADER]), text([HEADER]) + ";;;\n\n"])
def test_a_file_with_no_member_in_it_is_empty(raw: str) -> None:
    assert problem_of(raw).code == "csv-empty"


def test_a_file_that_cannot_be_opened_is_told_by_its_name(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "absent.csv"):
        with pytest.raises(Problem) as caught:
            read(path)
        assert (caught.value.code, caught.value.facts) == ("csv-unopened", {"name": path.name})


def test_the_stream_stays_open_for_whoever_opened_it() -> None:
    stream = io.BytesIO(text(LINES).encode())
    read_stream(stream, "elus.csv")
    assert not stream.closed


def test_memory_stays_flat_over_a_file_of_many_lines(tmp_path: Path) -> None:
    path = tmp_path / "national.csv"
    with path.open("w", encoding="utf-8") as out:
        out.write(text([HEADER]))
        block = text([[*ZOE[:4], f"{code:05d}", *ZOE[5:]] for code in range(11000, 11100)])
        out.writelines([block] * 200)
    tracemalloc.start()
    found = read(path, keep=lambda row: row.commune_code == "11069")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (len(found.rows), found.line_count) == (200, 20_000)
    assert peak < path.stat().st_size / 4


def test_of_many_bad_lines_the_first_are_kept_and_all_are_counted() -> None:
    found = offer(text([HEADER, ZOE, *([["?"] * 3] * (BAD_LINES + 5))]))
    assert (len(found.bad_lines), found.bad_count, len(found.rows)) == (BAD_LINES, BAD_LINES + 5, 1)
