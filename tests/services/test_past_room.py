# SPDX-License-Identifier: EUPL-1.2
"""A past sitting told again as events of the room."""

import pytest

from pasts import ELECTION, SMALL, a_file
from pupitre.domain.attendance import Standing, standing
from pupitre.domain.charter import QuorumRule
from pupitre.domain.terms import Result, Stage
from pupitre.formats.past_files import read
from pupitre.host.resources import shipped
from pupitre.services.past_check import charter_of
from pupitre.services.past_room import name_parts, rebuilt, seat_id


@pytest.fixture
def told(tmp_path):
    def tell(text=SMALL):
        [past] = read(a_file(tmp_path, text))
        return rebuilt(past, charter_of(past, shipped("resources") / "charters"))

    return tell


def how(held):
    return [(m.how, m.number) for m in held.moments]


def test_movements_before_one_item_are_one_change_and_a_withdrawal_opens_and_ends_a_moment(told):
    assert how(told()) == [
        ("opening", ""), ("before", "2"), ("withdrawn", "3"), ("after", "3"), ("before", "5"),
    ]  # fmt: skip


def test_a_withdrawal_from_the_last_item_ends_with_the_sitting(told):
    text = SMALL.replace("point: 3, membre: Anne", "point: 5, membre: Anne").replace("avant_point: 5", "avant_point: 4")
    lines = text.splitlines()
    withdrawal = next(n for n, line in enumerate(lines) if "retrait" in line)
    lines[withdrawal], lines[withdrawal + 1] = lines[withdrawal + 1], lines[withdrawal]
    assert how(told("\n".join(lines)))[-1] == ("withdrawn", "5")


def test_an_item_that_only_a_movement_names_is_taken_at_its_place(told):
    text = SMALL.replace("avant_point: 2, membre: Inès", "avant_point: 9, membre: Inès")
    text = text.replace("- {avant_point: 2, membre: Denis DURAND, mouvement: depart, pouvoir_a: Cécile CROS}\n", "")
    first, rest = text.split("- {avant_point: 9", 1)
    line, rest = rest.split("\n", 1)
    moved = first + rest.replace("points:", f"- {{avant_point: 9{line}\npoints:", 1)
    held = told(moved)
    assert [i.number for i in held.p.items] == ["1", "2", "3", "4", "5", "9"]
    assert how(held)[-1] == ("before", "9")


def test_an_item_that_a_later_movement_names_was_taken_out_of_order(told):
    text = SMALL.replace("avant_point: 2, membre: Inès", "avant_point: 4, membre: Inès")
    held = told(text)
    assert [i.number for i in held.p.items] == ["1", "4", "2", "3", "5"]


def test_movements_of_one_hour_are_one_change_and_stand_after_those_told_before(told):
    text = SMALL.replace("avant_point: 2, membre: Inès", "heure: '20:40', membre: Inès").replace(
        "avant_point: 2, membre: Denis", "heure: '20:40', membre: Denis"
    )
    assert how(told(text))[:3] == [("opening", ""), ("at", ""), ("withdrawn", "3")]


def test_the_record_is_whole_with_its_end_and_its_results(told):
    p = told().p
    assert p.stage is Stage.ADJOURNED
    assert {n: o.result for n, o in p.outcomes.items()} == {
        "1": Result.ADOPTED, "2": Result.ADOPTED, "3": Result.ADOPTED, "5": Result.REJECTED,
    }  # fmt: skip
    assert standing(p, seat_id(p.sitting.body, "Jean JALABERT")) is Standing.RESIGNED
    assert (p.seats[p.opening.president].family_name, p.opening.at.hour) == ("AMIEL", 20)


def test_an_election_is_told_round_by_round(told):
    p = told(ELECTION).p
    assert [(r.number, len(r.candidates)) for r in p.rounds_of("election-1")] == [(1, 3), (2, 2)]
    assert p.outcomes["election-1"].elected == "Anne AMIEL"
    assert "election-2" not in p.outcomes


@pytest.mark.parametrize(("said", "rule"), [("tiers", QuorumRule.THIRD), ("sans", QuorumRule.NONE)])
def test_the_quorum_is_the_one_that_the_file_says(told, said, rule):
    held = told(SMALL.replace("delai_francs: 3", f"delai_francs: 3\n  quorum: {said}"))
    assert held.p.charter.quorum.rule is rule


def test_a_file_of_2021_that_says_nothing_of_the_quorum_means_the_usual_one(told):
    held = told(SMALL.replace("2018-03-06", "2021-03-06").replace("2018-02-27", "2021-02-27"))
    assert held.p.charter.quorum.rule is QuorumRule.MAJORITY


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Anne AMIEL", ("Anne", "AMIEL")),
        ("DE LA TOUR Jean", ("Jean", "DE LA TOUR")),
        ("Jean Dupont", ("Jean", "Dupont")),
        ("AMIEL", ("", "AMIEL")),
        ("A", ("", "A")),
    ],
)
def test_a_family_name_is_what_stands_in_capitals_else_the_last_word(name, parts):
    assert name_parts(name) == parts
