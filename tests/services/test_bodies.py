# SPDX-License-Identifier: EUPL-1.2
"""Bodies: added from the catalogue, with the rules that are their own to change."""

from dataclasses import replace
from datetime import datetime

import pytest

from offices import BODY, IDENTITY, an_office
from pupitre.domain.broken import RuleBroken
from pupitre.domain.charter import QuorumRule
from pupitre.domain.directory import OrganisationKind
from pupitre.services import bodies, founding, history, lists
from pupitre.services.bodies import OwnRules, add_body, change_body


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path)
    founded_as(office, OrganisationKind.EPCI)
    yield office
    assert office.store.check() == []
    office.store.close()


def founded_as(office, kind):
    identity = replace(IDENTITY, kind=kind)
    office.perform(founding.found, office.directory, identity=identity, charters=office.resources / "charters")


def held(office):
    return {row.body.id: row.body for row in lists.bodies(office)}


def model(office, key):
    return next(m for m in bodies.models(office) if m.key == key)


def refused(office, deed, **given):
    before = office.store.known()
    with pytest.raises(RuleBroken) as caught:
        office.perform(deed, office.directory, **given)
    assert office.store.known() == before
    return caught.value.code


def test_the_catalogue_shows_the_bodies_that_fit_our_organisation(office, tmp_path):
    keys = {m.key for m in bodies.models(office)}
    assert {"conseil-communautaire", "commission", "comite-de-pilotage"} <= keys
    assert not {"conseil-municipal", "conseil-departemental"} & keys
    other = an_office(tmp_path / "other")
    assert bodies.models(other) == ()
    founded_as(other, OrganisationKind.OTHER)
    assert {"conseil-departemental", "conseil-administration-cdg"} <= {m.key for m in bodies.models(other)}
    other.store.close()


def test_a_body_is_added_with_its_name_and_the_rules_of_its_model(office):
    made = office.perform(add_body, office.directory, name=" Commission Eau ", model=model(office, "commission")).made
    body = held(office)[made]
    assert (body.name, body.charter.name, body.organisation) == ("Commission Eau", "Commission Eau", founding.OWN)
    assert replace(body.charter, name="Commission") == model(office, "commission").charter
    office.perform(history.undo, office.directory)
    assert made not in held(office)


def test_without_a_name_it_has_that_of_its_model_and_no_two_bodies_share_one(office):
    office.perform(add_body, office.directory, name="", model=model(office, "commission"))
    assert refused(office, add_body, name="COMMISSION", model=model(office, "commission")) == "body-exists"
    conference = model(office, "conference-des-maires")
    assert refused(office, add_body, name=" ", model=conference) == "body-exists"


def test_the_rules_that_are_a_body_s_own_are_changed_and_each_keeps_its_basis(office):
    own = OwnRules(notice_days=7, quorum=QuorumRule.NONE, proxies=2, casting_vote=False)
    before = held(office)[BODY].charter
    office.perform(change_body, office.directory, body=BODY, name="Conférence des maires", own=own)
    after = held(office)[BODY].charter
    assert (after.notice.clear_days, after.quorum.rule) == (7, QuorumRule.NONE)
    assert (after.proxies.per_holder, after.casting_vote) == (2, False)
    assert (after.notice.basis, after.quorum.basis) == (before.notice.basis, before.quorum.basis)


def test_what_is_not_said_stays_as_it_is_and_a_body_gets_another_name(office):
    before = held(office)[BODY]
    office.perform(change_body, office.directory, body=BODY, name="Conférence", own=OwnRules())
    after = held(office)[BODY]
    assert (after.name, after.charter) == ("Conférence", replace(before.charter, name="Conférence"))
    taken = {"body": BODY, "own": OwnRules()}
    assert refused(office, change_body, name="conseil communautaire", **taken) == "body-exists"
    assert refused(office, change_body, name=" ", **taken) == "body-unnamed"


@pytest.mark.parametrize(
    "own",
    [OwnRules(notice_days=3), OwnRules(quorum=QuorumRule.NONE), OwnRules(proxies=2), OwnRules(casting_vote=False)],
)
def test_what_the_law_sets_no_body_changes_for_itself(office, own):
    """CGCT L2121-12, L2121-17, L2121-20 by L5211-1."""
    changing = {"body": "conseil-communautaire", "name": "Conseil communautaire", "own": own}
    assert refused(office, change_body, **changing) == "rule-set-by-law"


def test_a_rule_of_law_that_is_said_again_as_it_is_changes_nothing(office):
    own = OwnRules(notice_days=5, quorum=QuorumRule.MAJORITY, proxies=1, casting_vote=True)
    before = held(office)["conseil-communautaire"]
    office.perform(change_body, office.directory, body=before.id, name=before.name, own=own)
    assert held(office)["conseil-communautaire"] == before


def test_the_rules_of_today_are_those_that_no_regime_changes_today(office):
    council = held(office)["conseil-communautaire"]
    assert bodies.today_s_rules(office, council).quorum.rule is QuorumRule.MAJORITY
    then = replace(office, clock=lambda: datetime(2021, 1, 20, 9))  # noqa: DTZ001 - local civil time
    assert bodies.today_s_rules(then, council).quorum.rule is QuorumRule.THIRD
