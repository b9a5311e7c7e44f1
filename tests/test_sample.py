# SPDX-License-Identifier: EUPL-1.2
"""The sample is true where it is real, whole where it is invented, and lawful throughout."""

import csv
import re
import runpy
from collections import Counter
from dataclasses import replace
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from builders import a_seat, an_item, proceedings
from pupitre.domain.attendance import check_movement, check_proxy, room
from pupitre.domain.ballot import outcome, senses, voters
from pupitre.domain.charter import Charter
from pupitre.domain.directory import Function, Gender
from pupitre.domain.happening import Attendance, Ballot, Discussion, Movement, Opening, Proxy
from pupitre.domain.notice import clear_days, latest_send
from pupitre.domain.plain import from_plain
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import quorum_of_item
from pupitre.domain.terms import Channel, Choice, ItemKind, Mode, Presence, Result, Way
from pupitre.formats import rne
from pupitre.formats.rne_functions import office

RESOURCES = Path(__file__).parent.parent / "resources"
SAMPLE = RESOURCES / "sample"
NARROW = "\u202f"


@cache
def communes() -> dict[str, dict[str, str]]:
    with (SAMPLE / "carcassonne_agglo.csv").open(encoding="utf-8", newline="") as file:
        return {line["insee"]: line for line in csv.DictReader(file, delimiter=";")}


@cache
def members(name: str) -> rne.RneFile:
    return rne.read(SAMPLE / name)


def maires() -> dict[str, rne.RneRow]:
    return {row.commune_code: row for row in members("elus-maire-mai.csv").rows}


def delegates() -> tuple[rne.RneRow, ...]:
    return members("elus-conseiller-communautaire-epci.csv").rows


def councillors() -> tuple[rne.RneRow, ...]:
    return members("elus-conseiller-municipal-cm.csv").rows


def who(row: rne.RneRow) -> tuple[Any, ...]:
    return (row.commune_code, row.family_name, row.given_name, row.gender, row.birth_date)


@cache
def agenda() -> dict[str, Any]:
    return yaml.safe_load((SAMPLE / "agenda.yaml").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@cache
def charter() -> Charter:
    path = RESOURCES / "charters" / f"{agenda()['sitting']['body']}.yaml"
    return from_plain(Charter, yaml.safe_load(path.read_text(encoding="utf-8")))


# The communes


def test_there_are_83_communes_with_the_populations_of_the_dgcl() -> None:
    held = communes().values()
    assert len(held) == 83
    assert sum(int(c["municipal_population"]) for c in held) == 114_411
    assert sum(int(c["total_population"]) for c in held) == 117_094
    assert int(communes()["11069"]["municipal_population"]) == 46_429


def test_the_council_has_128_seats_and_carcassonne_38_of_them() -> None:
    seats = {insee: int(c["council_seats"]) for insee, c in communes().items()}
    assert (sum(seats.values()), seats["11069"], list(seats.values()).count(1)) == (128, 38, 77)


def test_every_siren_is_a_number_that_its_own_key_confirms() -> None:
    for commune in communes().values():
        digits = [int(d) * (1 + place % 2) for place, d in enumerate(commune["siren"])]
        assert sum(d // 10 + d % 10 for d in digits) % 10 == 0
        assert re.fullmatch(r"11\d{3}", commune["postcode"])


# The members


def test_the_script_writes_the_same_bytes_again() -> None:
    written = runpy.run_path(str(SAMPLE / "make_sample.py"))["files"]()
    assert sorted(written) == sorted(path.name for path in SAMPLE.glob("elus-*.csv"))
    for name, text in written.items():
        assert (SAMPLE / name).read_bytes() == text.encode()


@pytest.mark.parametrize(
    ("name", "kind", "count"),
    [
        ("elus-maire-mai.csv", rne.Kind.MAYORS, 83),
        ("elus-conseiller-municipal-cm.csv", rne.Kind.MUNICIPAL_COUNCILLORS, 151),
        ("elus-conseiller-communautaire-epci.csv", rne.Kind.COMMUNITY_COUNCILLORS, 128),
    ],
)
def test_the_three_files_are_read_without_a_bad_line(name: str, kind: rne.Kind, count: int) -> None:
    file = members(name)
    assert (file.kind, len(file.rows), file.bad_lines, file.encoding) == (kind, count, (), "utf-8")
    assert all(row.commune_name == communes()[row.commune_code]["name"] for row in file.rows)
    assert all(row.birth_date and row.mandate_since for row in file.rows)


def test_the_files_can_be_saved_as_latin_1() -> None:
    for path in SAMPLE.glob("elus-*.csv"):
        assert path.read_text(encoding="utf-8").encode("latin-1")


def test_each_commune_has_one_maire_and_half_of_them_are_women() -> None:
    assert maires().keys() == communes().keys()
    assert Counter(row.gender for row in maires().values()) == {Gender.FEMALE: 41, Gender.MALE: 42}


def test_no_two_maires_share_title_and_family_name() -> None:
    assert len({(row.gender, row.family_name) for row in maires().values()}) == 83


def test_each_commune_has_as_many_delegates_as_seats() -> None:
    found = Counter(row.commune_code for row in delegates())
    assert found == {insee: int(c["council_seats"]) for insee, c in communes().items()}
    assert {(row.siren, row.epci_name) for row in delegates()} == {("200035715", "CA Carcassonne Agglo")}


def test_president_and_vice_presidents_are_maires() -> None:
    offices = {who(row): office(rne.Kind.COMMUNITY_COUNCILLORS, row.function_label) for row in delegates()}
    leading = {person: held for person, held in offices.items() if held.function is not Function.COMMUNITY_COUNCILLOR}
    assert leading.keys() <= {who(row) for row in maires().values()}
    assert [held.function for held in leading.values()].count(Function.PRESIDENT) == 1
    ranks = sorted(held.rank for held in leading.values() if held.function is Function.VICE_PRESIDENT)
    assert ranks == list(range(1, 16))


def test_a_person_is_the_same_in_every_file() -> None:
    everyone = {who(row) for row in (*maires().values(), *councillors(), *delegates())}
    assert len({(person[1], person[2]) for person in everyone}) == len(everyone)
    whole = {row.commune_code for row in councillors()}
    listed = {who(row) for row in councillors()}
    assert {who(row) for row in (*maires().values(), *delegates()) if row.commune_code in whole} <= listed


def test_the_maire_of_the_municipal_file_is_that_of_the_maires_file() -> None:
    found = [row for row in councillors() if row.function_label == "Maire"]
    assert [who(row) for row in found] == [who(maires()[row.commune_code]) for row in found]
    assert [row.since for row in found] == [maires()[row.commune_code].since for row in found]


# The rules


def test_the_charter_gives_each_rule_with_its_basis() -> None:
    rules = charter()
    assert (rules.notice.clear_days, rules.proxies.per_holder, rules.casting_vote) == (5, 1, True)
    bases = (rules.power_basis, rules.voices_basis, rules.quorum.basis, rules.notice.basis, rules.proxies.basis)
    assert all((*bases, rules.casting_vote_basis, rules.convened_by, rules.published_to))
    assert [m.function for m in rules.voting] == [Function.MAYOR]
    assert {m.function for m in rules.without_voice} == {Function.PRESIDENT, Function.VICE_PRESIDENT}


# The sitting


def hour(written: str) -> time:
    return time.fromisoformat(written)


def item_events() -> list[tuple[time, str, Any]]:
    events: list[tuple[time, str, Any]] = []
    for place, item in enumerate(agenda()["items"]):
        events += [(hour(item["opened_at"]), "open", place), (hour(item["closed_at"]), "close", place)]
    return events


def opened() -> Proceedings:
    """The sitting as it is opened, members named by the INSEE code of their commune."""
    told = agenda()
    seats = [
        a_seat(insee, row.family_name, row.given_name, gender=row.gender, rank=rank, insee=insee)
        for rank, (insee, row) in enumerate(maires().items(), start=1)
    ]
    away = {insee: Presence(kind) for kind in (Presence.EXCUSED, Presence.ABSENT) for insee in told["attendance"][kind]}
    items = tuple(an_item(f"i{n}", i["title"], kind=ItemKind(i["kind"])) for n, i in enumerate(told["items"]))
    p = proceedings(seats=seats, items=items, charter=charter())
    for proxy in told["proxies"]:
        check_proxy(p, **proxy)
        p = replace(p, proxies=(*p.proxies, Proxy(**proxy)))
    answers = {insee: Attendance(insee, away.get(insee, Presence.PRESENT)) for insee in maires()}
    opening = Opening(hour(told["opening"]["at"]), told["opening"]["president"], told["opening"]["secretary"], 1)
    return replace(p, attendances=answers, opening=opening)


def with_movement(p: Proceedings, told: dict[str, Any]) -> Proceedings:
    seat, way, n = told["member"], Way(told["way"]), p.last_n + 1
    check_movement(p, seat, way)
    if "proxy_to" in told:
        check_proxy(p, seat, told["proxy_to"], leaving=True)
        p = replace(p, proxies=(*p.proxies, Proxy(seat, told["proxy_to"], n)))
    return replace(p, movements=(*p.movements, Movement(f"m{n}", seat, way, hour(told["at"]), n)))


def with_result(p: Proceedings, place: int, at: time) -> Proceedings:
    """A vote's result is computed by the rules; exceptions must be voters."""
    told, ident = agenda()["items"][place]["ballot"], f"i{place}"
    votes = {seat: Choice(choice) for choice, seats in told["votes"].items() for seat in seats}
    ballot = Ballot(ident, Mode.ORDINARY, p.last_n + 1, Choice(told["default"]))
    p = replace(p, ballots={**p.ballots, ident: ballot}, votes={**p.votes, ident: votes})
    assert votes.keys() <= voters(p, ident).keys()
    assert sum(map(len, told["votes"].values())) == len(votes), "nobody votes twice"
    assert None not in senses(p, ident).values()
    return replace(p, outcomes={**p.outcomes, ident: outcome(p, ident, n=p.last_n + 1, at=at)})


@cache
def played() -> Proceedings:
    """The whole sitting, event by event in the order of the hours, each one checked by the rules."""
    p = opened()
    for at, what, told in sorted([*item_events(), *((hour(m["at"]), "move", m) for m in agenda()["movements"])]):
        if what == "move":
            p = with_movement(p, told)
        elif what == "open":
            p = replace(p, discussions={**p.discussions, f"i{told}": Discussion(f"i{told}", at, p.last_n + 1)})
        elif "ballot" in agenda()["items"][told]:
            p = with_result(p, told, at)
    return p


def test_everyone_named_is_a_member() -> None:
    told = agenda()
    text = yaml.safe_dump(told)
    assert set(re.findall(r"'(11\d{3})'", text)) <= maires().keys()
    assert set(told["attendance"]["excused"]) >= {proxy["giver"] for proxy in told["proxies"]}
    assert not set(told["attendance"]["excused"]) & set(told["attendance"]["absent"])


def test_the_convocation_leaves_in_time() -> None:
    told, sitting = agenda()["convocation"], date.fromisoformat(agenda()["sitting"]["date"])
    sent = date.fromisoformat(told["sent_on"])
    assert date.fromisoformat(told["dated"]) <= sent <= latest_send(sitting, charter().notice.clear_days)
    assert clear_days(sent, sitting) == 7
    assert {Channel(told["channel"]), *map(Channel, told["other_channels"])} == {"email", "post", "hand"}


def test_62_are_present_and_9_represented_at_the_opening() -> None:
    here = room(opened())
    assert (len(here.seated), len(here.carried), here.unusable) == (62, 9, {})
    assert len(set(here.carried.values())) == 9
    assert {agenda()["opening"]["president"], agenda()["opening"]["secretary"]} <= here.seated


def test_the_president_of_the_sitting_is_the_president_of_the_epci() -> None:
    president = next(row for row in delegates() if row.function_label.startswith("Président"))
    assert agenda()["opening"]["president"] == president.commune_code


def test_no_two_events_share_a_minute() -> None:
    hours = [at for at, _, _ in item_events()] + [hour(m["at"]) for m in agenda()["movements"]]
    hours += [hour(agenda()["opening"]["at"]), hour(agenda()["adjourned_at"])]
    assert len(set(hours)) == len(hours)
    assert hour(agenda()["opening"]["at"]) == min(hours)
    assert hour(agenda()["adjourned_at"]) == max(hours)


def test_the_quorum_of_42_is_met_at_every_item() -> None:
    states = [quorum_of_item(played(), f"i{place}") for place in range(8)]
    assert [(s.in_office, s.required, s.present) for s in states if s] == [
        (83, 42, 62),
        (83, 42, 62),
        (83, 42, 63),
        (83, 42, 64),
        (83, 42, 64),
        (83, 42, 63),
        (83, 42, 62),
        (83, 42, 61),
    ]


def test_the_results_are_those_that_the_rules_make() -> None:
    found = played().outcomes
    figures = [(o.voters, o.in_favour, o.against, o.abstention, o.not_taking_part) for o in found.values()]
    assert figures == [
        (71, 69, 0, 2, 0),
        (72, 69, 1, 2, 0),
        (72, 58, 8, 5, 1),
        (72, 62, 7, 3, 0),
        (72, 72, 0, 0, 0),
        (71, 69, 0, 2, 0),
    ]
    assert {o.result for o in found.values()} == {Result.ADOPTED}


def test_what_asks_for_a_vote_has_a_ballot_and_what_informs_has_none() -> None:
    assert [ItemKind(item["kind"]) is ItemKind.VOTE for item in agenda()["items"]] == [
        "ballot" in item for item in agenda()["items"]
    ]


def test_one_ballot_is_public_because_a_quarter_of_those_present_asked_for_it() -> None:
    public = [i for i, item in enumerate(agenda()["items"]) if item.get("ballot", {}).get("mode") == Mode.PUBLIC]
    assert public == [2]
    asked = agenda()["items"][2]["ballot"]["asked_by"]
    here = room(played(), played().outcomes["i2"].n)
    assert len(set(asked)) == len(asked) >= -(-len(here.seated) // 4)
    assert set(asked) <= here.seated


def test_whoever_speaks_is_a_maire_and_bears_the_right_title() -> None:
    titles = {(Gender.FEMALE, "Mme"), (Gender.MALE, "M.")}
    names = {row.commune_code: row for row in maires().values()}
    told = {
        (title, row.family_name.casefold(), row.commune_name)
        for g, title in titles
        for row in names.values()
        if row.gender is g
    }
    notes = " ".join(item["discussion"] for item in agenda()["items"]).replace("’", "'")
    found = re.findall(r"(M\.|Mme) ([^,.]+?), maire (?:de |d')((?:La )?[A-ZÀ-Ý][^,.; \u202f]+)", notes)
    assert len(found) > 25
    assert {(title, name.casefold(), place) for title, name, place in found} <= told


def test_attachments_are_small_text_files_that_are_there() -> None:
    named = [SAMPLE / name for item in agenda()["items"] for name in item.get("attachments", [])]
    assert sorted(named) == sorted((SAMPLE / "attachments").iterdir())
    assert all(path.suffix in {".txt", ".csv"} and path.read_text(encoding="utf-8") for path in named)
    assert all(path.stat().st_size < 10_000 for path in named)


def test_the_french_of_the_sample_is_set_as_it_should_be() -> None:
    texts = [item[key] for item in agenda()["items"] for key in ("title", "summary", "discussion")]
    texts += [agenda()["convocation"]["message"], agenda()["sitting"]["place"]]
    for text in texts:
        assert "'" not in text
        assert not re.search(rf"(?<!{NARROW})[:;?!»%€]", text)
        assert not re.search(rf"«(?!{NARROW})", text)
