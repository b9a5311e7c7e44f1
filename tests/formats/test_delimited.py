# SPDX-License-Identifier: EUPL-1.2
"""Any honest text file is read; what is no text says so."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pupitre.domain.broken import Problem
from pupitre.formats.delimited import HEAD, Lines, split

# without ’ and œ: after an accented letter their CP1252 bytes could pass for UTF-8, which no French word makes happen
FRENCH = st.text(st.sampled_from("ABCdefÉÈÊËÀÂÇÎÏÔÙÛÜéèêëàâçîïôùûüæ'- 0123456789"), min_size=1, max_size=20)


def read(raw: bytes) -> tuple[list[tuple[int, str]], str]:
    lines = Lines(io.BytesIO(raw), "elus.csv")
    return list(lines), lines.encoding


def problem_of(raw: bytes) -> Problem:
    with pytest.raises(Problem) as caught:
        Lines(io.BytesIO(raw), "elus.csv")
    return caught.value


@given(
    st.lists(FRENCH, min_size=1),
    st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_encoding_bom_and_line_ends_change_nothing(texts: list[str], encoding: str, end: str) -> None:
    text = "x" + end.join(texts)  # a line of blanks alone would be an empty file
    lines, _ = read(text.encode(encoding))
    assert lines == list(enumerate(text.split(end), start=1))


def test_latin_1_accents_are_read_as_such() -> None:
    assert read("Élise;Anaïs\n".encode("latin-1")) == ([(1, "Élise;Anaïs")], "cp1252")


def test_lines_pasted_from_another_encoding_are_read_right() -> None:
    lines, encoding = read("Élise\n".encode() + "Zoé d’Alzonne\n".encode("cp1252") + "Anaïs".encode())
    assert [line for _, line in lines] == ["Élise", "Zoé d’Alzonne", "Anaïs"]
    assert encoding == "mixed"


def test_plain_ascii_counts_as_utf_8() -> None:
    assert read(b"a;b\n")[1] == "utf-8"
    assert read("a;b\n".encode("utf-16"))[1] == "utf-16"


def test_bytes_without_meaning_are_marked_and_the_rest_is_read() -> None:
    assert read(b"ZO\x81\nPAUL\n")[0] == [(1, "ZO\ufffd"), (2, "PAUL")]


@pytest.mark.parametrize("raw", [b"", b"\n \r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_a_file_with_nothing_in_it_is_empty(raw: bytes) -> None:
    assert problem_of(raw).code == "csv-empty"


@pytest.mark.parametrize("raw", [b"PK\x03\x04 a workbook named .csv", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old one"])
def test_a_workbook_in_disguise_is_named(raw: bytes) -> None:
    caught = problem_of(raw)
    assert (caught.code, caught.facts) == ("csv-is-workbook", {"name": "elus.csv"})


@pytest.mark.parametrize("raw", [b"%PDF\x00\x01;;;\n", b"\x1f\x8b\x08\x00\x00\n", b"x" * HEAD])
def test_bytes_that_are_no_lines_of_text_are_refused(raw: bytes) -> None:
    assert problem_of(raw).code == "csv-unreadable"


def test_the_stream_is_given_back_open() -> None:
    stream = io.BytesIO(b"a\n")
    lines = Lines(stream, "elus.csv")
    list(lines)
    lines.detach()
    assert not stream.closed


@given(st.lists(FRENCH, min_size=1, max_size=6), st.sampled_from(";,\t|"))
def test_quoted_cells_come_back_whole(cells: list[str], separator: str) -> None:
    written = separator.join(f'"{cell}{separator} ""bis"""' for cell in cells)
    assert split(written, separator) == [f'{cell}{separator} "bis"' for cell in cells]


def test_a_quote_that_is_never_closed_spoils_its_own_line_only() -> None:
    assert split('11;"Aude;69', ";") == ["11", "Aude;69"]
    assert split('11;l"Aude;69', ";") == ["11", 'l"Aude', "69"]


def test_a_cell_beyond_all_measure_is_no_crash() -> None:
    assert len(split('"' + "x" * 200_000, ";")) == 1
