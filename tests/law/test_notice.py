# SPDX-License-Identifier: EUPL-1.2
"""The notice of a convocation (law.md §1.1 to 1.3)."""

import csv
from datetime import date
from pathlib import Path

import pytest

from builders import an_item, convoked, opened
from houses import TODAY, rules
from pupitre.domain.agenda import check_convokable, check_urgency
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.charter import Counting, Notice, in_force
from pupitre.domain.happening import Outcome
from pupitre.domain.notice import check_notice, clear_days, days_given, earliest_sitting, latest_send, notice_asked
from pupitre.domain.quorum import earliest_again
from pupitre.domain.sitting import Convocation
from pupitre.domain.terms import ItemRole, Result
from pupitre.formats.charters import read_charter
from pupitre.host.resources import shipped

LINES = Path(__file__).with_name("jours_francs_cases.csv").read_text("utf-8").splitlines()
CASES = [row for row in csv.DictReader(LINES[1:], delimiter=";") if row["nature"]]
TWELVE = "L3121-19 / L4132-18"


def test_all_the_cases_of_the_study_are_here():
    assert len(CASES) == 22
    assert len([row for row in CASES if row["nature"] == "réel"]) == 14


@pytest.mark.parametrize("row", CASES, ids=lambda row: f"{row['date_reunion']} {row['fondement']}")
def test_each_case_of_the_study_has_its_days_its_last_day_to_send_and_its_verdict(row):
    """CGCT L2121-11, L2121-12, L2121-17, L3121-19, L4132-18, L5211-1; CE 13 October 1993."""
    counting = Counting.BETWEEN if row["fondement"] == TWELVE else Counting.CLEAR
    sent, sitting = date.fromisoformat(row["date_envoi"]), date.fromisoformat(row["date_reunion"])
    asked = int(row["minimum_jours_francs"])
    notice = Notice(asked, row["fondement"], counting)
    assert days_given(notice, sent, sitting) == int(row["jours_francs"])
    last = latest_send(sitting, asked, counting)
    assert last == date.fromisoformat(row["dernier_envoi_regulier"])
    assert earliest_sitting(last, asked, counting) == sitting
    if row["respecte"] == "oui":
        check_notice(notice, sent, sitting)
    else:
        with pytest.raises(RuleWarns, match="notice-too-short") as caught:
            check_notice(notice, sent, sitting)
        assert caught.value.facts["latest"] == last


@pytest.mark.parametrize(("population", "days"), [(1500, 3), (3499, 3), (3500, 5), (46429, 5)])
def test_a_municipal_council_owes_three_clear_days_under_3500_inhabitants_and_five_from_there_on(population, days):
    """CGCT L2121-11, L2121-12."""
    notice = rules(population=population).notice
    assert (notice.clear_days, notice.counting) == (days, Counting.CLEAR)
    assert notice.basis == ("CGCT L2121-11" if days == 3 else "CGCT L2121-12")


def test_a_commune_whose_population_is_not_known_is_held_to_five_days():
    """CGCT L2121-12: nobody is convoked too late by that."""
    assert rules(population=0).notice.clear_days == 5


@pytest.mark.parametrize("body", ["conseil_communautaire", "comite_syndical", "bureau_communautaire"])
def test_an_epci_owes_five_clear_days_whatever_its_population(body):
    """CGCT L5211-1 since 1 March 2020; its bureau too (AN question 11-5558)."""
    assert rules(body, population=900).notice.clear_days == 5


def test_the_first_sitting_of_a_municipal_council_after_a_renewal_owes_three_clear_days_everywhere():
    """CGCT L2121-7."""
    charter = read_charter(shipped("resources") / "charters" / "conseil_municipal.yaml")
    for population in (450, 46_000):
        first = in_force(charter, TODAY, population, first=True)
        assert (first.notice.clear_days, first.notice.basis) == (3, "CGCT L2121-7")
    assert in_force(charter, TODAY, 46_000).notice.clear_days == 5


def test_the_first_sitting_of_an_epci_owes_five_clear_days_too():
    """CE 22 July 2015, no. 383072: sent on Friday the 3rd, held on Thursday the 9th."""
    notice = rules("conseil_communautaire", date(2026, 4, 9)).notice
    check_notice(notice, date(2026, 4, 3), date(2026, 4, 9))
    with pytest.raises(RuleWarns):
        check_notice(notice, date(2026, 4, 4), date(2026, 4, 9))


@pytest.mark.parametrize(("on", "days"), [(date(2019, 6, 1), 3), (date(2020, 2, 29), 3), (date(2020, 3, 1), 5)])
def test_a_sitting_of_an_epci_before_1_march_2020_is_not_judged_at_five_days(on, days):
    """CGCT L5211-1 as in force on that day (LEGIARTI000031038607)."""
    assert rules("conseil_communautaire", on).notice.clear_days == days
    assert rules("comite_syndical", on).notice.clear_days == days


@pytest.mark.parametrize("body", ["conseil_departemental", "conseil_regional", "ceser"])
def test_a_departement_a_region_and_a_ceser_owe_twelve_days_between_the_two_dates(body):
    """CGCT L3121-19, L4132-18, R4134-9: "douze jours au moins avant la réunion", which are not said to be clear."""
    notice = rules(body).notice
    check_notice(notice, date(2026, 11, 13), date(2026, 11, 25))
    with pytest.raises(RuleWarns) as caught:
        check_notice(notice, date(2026, 11, 14), date(2026, 11, 25))
    assert caught.value.facts == {"days": 11, "required": 12, "latest": date(2026, 11, 13)}


@pytest.mark.parametrize("body", ["commission", "comite_de_pilotage", "commission_mixte", "accord_unanime"])
def test_no_notice_is_owed_where_no_law_sets_one(body):
    """CGCT L2121-22; law.md §1.1."""
    assert rules(body).notice.clear_days == 0
    check_notice(rules(body).notice, TODAY, TODAY)


def test_saturdays_sundays_and_holidays_count():
    """CE 13 October 1993: 21 December 1989 for the 26th, a Sunday and Christmas in between."""
    assert clear_days(date(1989, 12, 21), date(1989, 12, 26)) == 4


def test_the_change_of_the_hour_changes_no_day():
    """law.md §1.2: on local civil dates, never on hours."""
    assert clear_days(date(2027, 3, 26), date(2027, 4, 1)) == 5


@pytest.mark.parametrize("body", ["conseil_municipal", "conseil_communautaire", "conseil_departemental"])
def test_urgency_cuts_the_notice_to_one_clear_day_and_never_to_the_eve(body):
    """CGCT L2121-11, L2121-12, L3121-19."""
    notice = notice_asked(rules(body), urgent=True)
    assert (notice.clear_days, notice.counting) == (1, Counting.CLEAR)
    check_notice(notice, date(2026, 11, 23), date(2026, 11, 25))
    with pytest.raises(RuleWarns):
        check_notice(notice, date(2026, 11, 24), date(2026, 11, 25))


def test_urgency_cuts_nothing_where_the_rules_do_not_know_it():
    """A conférence des maires has the notice of its own rules."""
    usual = rules("conference_des_maires")
    assert notice_asked(usual, urgent=True) == usual.notice


def test_a_second_convocation_for_want_of_quorum_owes_three_clear_days_from_its_sending():
    """CGCT L2121-17; CE 16 June 1997, no. 142691: failed on Monday the 16th, sent that day, Friday the 20th."""
    notice = notice_asked(rules(), second=True)
    assert (notice.clear_days, notice.basis) == (3, "CGCT L2121-17")
    assert earliest_again(opened(charter=rules()), date(2026, 11, 16)) == date(2026, 11, 20)


@pytest.mark.parametrize("body", ["conseil_departemental", "conseil_regional"])
def test_a_departement_and_a_region_meet_again_by_law_three_days_later(body):
    """CGCT L3121-14, L4132-13."""
    assert earliest_again(opened(charter=rules(body)), date(2026, 11, 16)) == date(2026, 11, 19)


def urgent(**changes):
    first = an_item("u", "Urgence", role=ItemRole.URGENCY)
    letter = Convocation("C", date(2026, 12, 1), "Le maire", urgent=True, urgency="Inondation")
    return opened(items=(first, an_item()), convocation=letter, **changes)


def refused(p, item):
    with pytest.raises(RuleWarns) as caught:
        check_urgency(p, item)
    return caught.value.code


def test_a_body_convoked_in_urgency_first_votes_on_the_urgency():
    """CGCT L2121-11, L2121-12: accounted for when the sitting opens."""
    p = urgent()
    check_urgency(p, p.items[0])
    assert refused(p, p.items[1]) == "urgency-not-voted"


def test_an_urgency_that_the_body_refuses_sends_the_items_to_a_later_sitting():
    """CGCT L2121-12."""
    said = Outcome("u", Result.REJECTED, 50, at=opened().opening.at)
    p = urgent(outcomes={"u": said})
    assert refused(p, p.items[1]) == "urgency-refused"
    adopted = urgent(outcomes={"u": Outcome("u", Result.ADOPTED, 50, at=opened().opening.at)})
    check_urgency(adopted, adopted.items[1])


def test_a_body_that_was_convoked_in_time_votes_on_no_urgency():
    check_urgency(convoked(), an_item())


def test_a_convocation_names_the_questions_of_the_agenda():
    """CGCT L2121-10."""
    with pytest.raises(RuleBroken, match="agenda-empty"):
        check_convokable(convoked(items=()))
    with pytest.raises(RuleBroken, match="item-untitled"):
        check_convokable(convoked(items=(an_item(title=" "),)))
