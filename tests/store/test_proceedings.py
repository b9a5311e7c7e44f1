# SPDX-License-Identifier: EUPL-1.2
"""Reading a sitting whole, and the list of sittings."""

from datetime import date, time

import pytest

from offices import SITTING_DAY, an_office, closed, convoked, founded, opened, prepared
from pupitre.domain.broken import Problem
from pupitre.domain.terms import STEP, Choice, Mode, Presence, Stage
from pupitre.services import holding, preparing, writing


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    office = founded(an_office(tmp_path_factory.mktemp("ours")), mayors=4)
    yield office
    office.store.close()


def test_a_sitting_is_read_with_its_own_rules_and_members(office):
    p = prepared(office).p
    assert p.charter.name == "Conférence des maires"
    assert list(p.seats) == ["m1", "m2", "m3", "m4", "president", "vice"]
    assert [s.rank for s in p.seats.values()] == [1, 2, 3, 4, 5, 6]
    assert (p.sitting.on, p.sitting.at, p.stage) == (SITTING_DAY, time(18), Stage.PREPARING)


def test_the_items_come_in_the_order_of_the_agenda_and_numbered(office):
    held = prepared(office)
    held.do(preparing.move_item, item=held.items[2], to=0)
    assert [(i.title, i.number) for i in held.p.items] == [("Point 3", "1"), ("Point 1", "2"), ("Point 2", "3")]


def test_the_agenda_alone_is_the_one_of_the_whole_sitting(office):
    held = prepared(office)
    assert office.store.items(held.scope) == held.p.items
    assert office.store.items("sitting:" + "0" * 32 + "/" + "1" * 32) == ()


def test_all_that_happened_is_read_back(office):
    held = opened(office, away=["m4"], proxies={"m3": "m1"})
    item = held.items[0]
    held.vote(item, mode=Mode.PUBLIC, m1=Choice.FOR, m2=Choice.AGAINST, m3=Choice.ABSTENTION)
    held.arrives("m4")
    held.do(holding.write_note, item=item, text="Débat")
    held.do(writing.write_section, section="opening", text="Le président ouvre", draft="")
    held.do(writing.keep_documents, documents={"minutes": b"%PDF"})
    p = held.p
    assert p.votes == {item: {"m1": Choice.FOR, "m2": Choice.AGAINST, "m3": Choice.ABSTENTION}}
    assert p.attendances["m4"].presence is Presence.ABSENT
    assert [(m.seat, m.n) for m in p.movements] == [("m4", 4 * STEP + 1)]
    assert [(x.giver, x.holder) for x in p.proxies] == [("m3", "m1")]
    assert p.outcomes[item].in_favour == 1
    assert (p.notes[item].text, p.sections["opening"].text) == ("Débat", "Le président ouvre")
    assert p.documents["minutes"].size == 4
    assert p.opening.president == "m1"
    assert p.ballots[item].mode is Mode.PUBLIC
    assert p.discussions[item].n == STEP + 1
    assert {(o.rule, o.about) for o in p.overrides} == {("quorum-missing", ""), ("quorum-missing", item)}


def test_a_sitting_that_this_store_does_not_have_is_told(office):
    for scope in ("sitting:" + "0" * 32 + "/" + "1" * 32, office.directory):
        with pytest.raises(Problem, match="sitting-unknown"):
            office.store.proceedings(scope)


def test_each_sitting_is_listed_with_its_stage_the_latest_first(tmp_path):
    office = founded(an_office(tmp_path), mayors=3)
    made = [prepared(office), convoked(office), opened(office), closed(opened(office, items=1))]
    made[0].do(preparing.change_sitting, on=date(2027, 1, 7), at=time(9, 30), place="Trèbes")
    listed = {s.scope: s for s in office.store.sittings()}
    assert [listed[h.scope].stage for h in made] == [Stage.PREPARING, Stage.CONVOKED, Stage.OPEN, Stage.CLOSED]
    assert [listed[h.scope].stage for h in made] == [h.p.stage for h in made]
    assert [listed[h.scope].items for h in made] == [3, 3, 3, 1]
    assert [listed[h.scope].minutes for h in made] == [False, False, False, True]
    first = office.store.sittings()[0]
    assert (first.scope, first.on, first.at, first.place) == (made[0].scope, date(2027, 1, 7), time(9, 30), "Trèbes")
    assert (first.body_name, first.organisation_name) == ("Conférence des maires", "Carcassonne Agglo")
    assert first.notice.clear_days == 5
    assert [s.scope for s in office.store.sittings(on=date(2027, 1, 7))] == [made[0].scope]
    assert len(office.store.sittings(on=made[1].p.sitting.on)) == 3
    office.store.close()


def test_the_register_knows_how_many_with_a_voice_were_there_at_the_roll_call(tmp_path):
    office = founded(an_office(tmp_path), mayors=4)
    waiting, held = convoked(office), opened(office, away=["m4"])
    present = office.store.present_at_roll_call()
    assert present == {held.scope: 3}
    assert len(held.p.attendances) > 3
    assert waiting.scope not in present
    office.store.close()


def test_an_item_that_the_agenda_does_not_name_stands_at_its_end(tmp_path):
    """Another laptop added it while this one reordered."""
    from offices import copied, sync

    office = founded(an_office(tmp_path / "ours"), mayors=3)
    held = prepared(office, items=2)
    other = copied(office, tmp_path / "theirs")
    other.perform(preparing.add_item, held.scope, title="Theirs")
    held.do(preparing.move_item, item=held.items[1], to=0)
    sync(office, other, held.scope)
    held.do(preparing.move_item, item=held.items[0], to=0)
    assert {i.title for i in held.p.items} == {"Point 1", "Point 2", "Theirs"}
    assert [i.number for i in held.p.items] == ["1", "2", "3"]
    for one in (office, other):
        one.store.close()
