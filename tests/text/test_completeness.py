# SPDX-License-Identifier: EUPL-1.2
"""What the minutes must hold by law (CGCT L2121-15), and whether they do."""

from dataclasses import replace
from datetime import time
from typing import Any

import pytest

from builders import a_charter, an_election, an_item, at_the_vote, convoked, opened, present, spaced
from pupitre.domain.ballot import outcome
from pupitre.domain.charter import Minutes, Power
from pupitre.domain.election import election_outcome
from pupitre.domain.happening import Adjournment, Discussion, Opening, Outcome, Recusal
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Note, Section
from pupitre.domain.terms import Choice, ItemKind, ItemRole, Mode, RecusalKind, Result
from pupitre.text.completeness import gaps
from pupitre.text.drafting import sections
from pupitre.text.language import Words

ALL = dict.fromkeys(("s1", "s2", "s3", "s4"), Choice.FOR)


def held(mode: Mode = Mode.ORDINARY, **changes: Any) -> Proceedings:
    """A whole sitting: one item discussed, noted, voted; adjourned."""
    p = at_the_vote(mode, ALL, notes={"i1": Note("i1", "Débat.")}, **changes)
    done = {"i1": outcome(p, "i1", n=4, at=time(18, 40))}
    return replace(p, outcomes=done, adjournment=Adjournment(time(20), 5))


def edited(p: Proceedings, section: str, lose: str, words: Words) -> Proceedings:
    """The secretary's text: the draft without `lose`."""
    written = next(s for s in sections(p, words) if s.id == section)
    text = spaced(written.draft)
    assert lose in text
    return replace(p, sections={section: Section(section, text.replace(lose, "…"), written.draft)})


def told(p: Proceedings, words: Words) -> list[tuple[str, str]]:
    return [(gap.section, spaced(gap.text)) for gap in gaps(p, words)]


def test_a_whole_sitting_lacks_nothing(french: Words) -> None:
    assert gaps(held(), french) == ()
    assert gaps(held(Mode.PUBLIC), french) == ()


def test_a_draft_says_all_that_it_is_checked_for(french: Words) -> None:
    p = held(Mode.PUBLIC)
    as_drafted = {s.id: Section(s.id, s.draft, s.draft) for s in sections(p, french)}
    assert gaps(replace(p, sections=as_drafted), french) == ()


def test_for_a_body_that_advises_the_list_serves_by_analogy(french: Words) -> None:
    (gap,) = gaps(convoked(), french)
    assert gap.article == "CGCT L2121-15, par analogie"


def test_for_a_body_that_decides_the_article_holds(french: Words) -> None:
    (gap,) = gaps(convoked(charter=a_charter(power=Power.DECIDES)), french)
    assert (gap.section, gap.article) == ("opening", "CGCT L2121-15")


def test_a_member_who_was_not_called_is_missing(french: Words) -> None:
    p = held(attendances=present("s1", "s2", "s3", "s4"))
    assert told(p, french) == [("opening", "Il manque la réponse à l’appel de Mme Marie de La Tour.")]


@pytest.mark.parametrize(
    ("lose", "gap"),
    [
        ("trois décembre", "La date de la séance manque."),
        ("18 h 07", "L’heure d’ouverture manque : 18 h 07."),
        ("Fabre", "Le nom de qui préside manque : Mme Élise Fabre."),
        ("Dupont", "Le nom du secrétaire de séance manque : M. Jean Dupont."),
        ("quorum", "Le quorum n’est pas mentionné."),
        ("de La Tour", "Il manque le nom de ce membre : Mme Marie de La Tour."),
        ("Pacte financier", "L’ordre du jour ne mentionne pas le point 1."),
    ],
)
def test_what_an_edited_opening_no_longer_says_is_missing(lose: str, gap: str, french: Words) -> None:
    p = held()
    assert ("opening", gap) in told(edited(p, "opening", lose, french), french)


@pytest.mark.parametrize("form", ["18 h 07", "18h07", "dix-huit heures sept"])
def test_the_hour_may_be_written_as_people_write_it(form: str, french: Words) -> None:
    p = edited(held(), "opening", "18 h 07", french)
    text = f"{p.sections['opening'].text} Ouverture : {form}."
    p = replace(p, sections={"opening": replace(p.sections["opening"], text=text)})
    assert gaps(p, french) == ()


def test_who_was_simply_absent_need_not_be_named(french: Words) -> None:
    p = held(attendances={**present("s1", "s2", "s3", "s4"), "s5": opened().attendances["s5"]})
    absent = replace(p.attendances["s5"], presence=type(p.attendances["s5"].presence).ABSENT)
    p = replace(p, attendances={**p.attendances, "s5": absent})
    assert gaps(edited(p, "opening", "de La Tour", french), french) == ()


def test_the_names_of_a_public_vote_stand_in_the_annex_whatever_is_written(french: Words) -> None:
    p = edited(held(Mode.PUBLIC), "item-i1", "Le nom des votants et le sens de leur vote figurent en annexe.", french)
    assert told(p, french) == []


def test_the_figures_of_a_vote_must_stay(french: Words) -> None:
    p = edited(held(), "item-i1", "4 voix pour sur 4 suffrages exprimés", french)
    assert told(p, french) == [("item-i1", "Les chiffres du vote manquent.")]


def test_a_roll_call_that_is_not_finished_is_missing(french: Words) -> None:
    p = at_the_vote(Mode.PUBLIC, {"s1": Choice.FOR, "s2": Choice.FOR, "s3": Choice.FOR})
    assert ("item-i1", "Le vote de M. Paul d’Argent manque.") in told(p, french)


def test_a_vote_without_a_result_and_an_information_without_an_end_are_missing(french: Words) -> None:
    p = opened(discussions={"i1": Discussion("i1", time(18, 15), 2)})
    assert ("item-i1", "Le résultat du vote manque.") in told(p, french)
    information = replace(p, items=(an_item(number="1", kind=ItemKind.INFORMATION),))
    assert ("item-i1", "La suite donnée à ce point manque.") in told(information, french)


def test_the_tenor_of_the_discussion_is_asked_for_until_it_is_written(french: Words) -> None:
    p = replace(held(), notes={})
    (gap,) = told(p, french)
    assert gap[1].startswith("La teneur des discussions manque")
    written = next(s for s in sections(p, french) if s.id == "item-i1")
    text = f"{written.draft}\n\nPersonne ne prend la parole."
    assert gaps(replace(p, sections={"item-i1": Section("item-i1", text, written.draft)}), french) == ()


def test_an_item_that_was_not_reached_asks_what_becomes_of_it(french: Words) -> None:
    p = opened(adjournment=Adjournment(time(20), 2))
    assert told(p, french) == [("item-i1", "Ce point n’a pas été examiné : indiquez la suite qui lui est donnée.")]


def test_an_item_to_come_lacks_nothing_but_the_end_of_the_sitting_is_missing(french: Words) -> None:
    assert told(opened(), french) == [("adjournment", "L’heure de levée de la séance manque.")]


def test_both_presidents_must_be_named(french: Words) -> None:
    p = edited(held(opening=Opening(time(18, 7), "s1", "s2", 1, "s4")), "opening", "d’Argent", french)
    assert ("opening", "Le nom de qui préside manque : M. Paul d’Argent.") in told(p, french)


def test_what_was_set_aside_lacks_nothing(french: Words) -> None:
    postponed = {"i1": Outcome("i1", Result.POSTPONED, 4, time(18, 40))}
    assert gaps(opened(outcomes=postponed, adjournment=Adjournment(time(20), 5)), french) == ()


def test_an_election_without_a_result_is_missing_it(french: Words) -> None:
    p = opened(
        items=(an_item(number="1", kind=ItemKind.ELECTION),), discussions={"i1": Discussion("i1", time(18, 15), 2)}
    )
    assert ("item-i1", "Le résultat de l’élection manque.") in told(p, french)


def test_the_name_of_who_was_elected_must_stay(french: Words) -> None:
    p = an_election((3, 0), notes={"i1": Note("i1", "Débat.")}, adjournment=Adjournment(time(20), 50))
    p = replace(p, outcomes={"i1": election_outcome(p, "i1", n=40, at=time(19))})
    assert gaps(p, french) == ()
    assert told(edited(p, "item-i1", "Jean Dupont", french), french) == [
        ("item-i1", "Le nom de la personne élue manque : M. Jean Dupont.")
    ]


def test_who_took_no_part_must_stay_named(french: Words) -> None:
    p = held(recusals=(Recusal("i1", "s3", RecusalKind.INTEREST, time(18, 16), 3),))
    assert told(edited(p, "item-i1", "Le Goff", french), french) == [
        ("item-i1", "Mme Anne Le Goff n’a pas pris part à ce point : le texte ne le dit plus.")
    ]


def test_the_accounts_ask_for_the_withdrawal_of_the_president(french: Words) -> None:
    accounts = (an_item(number="1", role=ItemRole.ACCOUNTS),)
    missing = "Le retrait du président lors du vote des comptes n’est pas enregistré (CGCT L2121-14)."
    assert told(held(items=accounts), french) == [("item-i1", missing)]
    withdrawn = (Recusal("i1", "s1", RecusalKind.ACCOUNTS, time(18, 16), 3),)
    assert told(held(items=accounts, recusals=withdrawn), french) == []


def test_the_article_is_that_of_the_body_itself(french: Words) -> None:
    charter = a_charter(power=Power.DECIDES, minutes=Minutes(owed=True, basis="CGCT L3121-13"))
    assert gaps(convoked(charter=charter), french)[0].article == "CGCT L3121-13"
