# SPDX-License-Identifier: EUPL-1.2
"""The one road by which a deed is done."""

import pytest

from offices import STRANGER, STRANGER_ROOT, an_office, started
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.sitting import Override
from pupitre.ledger.scopes import owner_of
from pupitre.services import preparing
from pupitre.services.office import allowed, open_to_change


@pytest.fixture
def held(tmp_path):
    held = started(tmp_path / "ours", "prepared")
    yield held
    held.office.store.close()


def warn():
    raise RuleWarns("notice-too-short", "CGCT L2121-12", days=2)


def passing(work, reason=""):
    allowed(work, reason, warn, about="i1")
    return "done"


def test_a_deed_tells_its_scope_the_nouns_that_changed_and_what_it_made(held):
    changes = held.office.perform(preparing.add_item, held.scope, title="Pacte")
    assert (changes.scope, changes.nouns) == (held.scope, {"item", "agenda"})
    assert held.p.item(changes.made).title == "Pacte"


def test_a_sitting_of_another_organisation_can_be_read_and_not_written(held, tmp_path):
    stranger = an_office(tmp_path / "trebes", device=STRANGER, root=STRANGER_ROOT, name="Trèbes")
    stranger.store.absorb(held.office.store.state(held.scope), {}, [])
    before = stranger.store.known()
    assert not stranger.owns(held.scope)
    assert stranger.store.proceedings(held.scope) == held.p
    with pytest.raises(RuleBroken, match="not-our-sitting"):
        stranger.perform(preparing.add_item, held.scope, title="Ours now")
    assert stranger.store.known() == before
    stranger.store.close()


def test_a_scope_names_the_organisation_that_owns_it(held):
    office = held.office
    scope = office.new_sitting_scope()
    assert owner_of(scope) == owner_of(office.directory) == office.organisation
    assert office.owns(scope)
    assert scope != office.new_sitting_scope()


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_rule_that_warns_stops_the_deed_while_no_reason_is_given(held, reason):
    before = held.office.store.known()
    with pytest.raises(RuleWarns):
        held.do(passing, reason=reason)
    assert held.office.store.known() == before


def test_a_rule_that_warns_is_passed_with_a_reason_and_the_reason_is_recorded(held):
    """Rules warn and ask for a reason wherever the law leaves room (design §5)."""
    assert held.do(passing, reason=" Urgence ") == "done"
    (override,) = held.p.overrides
    assert override == Override(override.id, "notice-too-short", "CGCT L2121-12", "Urgence", "i1")


def test_a_rule_that_has_nothing_to_say_records_nothing_even_with_a_reason(held):
    held.do(lambda work: allowed(work, "for nothing", lambda: None))
    assert held.p.overrides == ()


def test_a_rule_that_refuses_is_not_passed_by_a_reason(held):
    def refuse():
        raise RuleBroken("impossible")

    with pytest.raises(RuleBroken, match="impossible"):
        held.do(lambda work: allowed(work, "but I want to", refuse))


def test_a_record_that_is_not_closed_is_open_to_change(held):
    assert held.do(lambda work: open_to_change(work).scope) == held.scope
