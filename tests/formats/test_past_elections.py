# SPDX-License-Identifier: EUPL-1.2
"""The rows of the elections: what is said once, and what is said on each row."""

from pupitre.formats.past_elections import Line, elections
from pupitre.formats.past_keys import Keys
from pupitre.formats.past_reading import ELECTION, ROUND
from pupitre.formats.past_tree import Branch, Entry, Fault, Leaf, Place

KEYS = ("objet", "tour", "votants", "blancs_et_nuls", "candidat", "voix")


def line(row: int, *said: str | None) -> Line:
    places = [Place(sheet="x", cell=f"{letter}{row}") for letter in "ABCDEF"]
    return {key: Entry(key, place, Leaf(text, place)) for key, place, text in zip(KEYS, places, said, strict=True)}


def read(*lines: Line) -> list[object]:
    """The elections as (title, [(round, voters, voices)]), or the faults."""
    faults: list[Fault] = []
    tree = Branch(Place(), (Entry("elections", Place(), elections(lines, faults)),))
    found = [
        (e.text("objet"), [(r.count("tour"), r.count("votants"), r.counts("voix")) for r in e.series("tours", ROUND)])
        for e in Keys(tree, ["elections"], faults).series("elections", ELECTION)
    ]
    return [(fault.place.cell, fault.key, fault.code) for fault in faults] or found


ONCE = [line(1, "P", "1", "9", "0", "A", "5"), line(2, None, None, None, None, "B", "4")]


def test_what_is_said_once_holds_for_the_rows_below() -> None:
    assert read(*ONCE) == [("P", [(1, 9, (("A", 5), ("B", 4)))])]


def test_what_is_said_on_each_row_is_the_same() -> None:
    assert read(ONCE[0], line(2, "P", "1", "9", "0", "B", "4")) == read(*ONCE)


def test_another_number_is_another_round_and_a_lower_one_another_election() -> None:
    second = line(3, None, "2", "9", "1", "A", "8")
    assert read(*ONCE, second) == [("P", [(1, 9, (("A", 5), ("B", 4))), (2, 9, (("A", 8),))])]
    assert len(read(*ONCE, second, line(4, "P", "1", "9", "0", "C", "9"))) == 2
    assert [e[0] for e in read(*ONCE, line(4, "Q", None, None, None, "C", "9")) if isinstance(e, tuple)] == ["P", "Q"]


def test_an_election_without_rounds_and_a_round_without_candidates_are_kept() -> None:
    assert read(line(1, "P", *[None] * 5)) == [("P", [])]
    assert read(line(1, "P", "1", *[None] * 4)) == [("P", [(1, None, ())])]


def test_figures_that_differ_in_one_round_are_told() -> None:
    assert read(ONCE[0], line(2, None, None, "8", None, "B", "4")) == [("C2", "votants", "sheet-rows-differ")]


def test_voices_of_nobody_and_candidates_without_voices_are_told() -> None:
    assert read(line(1, "P", "1", "9", "0", None, "5")) == [("E1", "candidat", "key-missing")]
    assert read(line(1, "P", "1", "9", "0", "A", None)) == [("F1", "A", "key-missing")]
