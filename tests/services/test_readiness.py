# SPDX-License-Identifier: EUPL-1.2
"""What is missing before the convocation, and whom a channel cannot reach."""

from dataclasses import replace
from datetime import time
from pathlib import Path

from builders import an_item, proceedings
from offices import SITTING_DAY, an_office, founded, prepared
from pupitre.domain.terms import Channel, ItemKind, ItemRole
from pupitre.services import preparing
from pupitre.services.readiness import Lack, lacking, reached, unreached


def test_an_empty_agenda_blocks_and_a_missing_place_does_not(tmp_path: Path) -> None:
    held = prepared(founded(an_office(tmp_path)), items=0)
    held.do(preparing.change_sitting, on=SITTING_DAY, at=time(18), place=" ")
    found = {each.lack: each.blocks for each in lacking(held.p)}
    assert found[Lack.ITEMS] is True
    assert found[Lack.PLACE] is False


def test_items_without_a_rapporteur_are_named(tmp_path: Path) -> None:
    held = prepared(founded(an_office(tmp_path)), items=2)
    first, second = held.p.items
    held.do(preparing.change_item, item=first.id, title="Un", kind=first.kind, rapporteur="m1", summary="")
    found = {each.lack: each.about for each in lacking(held.p)}
    assert found[Lack.RAPPORTEUR] == (second.id,)


def test_nobody_is_missed_who_reports_on_an_amendment_an_election_or_the_urgency() -> None:
    items = (
        an_item(rapporteur="s1"),
        an_item("a", amends="i1"),
        an_item("e", kind=ItemKind.ELECTION),
        an_item("u", role=ItemRole.URGENCY),
    )
    assert Lack.RAPPORTEUR not in {each.lack for each in lacking(proceedings(items=items))}


def test_a_letter_needs_a_postcode_and_a_town_and_an_e_mail_its_sign(tmp_path: Path) -> None:
    p = prepared(founded(an_office(tmp_path))).p
    seat = next(iter(p.seats.values()))
    assert not reached(seat, Channel.POST)
    assert reached(replace(seat, postcode="11000", town="Carcassonne"), Channel.POST)
    assert not reached(replace(seat, email="mairie"), Channel.EMAIL)
    assert reached(replace(seat, email="mairie@exemple.fr"), Channel.EMAIL)
    assert reached(seat, Channel.HAND)


def test_who_has_neither_address_nor_e_mail_is_told_and_blocks_nothing(tmp_path: Path) -> None:
    p = prepared(founded(an_office(tmp_path))).p
    told = next(each for each in lacking(p) if each.lack is Lack.REACH)
    assert (told.about, told.blocks) == (tuple(p.seats), False)
    assert [s.id for s in unreached(p, Channel.EMAIL)] == list(p.seats)
    assert unreached(p, Channel.PLATFORM) == ()
