# SPDX-License-Identifier: EUPL-1.2
"""Past sittings in YAML: every form that a hand gives them, and every fault with its line."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pasts import FILE, SITTING, sittings, written
from pupitre.domain.broken import Problem
from pupitre.formats.past_sitting import PastSitting, Source
from pupitre.formats.past_tree import Fault
from pupitre.formats.past_yaml import LARGEST, read_past_sitting


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("past")


def read(folder: Path, content: str | bytes) -> PastSitting:
    path = folder / "seance.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_past_sitting(path)


def faults(folder: Path, content: str | bytes) -> tuple[Fault, ...]:
    with pytest.raises(Problem) as caught:
        read(folder, content)
    assert caught.value.code == "past-sitting-unreadable"
    assert caught.value.facts["name"] == "seance.yaml"
    found: tuple[Fault, ...] = caught.value.facts["faults"]
    return found


def seen(folder: Path, content: str | bytes) -> list[tuple[int, str, str]]:
    return [(fault.place.line, fault.key, fault.code) for fault in faults(folder, content)]


def test_the_file_says_what_it_says(folder: Path) -> None:
    found = read(folder, FILE)
    assert found == SITTING
    assert found.source == Source("seance.yaml")


def test_hours_and_names_are_read_as_written_not_as_yaml_takes_them(folder: Path) -> None:
    quoted = FILE.replace("18:00", "'18:00'").replace("nom: No,", "nom: 'No',").replace("2019-12-12", '"2019-12-12"')
    assert read(folder, quoted) == SITTING


@pytest.mark.parametrize("hour", ["18:00", "18h", "18h00", "18 h 00", "18:00:00"])
def test_an_hour_may_be_written_as_people_write_it(folder: Path, hour: str) -> None:
    assert read(folder, FILE.replace("18:00", hour)) == SITTING


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(folder: Path) -> None:
    assert read(folder, b"\xef\xbb\xbf" + FILE.replace("\n", "\r\n").encode()) == SITTING


def test_only_the_organisation_and_the_day_are_asked_for(folder: Path) -> None:
    found = read(folder, "organisme: {}\nseance: {date: 2020-01-02}\nmembres:\nvote:\n".replace("vote:\n", ""))
    assert (found.members, found.items, found.organisation.nature) == ((), (), None)
    assert seen(folder, "membres: []\n") == [(1, "organisme", "key-missing"), (1, "seance", "key-missing")]
    assert seen(folder, "organisme: {}\nseance:\n  heure: 18:00\n") == [(3, "date", "key-missing")]


def test_items_and_rounds_without_a_number_take_their_place(folder: Path) -> None:
    text = "organisme: {}\nseance: {date: 2020-01-02}\npoints:\n- objet: A\n- objet: B\nelections:\n- tours:\n  - {}\n"
    found = read(folder, text)
    assert [item.number for item in found.items] == ["1", "2"]
    assert found.elections[0].rounds[0].number == 1


@pytest.mark.parametrize(
    ("good", "bad", "key", "code"),
    [
        ("etat: absent", "etat: presant", "etat", "value-unknown"),
        ("nature: epci", "nature: ville", "nature", "value-unknown"),
        ("scrutin: ordinaire", "scrutin: ''", "scrutin", "value-unknown"),
        ("  president: Anne", "  presidente: Anne", "presidente", "key-unknown"),
        ("  secretaire: Paul", "  president: Paul", "president", "key-twice"),
        ("2019-12-19", "2019-02-30", "date", "value-not-a-day"),
        ("2019-12-19", "19 décembre 2019", "date", "value-not-a-day"),
        ("2019-12-12", "2019-12-12 18:00:00", "convocation", "value-not-a-day"),
        ("18:00", "1080", "heure", "value-not-an-hour"),
        ("18:00", "25:10", "heure", "value-not-an-hour"),
        ("delai_francs: 5", "delai_francs: -5", "delai_francs", "value-not-a-count"),
        ("delai_francs: 5", "delai_francs: 999", "delai_francs", "value-too-large"),
        ("delai_francs: 5", "urgence: peut-être", "urgence", "value-not-a-flag"),
        ("pour: 28", "pour: 2.5", "pour", "value-not-a-count"),
        ("pour: 28", "pour: vingt", "pour", "value-not-a-count"),
        ("pour: 28", "pour: [28]", "pour", "wants-value"),
        ("pour: 28", "pour: 99999999999999999999", "pour", "value-not-a-count"),
        ("nom: Luc Pic, etat", "nom: Paul Sol, etat", "nom", "member-twice"),
        ("nom: Luc Pic", "nom: ' '", "nom", "key-missing"),
        ("nom: Luc Pic", 'nom: "Luc\\x07"', "nom", "text-damaged"),
        ("nom: Luc Pic", 'nom: "Luc\\ud800"', "nom", "text-damaged"),
        ("pouvoir_a: Anne Rey", "pouvoir_a: Anne Rei", "pouvoir_a", "member-unknown"),
        ("pouvoir_a: Anne Rey", "pouvoir_a: Paul Sol", "pouvoir_a", "proxy-to-oneself"),
        ("depart, pouvoir_a: No", "depart, pouvoir_a: Luc Pic", "pouvoir_a", "proxy-to-oneself"),
        ("membre: Luc Pic, mouvement: arrivee", "membre: Oui, mouvement: arrivee", "membre", "member-unknown"),
        ("membre: Luc Pic, mouvement: arrivee", "membre: Luc Pic", "mouvement", "key-missing"),
        ("{point: 1/2019,", "{avant_point: 1/2019,", "mouvement", "withdrawal-without-item"),
        ("{avant_point: 9,", "{avant_point: 9, point: 8,", "point", "two-moments"),
        ("n: 2bis", "n: '01'", "n", "number-twice"),
        ("voix: {Anne Rey: 33,", "voix: {No: 33,", "No", "key-twice"),
        ("voix: {Anne Rey: 33,", "voix: {Anne Rey: x,", "Anne Rey", "value-not-a-count"),
        ("voix: {Anne Rey: 33, No: 29}", "voix: 62", "voix", "wants-counts"),
        ("vote: {pour: 28, contre: 0, abstention: 2}", "vote: 28", "vote", "wants-keys"),
    ],
)
def test_each_fault_names_its_line_and_its_key(folder: Path, good: str, bad: str, key: str, code: str) -> None:
    assert good in FILE
    text = FILE.replace(good, bad, 1)
    line = text[: text.index(bad)].count("\n") + 1
    assert (line, key, code) in seen(folder, text)


def test_all_faults_are_told_in_the_order_of_the_file(folder: Path) -> None:
    bad = FILE.replace("nature: epci", "nature: x").replace("etat: absent", "etat: x").replace("contre: 0", "contre: x")
    assert [key for _, key, _ in seen(folder, bad)] == ["nature", "etat", "contre"]


def test_the_word_that_was_probably_meant_is_told(folder: Path) -> None:
    bad = FILE.replace("etat: absent", "état: absent").replace("pouvoir_a: Anne Rey", "pouvoir_a: ANNE REI")
    assert [fault.facts["near"] for fault in faults(folder, bad)] == ["Anne Rey", "etat"]


def test_a_list_where_keys_are_expected_is_told_with_the_line_of_its_item(folder: Path) -> None:
    text = "organisme: {}\nseance: {date: 2020-01-02}\nmembres:\n- {nom: A}\n- B\n"
    assert seen(folder, text) == [(5, "membres", "wants-keys")]
    assert seen(folder, text.replace("\n- {nom: A}\n- B", " {nom: A}")) == [(3, "membres", "wants-list")]


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        ("", 0, "file-empty"),
        ("# rien\n", 0, "file-empty"),
        (b"a: 1\nb: caf\xe9\n", 2, "file-not-utf8"),
        (FILE.encode("utf-16"), 1, "file-not-utf8"),
        (FILE.replace("- {nom: Luc Pic, etat: absent}", "- {nom: Luc Pic, etat: absent"), 15, "yaml-broken"),
        (FILE.replace("  heure", "\theure"), 4, "yaml-broken"),
        ("organisme: {}\n? [a]\n: b\n", 2, "yaml-broken"),
        ("a: 1\nb: \x07\n", 2, "text-damaged"),
        ("a: &a [x]\nb: *a\n", 1, "yaml-alias"),
        ("a: *a\n", 1, "yaml-alias"),
        ("a: 1\nb: !!python/object/apply:os.system [ls]\n", 2, "yaml-tag"),
        ("a: " + "[" * 5000, 1, "yaml-deep"),
        (FILE + "---\n" + FILE, 33, "yaml-several"),
        ("- a\n", 1, "wants-keys"),
        ("a: " + "x" * LARGEST, 0, "file-too-large"),
        (FILE.replace("membres:\n", "membres:\n" + "- {nom: A}\n" * 2001), 9, "list-too-long"),
    ],
)
def test_a_file_that_is_no_sitting_is_told_by_its_line(
    folder: Path, content: str | bytes, line: int, code: str
) -> None:
    first = faults(folder, content)[0]
    assert (first.place.line, first.code) == (line, code)


def test_a_file_that_is_not_there_is_told_so(folder: Path) -> None:
    with pytest.raises(Problem) as caught:
        read_past_sitting(folder / "perdu.yaml")
    assert [fault.code for fault in caught.value.facts["faults"]] == ["file-unopened"]


@given(sitting=sittings())
def test_any_sitting_that_is_written_is_read_back(folder: Path, sitting: PastSitting) -> None:
    assert read(folder, written(sitting)) == sitting


@given(seed=st.integers(0, 2**32), changes=st.integers(1, 6))
def test_no_change_of_the_text_raises_anything_but_the_known_problem(folder: Path, seed: int, changes: int) -> None:
    """Pieces of the file cut, doubled or replaced by what means something to YAML."""
    chance, text = random.Random(seed), FILE
    pieces = [
        "&a ",
        "*a",
        "!x ",
        "{",
        "}",
        "[",
        "- ",
        ": ",
        "\n",
        "'",
        '"',
        "\t",
        "\0",
        "\ud7ff",
        "-1",
        "~",
        "<<: ",
        "é",
        "? ",
    ]
    for _ in range(changes):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(pieces) + text[at + chance.choice((0, 1, 1, 7, 40)) :]
    raised = None
    try:
        read(folder, text)
    except Problem as problem:
        raised = problem
    assert raised is None or raised.facts["faults"]


@given(raw=st.binary(max_size=200))
def test_no_bytes_raise_anything_but_the_known_problem(folder: Path, raw: bytes) -> None:
    assert faults(folder, raw)
