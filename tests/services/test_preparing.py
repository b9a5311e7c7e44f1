# SPDX-License-Identifier: EUPL-1.2
"""Preparing: the sitting, its members, its agenda."""

import hashlib
from dataclasses import replace
from datetime import date, time

import pytest

from offices import BODY, SITTING_DAY, Held, an_office, founded, prepared, started
from pupitre.domain.broken import Problem, RuleBroken
from pupitre.domain.charter import Body, QuorumRule
from pupitre.domain.directory import Function, Gender, Mandate, OrganisationKind, Person
from pupitre.domain.happening import Discussion
from pupitre.domain.sitting import Attachment, Post
from pupitre.domain.terms import STEP, ItemKind, ItemRole, Presence
from pupitre.services import attending, founding, holding, people, preparing


@pytest.fixture
def held(tmp_path):
    held = started(tmp_path, "prepared")
    yield held
    held.office.store.close()


@pytest.fixture
def convoked(tmp_path):
    held = started(tmp_path, "convoked")
    yield held
    held.office.store.close()


def refused(held, deed, **given):
    before = held.office.store.known()
    with pytest.raises(RuleBroken) as caught:
        held.do(deed, **given)
    assert held.office.store.known() == before
    return caught.value.code


def test_a_sitting_has_a_copy_of_its_members_and_rules_of_that_day(held):
    p = held.p
    assert [(s.id, s.voices, s.presides) for s in p.seats.values()] == [
        ("m1", 1, False), ("m2", 1, False), ("m3", 1, False), ("president", 0, True), ("vice", 0, False),
    ]  # fmt: skip
    assert p.sitting.organisation_name == "Carcassonne Agglo"


def test_what_changes_in_the_directory_later_does_not_change_the_sitting(held):
    with held.office.store.directory(held.office.directory) as directory:
        person = directory.persons()["p1"]
    renamed = type(person)(person.id, "AUTRE", person.given_name, person.gender)
    held.office.perform(people.change_person, held.office.directory, person=renamed)
    assert held.p.seats["m1"].family_name == "NOM1"
    assert held.do(preparing.refresh_members, directory=held.office.directory) == 5
    assert held.p.seats["m1"].family_name == "AUTRE"


def test_a_member_whose_mandate_ended_leaves_the_sitting_when_it_is_refreshed(held):
    def end(work):
        mandate = work.directory().mandates()["m3"]
        work.record(type(mandate)(mandate.id, mandate.person, mandate.organisation, mandate.function, mandate.since,
                                  until=SITTING_DAY))  # fmt: skip

    held.office.perform(end, held.office.directory)
    assert held.do(preparing.refresh_members, directory=held.office.directory) == 4
    assert "m3" not in held.p.seats
    assert held.office.store.rebuild() is False


def test_a_body_that_nobody_sits_in_has_no_sitting(tmp_path):
    office = an_office(tmp_path)
    charters = office.resources / "charters"
    office.perform(founding.found, office.directory, identity=founding.SAMPLE, charters=charters)
    with pytest.raises(RuleBroken, match="no-members"):
        prepared(office)
    assert office.store.sittings() == []
    office.store.close()


def test_day_hour_and_place_change_until_the_convocation(held, tmp_path):
    held.do(preparing.change_sitting, on=date(2026, 12, 4), at=time(9), place=" Trèbes ")
    assert (held.p.sitting.on, held.p.sitting.at, held.p.sitting.place) == (date(2026, 12, 4), time(9), "Trèbes")


def test_after_the_convocation_neither_the_day_nor_the_members_change(convoked):
    """CGCT L2121-10: the members were summoned for that day."""
    change = {"on": SITTING_DAY, "at": time(9), "place": ""}
    assert refused(convoked, preparing.change_sitting, **change) == "already-convoked"
    assert refused(convoked, preparing.refresh_members, directory=convoked.office.directory) == "already-convoked"


def test_a_sitting_opened_without_a_convocation_keeps_its_day_and_its_members(held):
    seats = dict.fromkeys(held.p.seats, "present")
    held.do(attending.answer_roll_call, answers={s: Presence(a) for s, a in seats.items()})
    held.do(holding.open_sitting, at=time(18), president="m1", secretary="m2", reason="Oubli")
    assert refused(held, preparing.refresh_members, directory=held.office.directory) == "sitting-already-open"


def test_items_are_added_at_the_end_and_moved(held):
    new = held.do(preparing.add_item, title=" Pacte ", kind=ItemKind.INFORMATION, rapporteur="m1", summary=" … ")
    item = held.p.items[-1]
    assert (item.id, item.title, item.kind, item.rapporteur, item.summary) == (
        new, "Pacte", ItemKind.INFORMATION, "m1", "…",
    )  # fmt: skip
    held.do(preparing.move_item, item=new, to=0)
    assert held.items[0] == new
    held.do(preparing.move_item, item=new, to=99)
    assert held.items[-1] == new
    assert [i.number for i in held.p.items] == ["1", "2", "3", "4"]


def test_an_item_needs_a_title(held):
    """CGCT L2121-10."""
    item = held.p.items[0]
    rest = {"kind": item.kind, "rapporteur": None, "summary": ""}
    assert refused(held, preparing.add_item, title="  ") == "item-untitled"
    assert refused(held, preparing.change_item, item=item.id, title="", **rest) == "item-untitled"


def test_an_item_can_be_changed_and_taken_off_before_the_convocation(held):
    first = held.items[0]
    held.do(preparing.change_item, item=first, title="Autre", kind=ItemKind.VOTE, rapporteur="m2", summary="s")
    assert (held.p.item(first).title, held.p.item(first).number) == ("Autre", "1")
    held.do(preparing.remove_item, item=first)
    assert first not in held.items
    assert [i.number for i in held.p.items] == ["1", "2"]


def test_numbers_are_frozen_by_the_convocation(convoked):
    first, second, third = convoked.items
    convoked.do(preparing.move_item, item=third, to=0)
    rest = {"kind": ItemKind.VOTE, "rapporteur": None, "summary": ""}
    convoked.do(preparing.change_item, item=first, title="Point 1", **{**rest, "summary": "Autre"})
    assert [(i.id, i.number) for i in convoked.p.items] == [(third, "3"), (first, "1"), (second, "2")]


def test_an_item_added_after_the_convocation_is_late_and_never_renumbers(convoked):
    late = convoked.do(preparing.add_item, title="Motion")
    assert (convoked.p.item(late).number, convoked.p.item(late).late) == ("4", True)
    assert refused(convoked, preparing.remove_item, item=convoked.items[0]) == "item-was-convoked"
    convoked.do(preparing.remove_item, item=late)
    assert len(convoked.items) == 3


def test_an_item_that_was_discussed_keeps_its_kind(tmp_path):
    held = started(tmp_path, "opened")
    item = held.items[0]
    held.do(holding.open_item, item=item, at=time(18, 10))
    rest = {"item": item, "title": "Point 1", "rapporteur": None, "summary": "S"}
    assert refused(held, preparing.change_item, kind=ItemKind.INFORMATION, **rest) == "item-was-discussed"
    held.do(preparing.change_item, kind=ItemKind.VOTE, **rest)
    assert held.p.discussions == {item: Discussion(item, time(18, 10), STEP + 1)}
    held.do(holding.adjourn, at=time(19), reason="fin de séance")
    assert refused(held, preparing.add_item, title="Too late") == "sitting-adjourned"
    held.office.store.close()


def test_the_title_that_the_members_were_convoked_for_changes_with_a_reason_that_is_recorded(convoked):
    """CGCT L2121-10."""
    change = {"item": convoked.items[0], "title": "T", "kind": ItemKind.VOTE, "rapporteur": None, "summary": ""}
    assert refused(convoked, preparing.change_item, **change) == "title-was-convoked"
    convoked.do(preparing.change_item, reason="Coquille", **change)
    assert (convoked.p.items[0].title, convoked.p.items[0].number) == ("T", "1")
    assert [(o.rule, o.reason, o.about) for o in convoked.p.overrides] == [
        ("title-was-convoked", "Coquille", convoked.items[0])
    ]


def test_a_title_that_was_voted_on_is_not_changed_even_with_a_reason(tmp_path):
    held = started(tmp_path, "opened")
    item = held.items[0]
    held.vote(item)
    change = {"item": item, "title": "T", "kind": ItemKind.VOTE, "rapporteur": None, "summary": ""}
    assert refused(held, preparing.change_item, reason="Coquille", **change) == "item-was-voted"
    held.office.store.close()


def test_an_election_keeps_its_post_and_another_kind_of_item_has_none(held):
    post = Post("vice-président", by_list=True)
    item = held.do(preparing.add_item, title="Bureau", kind=ItemKind.ELECTION, post=post)
    same = {"item": item, "title": "Bureau", "rapporteur": None, "summary": "", "kind": ItemKind.ELECTION}
    held.do(preparing.change_item, **same)
    assert held.p.item(item).post == post
    held.do(preparing.change_item, **{**same, "kind": ItemKind.VOTE})
    assert held.p.item(item).post is None


def test_the_accounts_are_told_as_such_until_told_otherwise(held):
    """CGCT L2121-14: the president withdraws from their vote."""
    item = held.do(preparing.add_item, title="Compte administratif", role=ItemRole.ACCOUNTS)
    same = {"item": item, "title": "CFU", "rapporteur": None, "summary": "", "kind": ItemKind.VOTE}
    held.do(preparing.change_item, **same)
    assert held.p.item(item).role is ItemRole.ACCOUNTS
    held.do(preparing.change_item, role=ItemRole.NONE, **same)
    assert held.p.item(item).role is ItemRole.NONE


def test_an_amendment_stands_behind_its_text_and_goes_where_it_goes(held):
    first, second, third = held.items
    amendment = held.do(preparing.add_item, title="Amendement", amends=first)
    assert [(i.id, i.number) for i in held.p.items[:3]] == [(first, "1"), (amendment, "1.A"), (second, "2")]
    held.do(preparing.move_item, item=first, to=3)
    assert held.items == [second, third, first, amendment]
    assert held.p.item(amendment).number == "3.A"


def test_an_amendment_that_comes_after_the_convocation_is_late_and_numbered_by_its_text(convoked):
    first = convoked.items[0]
    amendment = convoked.do(preparing.add_item, title="Amendement", amends=first)
    assert (convoked.items[1], convoked.p.item(amendment).number) == (amendment, "1.A")
    assert convoked.p.item(amendment).late


def test_a_rapporteur_who_leaves_the_body_is_not_left_behind_as_a_name_that_nobody_has(held):
    first, second, _third = held.items
    for item, rapporteur in ((first, "m3"), (second, "m2")):
        change = {"title": "P", "kind": ItemKind.VOTE, "summary": ""}
        held.do(preparing.change_item, item=item, rapporteur=rapporteur, **change)

    def mandates_change(work):
        held_now = work.directory().mandates()
        for name in ("m2", "m3"):
            ended = held_now[name]
            work.record(replace(ended, until=SITTING_DAY))
        work.record(replace(held_now["m2"], id="m2-bis", since=SITTING_DAY))

    held.office.perform(mandates_change, held.office.directory)
    held.do(preparing.refresh_members, directory=held.office.directory)
    assert [held.p.item(i).rapporteur for i in (first, second)] == [None, "m2-bis"]
    assert [i.number for i in held.p.items] == ["1", "2", "3"]


def test_a_file_is_kept_in_the_store_replaced_by_its_name_and_taken_off(held):
    item = held.items[0]
    for data in (b"%PDF one", b"%PDF two"):
        held.do(preparing.attach, item=item, name="rapport.pdf", data=data)
    held.do(preparing.attach, item=item, name="annexe.pdf", data=b"%PDF three")
    name = hashlib.sha256(b"%PDF two").hexdigest()
    assert held.p.item(item).attachments[0] == Attachment("rapport.pdf", name, 8)
    assert held.office.store.blob(name) == b"%PDF two"
    held.do(preparing.detach, item=item, name="rapport.pdf")
    assert [a.name for a in held.p.item(item).attachments] == ["annexe.pdf"]
    assert held.office.store.blob(name) == b"%PDF two"


@pytest.mark.parametrize(("data", "code"), [(b"", "attachment-empty"), (bytes(101 * 2**20), "attachment-too-large")],
                         ids=["empty", "101 MiB"])  # fmt: skip
def test_a_file_that_is_empty_or_too_large_to_travel_is_refused(held, data, code):
    before = held.office.store.known()
    with pytest.raises(Problem, match=code):
        held.do(preparing.attach, item=held.items[0], name="plan.pdf", data=data)
    assert held.office.store.known() == before


def test_the_agenda_is_that_of_its_body(tmp_path):
    held = prepared(founded(an_office(tmp_path), mayors=2), items=0)
    assert (held.p.sitting.body, held.p.items) == (BODY, ())
    held.office.store.close()


# --- the rules of the day ---


@pytest.mark.parametrize(
    ("on", "days", "quorum"),
    [
        (date(2019, 6, 1), 3, QuorumRule.MAJORITY),
        (date(2021, 1, 20), 5, QuorumRule.THIRD),
        (date(2026, 12, 3), 5, QuorumRule.MAJORITY),
    ],
)
def test_a_sitting_has_the_rules_of_its_own_day(tmp_path, on, days, quorum):
    """CGCT L5211-1 before 1 March 2020; law 2020-1379, art. 6."""
    office = founded(an_office(tmp_path), mayors=2)
    held = Held(office, office.new_sitting_scope())
    council = {"directory": office.directory, "body": "conseil-communautaire", "at": time(18), "place": "Salle"}
    office.perform(since_long_ago, office.directory)
    held.do(preparing.create_sitting, on=on, **council)
    assert (held.p.charter.notice.clear_days, held.p.charter.quorum.rule) == (days, quorum)
    assert held.p.charter.regimes == ()
    office.store.close()


def since_long_ago(work):
    for mandate in work.directory().mandates().values():
        work.record(replace(mandate, since=date(2014, 4, 1)))


def a_commune(tmp_path, population):
    """Alzonne, with so many inhabitants, and its mayor."""
    office = an_office(tmp_path)
    identity = founding.Identity("Alzonne", OrganisationKind.COMMUNE, insee="11009", population=population)
    office.perform(founding.found, office.directory, identity=identity, charters=office.resources / "charters")

    def people_of(work):
        work.record(Person("p", "NOM", "Ève", Gender.FEMALE))
        work.record(Mandate("m", "p", founding.OWN, Function.MAYOR, date(2026, 3, 20)))

    office.perform(people_of, office.directory)
    return Held(office, office.new_sitting_scope())


COUNCIL = {"body": "conseil-municipal", "on": SITTING_DAY, "at": time(18), "place": "Mairie"}


def test_a_small_commune_has_three_clear_days_of_notice(tmp_path):
    """CGCT L2121-11: under 3,500 inhabitants."""
    held = a_commune(tmp_path, 1500)
    held.do(preparing.create_sitting, directory=held.office.directory, **COUNCIL)
    assert (held.p.charter.notice.clear_days, held.p.charter.notice.urgent_days) == (3, 1)
    held.office.store.close()


def test_the_first_sitting_after_a_renewal_keeps_its_notice_on_another_day(tmp_path):
    """CGCT L2121-7: three clear days in every commune."""
    held = a_commune(tmp_path, 5400)
    held.do(preparing.create_sitting, directory=held.office.directory, installation=True, **COUNCIL)
    assert held.p.charter.notice.clear_days == 3
    held.do(preparing.change_sitting, on=date(2026, 12, 10), at=time(18), place="Mairie")
    assert (held.p.sitting.installation, held.p.charter.notice.basis) == (True, "CGCT L2121-7")
    held.office.store.close()


def test_another_day_has_its_own_rules_and_a_body_that_is_gone_leaves_those_that_were(tmp_path):
    office = founded(an_office(tmp_path), mayors=2)
    held = Held(office, office.new_sitting_scope())
    council = {"directory": office.directory, "body": "conseil-communautaire", "at": time(18), "place": "Salle"}
    held.do(preparing.create_sitting, on=SITTING_DAY, **council)
    held.do(preparing.change_sitting, on=date(2019, 6, 1), at=time(18), place="Salle")
    assert held.p.charter.notice.clear_days == 3
    office.perform(lambda work: work.retract(Body, "conseil-communautaire"), office.directory)
    held.do(preparing.change_sitting, on=SITTING_DAY, at=time(18), place="Salle")
    assert held.p.charter.notice.clear_days == 3
    office.store.close()
