# SPDX-License-Identifier: EUPL-1.2
"""What the screens read: sorted, and true today."""

from dataclasses import replace
from datetime import date, time

import pytest

from offices import (
    BODY,
    SITTING_DAY,
    STRANGER,
    STRANGER_ROOT,
    Held,
    an_office,
    closed,
    convoked,
    founded,
    opened,
    prepared,
)
from pupitre.domain.charter import Notice
from pupitre.domain.terms import Presence
from pupitre.services import attending, holding, lists, people
from pupitre.services.second_call import convoke_again


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    office = founded(an_office(tmp_path_factory.mktemp("ours")), mayors=3)
    yield office
    office.store.close()


def test_members_are_listed_with_their_person_and_organisation_ours_first(office):
    rows = lists.members(office, on=date(2026, 12, 3))
    assert [row.mandate.id for row in rows] == ["president", "vice", "m1", "m2", "m3"]
    assert [row.organisation.name for row in rows[1:3]] == ["Carcassonne Agglo", "Commune 1"]
    assert all(row.person.id == row.mandate.person for row in rows)
    assert all(row.current for row in rows)


def test_a_mandate_that_has_not_begun_or_is_over_is_told_as_such(office):
    rows = lists.members(office, on=date(2026, 4, 1))
    assert {row.mandate.id for row in rows if not row.current} == {"president", "vice"}


def test_organisations_come_ours_first_then_by_name(office):
    assert [o.name for o in lists.organisations(office)] == ["Carcassonne Agglo", "Commune 1", "Commune 2", "Commune 3"]
    own = lists.own_organisation(office)
    assert own is not None
    assert own.name == "Carcassonne Agglo"


def test_a_body_counts_its_sittings_that_we_keep(tmp_path):
    office = founded(an_office(tmp_path / "ours"), mayors=2)
    stranger = founded(an_office(tmp_path / "theirs", device=STRANGER, root=STRANGER_ROOT, name="Trèbes"), mayors=2)
    prepared(office)
    theirs = prepared(stranger)
    office.store.absorb(stranger.store.state(theirs.scope), {}, [])
    assert [(row.body.id, row.sittings) for row in lists.bodies(office) if row.body.id == BODY] == [(BODY, 1)]
    assert len(office.store.sittings()) == 2
    assert [t.sitting.scope for t in lists.tasks(office, today=date(2026, 11, 20))] != [theirs.scope]
    for one in (office, stranger):
        one.store.close()


def test_each_stage_says_what_is_to_be_done_and_by_when(tmp_path):
    office = founded(an_office(tmp_path), mayors=2)
    made = {
        prepared(office, items=0).scope: ("write-agenda", date(2026, 11, 27)),
        prepared(office, items=1).scope: ("convoke", date(2026, 11, 27)),
        convoked(office).scope: ("hold", date(2026, 12, 3)),
        opened(office).scope: ("adjourn", date(2026, 12, 3)),
    }
    adjourned = opened(office)
    adjourned.do(holding.adjourn, at=adjourned.p.sitting.at, reason="fin de séance")
    made[adjourned.scope] = ("write-minutes", None)
    done = closed(opened(office))
    tasks = lists.tasks(office, today=date(2026, 11, 20))
    assert {t.sitting.scope: (t.code, t.by) for t in tasks} == made
    assert done.scope not in {t.sitting.scope for t in tasks}
    assert not any(t.late for t in tasks)
    office.store.close()


@pytest.mark.parametrize(("today", "late"), [(date(2026, 11, 27), False), (date(2026, 11, 28), True)])
def test_a_convocation_is_late_the_day_after_the_last_on_which_it_leaves_the_notice(tmp_path, today, late):
    """law.md §1.2: five clear days before 3 December are left on 27 November for the last time."""
    office = founded(an_office(tmp_path), mayors=2)
    held, other = prepared(office), convoked(office)
    tasks = lists.tasks(office, today=today)
    assert {t.sitting.scope: t.late for t in tasks} == {held.scope: late, other.scope: False}
    assert tasks[0].sitting.scope == held.scope
    office.store.close()


def test_who_would_sit_is_read_from_the_directory_of_today(office):
    (body,) = (row.body for row in lists.bodies(office) if row.body.id == BODY)
    before = lists.body_seats(office, body, on=date(2026, 12, 3))
    with office.store.directory(office.directory) as held:
        person = held.persons()["p1"]
    renamed = type(person)("p1", "AUTRE", "Ève", person.gender)
    office.perform(people.change_person, office.directory, person=renamed)
    after = lists.body_seats(office, body, on=date(2026, 12, 3))
    assert [s.id for s in before] == [s.id for s in after]
    assert (before[0].family_name, after[0].family_name) == ("NOM1", "AUTRE")


def test_where_no_notice_is_owed_the_convocation_is_due_by_no_day(tmp_path):
    held = prepared(founded(an_office(tmp_path), mayors=2))
    held.do(lambda work: work.record(replace(work.proceedings().charter, notice=Notice(0, ""))))
    (task,) = lists.tasks(held.office, today=SITTING_DAY)
    assert (task.code, task.by, task.late) == ("convoke", None, False)
    (task,) = lists.tasks(held.office, today=date(2026, 12, 4))
    assert task.late
    held.office.store.close()


def test_a_second_convocation_is_due_three_clear_days_before(tmp_path):
    """CGCT L2121-17."""
    held = convoked(founded(an_office(tmp_path), mayors=4))
    held.do(attending.answer_roll_call, answers={"m1": Presence.PRESENT})
    again = Held(held.office, held.office.new_sitting_scope())
    terms = {"missed": held.scope, "directory": held.office.directory, "at": time(18), "place": ""}
    again.do(convoke_again, on=date(2026, 12, 11), **terms)
    (task,) = lists.tasks(held.office, today=SITTING_DAY)
    assert (task.sitting.scope, task.code, task.by) == (again.scope, "convoke", date(2026, 12, 7))
    held.office.store.close()
