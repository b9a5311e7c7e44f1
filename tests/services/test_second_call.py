# SPDX-License-Identifier: EUPL-1.2
"""Convoking again: a new sitting on the items that wanted a quorum."""

from datetime import date, time
from pathlib import Path

import pytest

from offices import SITTING_DAY, Held, an_office, founded, prepared
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.happening import Outcome
from pupitre.domain.notice import notice_owed
from pupitre.domain.quorum import quorum
from pupitre.domain.sitting import Post
from pupitre.domain.terms import ItemKind, Presence, Result
from pupitre.services import attending, convoking, history, holding, preparing
from pupitre.services.second_call import convoke_again

FRIDAY = date(2026, 11, 27)
"""The office's clock stands on 20 November: any later day leaves three clear days."""


@pytest.fixture
def missed(tmp_path: Path):
    held = prepared(founded(an_office(tmp_path)), items=2)
    first = held.items[0]
    rest = {"item": first, "title": "Point 1", "kind": ItemKind.VOTE, "summary": "Résumé"}
    held.do(preparing.change_item, rapporteur="m1", **rest)
    held.do(preparing.attach, item=first, name="plan.pdf", data=b"%PDF plan")
    held.do(preparing.add_item, title="Amendement", amends=first)
    held.do(preparing.add_item, title="Bureau", kind=ItemKind.ELECTION, post=Post("vice-président"))
    held.do(convoking.convoke, reference="CM-4", dated=date(2026, 11, 20), signatory="president")
    held.do(attending.answer_roll_call, answers={"m1": Presence.PRESENT, "m2": Presence.PRESENT})
    yield held
    held.office.store.close()


def again(held: Held, **given) -> Held:
    terms = {"missed": held.scope, "directory": held.office.directory, "on": FRIDAY, "at": time(19), "place": " Salle "}
    new = Held(held.office, held.office.new_sitting_scope())
    assert new.do(convoke_again, **{**terms, **given}) == new.scope
    return new


def test_the_same_items_are_on_it_with_their_files_and_rapporteurs(missed):
    new = again(missed).p
    assert [(i.title, i.number) for i in new.items] == [
        ("Point 1", "1"), ("Amendement", "1.A"), ("Point 2", "2"), ("Bureau", "3"),
    ]  # fmt: skip
    first, amendment, _second, election = new.items
    assert (first.rapporteur, first.summary, [a.name for a in first.attachments]) == ("m1", "Résumé", ["plan.pdf"])
    assert (amendment.amends, election.post) == (first.id, Post("vice-président"))
    assert first.id not in missed.items


def test_it_knows_the_sitting_that_it_takes_up_and_needs_no_quorum(missed):
    """CGCT L2121-17."""
    new = again(missed).p
    s = new.sitting
    assert (s.second_call, s.repeats, s.repeats_on) == (True, missed.scope, SITTING_DAY)
    assert (s.on, s.at, s.place, s.body) == (FRIDAY, time(19), "Salle", missed.p.sitting.body)
    assert quorum(new).required == 0


def test_it_is_convoked_three_clear_days_before_whatever_the_usual_notice(missed):
    new = again(missed)
    assert notice_owed(new.p).clear_days == 3
    letter = {"reference": "CM-4 bis", "signatory": "president"}
    with pytest.raises(RuleWarns, match="notice-too-short"):
        new.do(convoking.convoke, dated=date(2026, 11, 24), **letter)
    new.do(convoking.convoke, dated=date(2026, 11, 23), **letter)
    assert new.p.overrides == ()


def test_the_notice_of_a_second_convocation_is_not_cut_for_urgency(missed):
    """Cut short it would be a first convocation again, with its quorum (law.md §2)."""
    new = again(missed)
    urgency = convoking.Urgency("Péril", "Urgence")
    with pytest.raises(RuleBroken, match="second-call-not-urgent"):
        new.do(convoking.convoke, reference="R", dated=date(2026, 11, 25), signatory="president", urgency=urgency)


def test_a_day_that_is_too_early_passes_with_a_reason_only(missed):
    early = date(2026, 11, 23)
    with pytest.raises(RuleWarns, match="second-call-too-early"):
        again(missed, on=early)
    new = again(missed, on=early, reason="Salle prise").p
    assert [(o.rule, o.reason) for o in new.overrides] == [("second-call-too-early", "Salle prise")]


def test_nothing_is_added_to_its_agenda_without_a_reason_but_an_amendment(missed):
    new = again(missed)
    with pytest.raises(RuleWarns, match="second-call-adds-item"):
        new.do(preparing.add_item, title="Motion")
    new.do(preparing.add_item, title="Autre amendement", amends=new.items[0])
    assert new.p.overrides == ()
    new.do(preparing.add_item, title="Motion", reason="Délai de rigueur")
    assert [o.rule for o in new.p.overrides] == ["second-call-adds-item"]


def test_a_rapporteur_who_sits_no_longer_is_not_kept(missed):
    def end(work):
        mandate = work.directory().mandates()["m1"]
        work.record(type(mandate)(mandate.id, mandate.person, mandate.organisation, mandate.function, mandate.since,
                                  until=FRIDAY))  # fmt: skip

    missed.office.perform(end, missed.office.directory)
    assert again(missed).p.items[0].rapporteur is None


def test_a_sitting_that_had_its_quorum_writes_no_second_one(missed):
    missed.do(attending.answer_roll_call, answers=dict.fromkeys(missed.p.seats, Presence.PRESENT))
    before = missed.office.store.known()
    with pytest.raises(RuleBroken, match="quorum-was-not-missing"):
        again(missed)
    assert missed.office.store.known() == before


def test_after_an_adjournment_only_what_was_not_decided_is_taken_up(missed):
    missed.do(attending.answer_roll_call, answers=dict.fromkeys(missed.p.seats, Presence.PRESENT))
    missed.do(holding.open_sitting, at=time(18), president="m1", secretary="m2", reason="pour l’essai")
    missed.do(holding.set_aside, items=missed.items[:2], result=Result.WITHDRAWN, at=time(18, 5))
    for seat in ("m3", "m4", "m5", "m6"):
        missed.leaves(seat)
    missed.do(holding.adjourn, at=time(19), reason="Faute de quorum")
    assert isinstance(missed.p.outcomes[missed.items[0]], Outcome)
    assert [i.title for i in again(missed).p.items] == ["Point 2", "Bureau"]


def test_the_second_sitting_itself_is_not_undone(missed):
    """Screens stand on it, as on any new sitting."""
    new = again(missed)
    with pytest.raises(RuleBroken, match="nothing-to-undo"):
        new.do(history.undo)
    assert new.office.store.rebuild() is False
