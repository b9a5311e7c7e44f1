# SPDX-License-Identifier: EUPL-1.2
"""The minutes, drafted from the record and joined with what the secretary wrote."""

from dataclasses import replace
from datetime import time
from typing import Any

import pytest

from builders import (
    a_charter,
    a_sitting,
    adjourned,
    an_item,
    arrival,
    at_the_vote,
    convoked,
    departure,
    given,
    opened,
    spaced,
)
from pupitre.domain.ballot import outcome
from pupitre.domain.charter import Notice, Quorum, QuorumRule
from pupitre.domain.happening import Adjournment, Discussion, Opening, Outcome, Recusal
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Attachment, Note, Override, Section
from pupitre.domain.terms import ItemKind, RecusalKind, Result
from pupitre.text.drafting import Written, sections
from pupitre.text.language import Words


def section(p: Proceedings, section_id: str, words: Words) -> Written:
    return next(s for s in sections(p, words) if s.id == section_id)


def draft(p: Proceedings, section_id: str, words: Words) -> str:
    return spaced(section(p, section_id, words).draft)


def voted(**changes: Any) -> Proceedings:
    p = at_the_vote(**changes)
    return replace(p, outcomes={"i1": outcome(p, "i1", n=4, at=time(18, 40))})


def test_a_sitting_that_was_not_opened_has_no_minutes(french: Words) -> None:
    assert sections(convoked(), french) == ()


def test_the_sections_are_opening_items_and_adjournment(french: Words) -> None:
    assert [(s.id, s.title) for s in sections(voted(), french)] == [
        ("opening", "Ouverture de la séance"),
        ("item-i1", "1. Pacte financier et fiscal"),
        ("adjournment", "Levée de la séance"),
    ]


def test_the_opening_sentence_dates_the_sitting_in_letters(french: Words) -> None:
    assert draft(opened(), "opening", french).startswith(
        "L’an deux mille vingt-six, le jeudi trois décembre, à dix-huit heures, la conférence des maires de "
        "Carcassonne Agglo s’est réunie dans la salle du conseil, 1 rue Pierre Germain, Carcassonne, "
        "sous la présidence de Mme Élise Fabre, présidente de Carcassonne Agglo, sur convocation du 20 novembre 2026."
    )


def test_the_verb_agrees_with_the_body(french: Words) -> None:
    p = opened(sitting=a_sitting(body_name="Conseil communautaire"))
    assert "le conseil communautaire de Carcassonne Agglo s’est réuni dans" in draft(p, "opening", french)


def test_the_organisation_is_not_named_twice(french: Words) -> None:
    p = opened(sitting=a_sitting(body_name="Bureau de Carcassonne Agglo"))
    assert "le bureau de Carcassonne Agglo s’est réuni" in draft(p, "opening", french)


@pytest.mark.parametrize("body", ["Conférence des maires", "Bureau"])
def test_a_sitting_without_a_convocation_tells_none(body: str, french: Words) -> None:
    p = opened(convocation=None, sitting=a_sitting(body_name=body))
    assert "convocation" not in draft(p, "opening", french)


def test_who_presides_without_a_function_there_keeps_the_own_title(french: Words) -> None:
    p = opened(opening=Opening(time(18, 7), "s3", "Paul Aubert", 1))
    text = draft(p, "opening", french)
    assert "sous la présidence de Mme Anne Le Goff, maire d’Alzonne," in text
    assert "Paul Aubert est désigné secrétaire de séance." in text


def test_a_president_from_outside_is_named_as_typed(french: Words) -> None:
    p = opened(opening=Opening(time(18, 7), "Jean d'Ormesson", "s3", 1))
    text = draft(p, "opening", french)
    assert "sous la présidence de Jean d’Ormesson" in text
    assert "Mme Anne Le Goff est désignée secrétaire de séance." in text


def test_the_opening_tells_quorum_hour_and_agenda(french: Words) -> None:
    text = draft(opened(), "opening", french)
    assert (
        "Le quorum est atteint : 4 membres présents sur 5 en exercice, 3 requis. La séance est ouverte à 18 h 07."
        in text
    )
    assert text.endswith("L’ordre du jour est le suivant :\n\n– 1. Pacte financier et fiscal")


def test_rules_passed_over_are_told_where_they_belong(french: Words) -> None:
    notice = Override("o1", "notice-too-short", "", "panne d'envoi")
    quorum = Override("o2", "quorum-missing", "", "urgence", about="i1")
    p = voted(overrides=(notice, quorum))
    assert "Motif : panne d’envoi." in draft(p, "opening", french)
    assert "Motif : urgence." in draft(p, "item-i1", french)
    assert "urgence" not in draft(p, "opening", french)


def test_a_section_is_paragraphs_and_lists_and_nothing_else(french: Words) -> None:
    for written in sections(voted(proxies=given(s5="s2")), french):
        for block in written.draft.split("\n\n"):
            lines = block.split("\n")
            assert len(lines) == 1 or all(line.startswith("– ") for line in lines)


def test_an_item_tells_rapporteur_documents_summary_notes_and_vote_in_this_order(french: Words) -> None:
    item = an_item(
        number="1",
        rapporteur="s3",
        summary="Résumé du pacte.",
        attachments=(Attachment("pacte.pdf", "a" * 64, 9), Attachment("annexe.pdf", "b" * 64, 9)),
    )
    text = draft(voted(items=(item,), notes={"i1": Note("i1", "Débat.")}), "item-i1", french)
    told = [
        "Rapporteure : Mme Anne Le Goff.",
        "Documents présentés : pacte.pdf et annexe.pdf.",
        "Résumé du pacte.",
        "Débat.",
        "Il est procédé au vote à main levée.",
        "La conférence des maires émet un avis favorable",
    ]
    assert [text.index(part) for part in told] == sorted(text.index(part) for part in told)


def test_notes_keep_their_lines_and_their_lists(french: Words) -> None:
    note = "M. Dupont demande :\n- le calendrier ;\n* le coût.\n\nLa présidente répond.\n"
    text = draft(voted(notes={"i1": Note("i1", note)}), "item-i1", french)
    assert "M. Dupont demande :\n\n– le calendrier ;\n– le coût.\n\nLa présidente répond.\n\nIl est" in text


def test_a_late_item_is_told_to_be_one(french: Words) -> None:
    p = voted(items=(an_item(number="1", late=True),))
    assert draft(p, "item-i1", french).startswith("Ce point a été ajouté en séance à l’ordre du jour.")
    assert draft(p, "opening", french).endswith("– 1. Pacte financier et fiscal (ajouté en séance)")


def test_movements_and_the_quorum_that_they_change_are_told_at_the_item(french: Words) -> None:
    p = opened(
        movements=(departure("s4", 2, time(18, 10)),),
        discussions={"i1": Discussion("i1", time(18, 15), 3)},
    )
    assert draft(p, "item-i1", french) == (
        "M. Paul d’Argent quitte la séance à 18 h 10.\n\n"
        "Le quorum est atteint : 3 membres présents sur 5 en exercice, 3 requis."
    )


def test_a_quorum_that_did_not_change_is_not_told_again(french: Words) -> None:
    assert "quorum" not in draft(voted(), "item-i1", french)


def test_a_quorum_that_is_missing_is_told_at_every_item(french: Words) -> None:
    items = (an_item("i1", number="1"), an_item("i2", "Autre point", number="2"))
    p = opened(
        items=items,
        movements=(departure("s3", 2), departure("s4", 3)),
        discussions={"i1": Discussion("i1", time(18, 15), 4), "i2": Discussion("i2", time(18, 20), 5)},
    )
    assert "Le quorum n’est pas atteint" in draft(p, "item-i1", french)
    assert "Le quorum n’est pas atteint" in draft(p, "item-i2", french)


def test_a_body_without_a_quorum_tells_it_once(french: Words) -> None:
    p = voted(charter=a_charter(quorum=Quorum(QuorumRule.NONE, "")), movements=(departure("s3", 2),))
    assert "Aucun quorum n’est requis" in draft(p, "opening", french)
    assert "quorum" not in draft(p, "item-i1", french)


def test_what_happens_after_the_last_item_is_told_at_the_adjournment(french: Words) -> None:
    p = replace(voted(movements=(departure("s4", 5),)), adjournment=Adjournment(time(20, 30), 6))
    assert draft(p, "adjournment", french) == (
        "M. Paul d’Argent quitte la séance à 19 h.\n\nL’ordre du jour étant épuisé, la séance est levée à 20 h 30."
    )


def test_an_item_that_was_not_reached_is_told(french: Words) -> None:
    p = adjourned()
    assert draft(p, "item-i1", french) == "Ce point n’a pas été examiné."
    assert draft(p, "adjournment", french) == "La séance est levée à 20 h."


def test_an_item_to_come_has_no_draft_yet(french: Words) -> None:
    assert draft(opened(), "item-i1", french) == ""
    assert draft(opened(), "adjournment", french) == ""


def test_an_item_that_was_discussed_and_not_voted_is_told(french: Words) -> None:
    p = opened(discussions={"i1": Discussion("i1", time(18, 15), 2)}, adjournment=Adjournment(time(20), 3))
    assert draft(p, "item-i1", french) == "Ce point n’a pas été soumis au vote."
    information = replace(p, items=(an_item(number="1", kind=ItemKind.INFORMATION),))
    assert draft(information, "item-i1", french) == ""


def test_items_stand_in_the_order_of_their_discussion(french: Words) -> None:
    items = tuple(an_item(f"i{i}", f"Point {i}", number=str(i)) for i in (1, 2, 3))
    discussions = {"i3": Discussion("i3", time(18, 10), 2), "i1": Discussion("i1", time(18, 20), 3)}
    ids = [s.id for s in sections(opened(items=items, discussions=discussions), french)]
    assert ids == ["opening", "item-i3", "item-i1", "item-i2", "adjournment"]


def test_what_the_secretary_wrote_is_never_overwritten(french: Words) -> None:
    seen = section(voted(), "item-i1", french).draft
    p = voted(sections={"item-i1": Section("item-i1", "Mon texte.", seen)})
    written = section(p, "item-i1", french)
    assert (written.text, written.draft, written.edited, written.stale) == ("Mon texte.", seen, True, False)


def test_a_draft_that_changed_since_is_stale_and_her_text_stays(french: Words) -> None:
    seen = section(voted(), "item-i1", french).draft
    p = voted(sections={"item-i1": Section("item-i1", "Mon texte.", seen)}, notes={"i1": Note("i1", "Suite.")})
    written = section(p, "item-i1", french)
    assert (written.text, written.edited, written.stale) == ("Mon texte.", True, True)


def test_the_draft_of_the_record_is_the_text_until_she_writes(french: Words) -> None:
    for written in sections(voted(), french):
        assert (written.text, written.edited, written.stale) == (written.draft, False, False)


def test_her_text_on_an_item_that_is_no_more_is_kept(french: Words) -> None:
    p = voted(sections={"item-gone": Section("item-gone", "Texte précieux.", "Projet.")})
    last = sections(p, french)[-1]
    assert (last.id, last.text, last.stale) == ("item-gone", "Texte précieux.", True)


def test_information_is_noted(french: Words) -> None:
    p = opened(
        items=(an_item(number="1", kind=ItemKind.INFORMATION),),
        discussions={"i1": Discussion("i1", time(18, 15), 2)},
        outcomes={"i1": Outcome("i1", Result.NOTED, 3, time(18, 20))},
    )
    assert draft(p, "item-i1", french) == "La conférence des maires prend acte de cette information."


def test_every_movement_of_the_sitting_is_told_once(french: Words) -> None:
    p = replace(voted(movements=(arrival("s5", 3), departure("s3", 5))), adjournment=Adjournment(time(20), 6))
    text = "\n".join(s.draft for s in sections(p, french))
    assert text.count("de La Tour arrive à") == 1
    assert text.count("Le Goff quitte la séance à") == 1


def test_the_source_language_has_minutes_too(english: Words) -> None:
    text = section(voted(), "opening", english).draft
    assert text.startswith(
        "Thursday, December 3, 2026, at 18:00, the Conférence des maires of Carcassonne Agglo met at"
    )


def test_two_presidents_are_both_named(french: Words) -> None:
    p = opened(opening=Opening(time(18, 7), "s1", "s2", 1, "s3"))
    assert "sous la présidence de Mme Élise Fabre, présidente de Carcassonne Agglo et Mme Anne Le Goff" in draft(
        p, "opening", french
    )


def test_a_second_convocation_says_why_no_quorum_is_needed(french: Words) -> None:
    rule = Quorum(QuorumRule.MAJORITY, "CGCT L2121-17", again_days=3, again_basis="CGCT L2121-17")
    p = opened(sitting=a_sitting(second_call=True), charter=a_charter(quorum=rule))
    text = draft(p, "opening", french)
    assert "faute de quorum, il est délibéré valablement quel que soit le nombre de membres présents" in text
    assert "Aucun quorum n’est requis" in text


def test_an_urgency_is_told_with_its_reason_and_its_article(french: Words) -> None:
    notice = Notice(5, "CGCT L2121-12", urgent_days=1, urgent_basis="CGCT L2121-12")
    p = opened(charter=a_charter(notice=notice))
    assert p.convocation is not None
    p = replace(p, convocation=replace(p.convocation, urgent=True, urgency="rupture d'une digue."))
    assert "La convocation a été faite en urgence (CGCT L2121-12) : rupture d’une digue." in draft(p, "opening", french)


def test_who_takes_no_part_stands_by_name_and_article_in_the_item(french: Words) -> None:
    p = voted(recusals=(Recusal("i1", "s3", RecusalKind.INTEREST, time(18, 16), 3),))
    text = draft(p, "item-i1", french)
    assert "Mme Anne Le Goff, intéressée à l’affaire, quitte la salle et ne prend part ni au débat ni au vote" in text
    assert "Le quorum est atteint : 3 membres présents sur 5 en exercice" in text


def test_what_became_of_an_item_that_was_not_opened_is_told(french: Words) -> None:
    p = adjourned(outcomes={"i1": Outcome("i1", Result.POSTPONED, 4, time(18, 40))})
    assert draft(p, "item-i1", french) == "Ce point est reporté à une séance ultérieure."
    assert "L’ordre du jour étant épuisé" in draft(p, "adjournment", french)


def test_an_amendment_says_what_it_would_change(french: Words) -> None:
    items = (an_item("a", "Amendement", amends="i1", number="1"), an_item(number="2"))
    p = opened(items=items, discussions={"a": Discussion("a", time(18, 15), 2)})
    assert draft(p, "item-a", french) == "Amendement au point 2."


def test_an_election_that_was_not_held_was_not_put_to_the_vote(french: Words) -> None:
    p = adjourned(
        items=(an_item(number="1", kind=ItemKind.ELECTION),), discussions={"i1": Discussion("i1", time(18, 15), 2)}
    )
    assert draft(p, "item-i1", french) == "Ce point n’a pas été soumis au vote."


def test_why_the_sitting_ended_before_its_agenda_is_told_at_its_end(french: Words) -> None:
    p = adjourned(overrides=(Override("o", "items-not-reached", "", "heure tardive"),))
    assert draft(p, "adjournment", french).startswith(
        "La séance a été levée avant l’épuisement de l’ordre du jour. Motif : heure tardive."
    )
    assert "heure tardive" not in draft(p, "opening", french)
