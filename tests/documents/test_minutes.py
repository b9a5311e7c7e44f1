# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import time

import pytest

from builders import an_election, an_item, at_the_vote
from documents import reading
from documents.made import held
from pupitre.documents import minutes, page
from pupitre.domain.ballot import outcome
from pupitre.domain.election import election_outcome
from pupitre.domain.happening import Count, Opening
from pupitre.domain.sitting import UNTOLD, Section
from pupitre.domain.terms import Mode
from pupitre.text import names


@pytest.fixture(scope="module")
def sheets(french):
    return reading.sheets(minutes.render(held(), french, fingerprint="3f9a 71c2 b0de 4e55"))


@pytest.fixture(scope="module")
def text(sheets):
    return reading.normal("\n".join(line for sheet in sheets for line in sheet.text.split("\n")))


def test_the_minutes_are_as_they_were(french, matches_reference):
    matches_reference("minutes", minutes.render(held(40), french, fingerprint="3f9a 71c2 b0de 4e55"))


def test_the_head_has_date_hours_president_secretary_and_quorum(sheets):
    head = reading.normal("\n".join(sheets[0].lines))
    for said in (
        "Procès-verbal de la séance du jeudi 3 décembre 2026",
        "Ouverture 18 h 07",
        "Levée 20 h 05",
        "Présidence Mme Élise Fabre",
        "Secrétaire M. Hervé Dupont",
        "Quorum Le quorum est atteint",
    ):
        assert said in head, said


def test_every_member_is_named(text, french):
    flat = text.replace("\n", " ")
    for seat in held().seats.values():
        assert reading.normal(names.full_name(seat, french)) in flat


def test_each_ballot_has_its_figures_from_the_record(sheets):
    p = held()
    lines = [line for sheet in sheets for line in sheet.lines]
    for item in ("i1", "i2", "i3"):
        o = p.outcomes[item]
        figures = (o.voters, o.in_favour, o.against, o.abstention, o.not_taking_part, o.cast, o.majority)
        assert " ".join(map(str, figures)) in lines


def test_figures_stay_when_the_secretary_writes_over_a_section(french):
    p = replace(held(), sections={"item-i2": Section("item-i2", "Texte de la secrétaire.\n\n– un\n– deux", "")})
    lines = [line for sheet in reading.sheets(minutes.render(p, french)) for line in sheet.lines]
    place = lines.index("Texte de la secrétaire.")
    o = p.outcomes["i2"]
    assert any(line.startswith(f"{o.voters} {o.in_favour} {o.against}") for line in lines[place : place + 10])


def test_the_annex_has_every_voter_of_a_public_ballot_by_sense(sheets):
    p = held()
    annex = sheets[-1]
    assert annex.lines[1].startswith("Annexe")
    o = p.outcomes["i2"]
    heads = [reading.normal(run.text) for run in annex.runs if run.font.endswith("Semibold")]
    assert [f"Pour ({o.in_favour})", f"Contre ({o.against})", f"Abstention ({o.abstention})"] == heads[-3:]
    voters = [run for run in annex.runs if run.text.startswith(("M.", "Mme"))]
    assert len(voters) == o.voters


def test_without_a_public_ballot_there_is_no_annex(french):
    p = held()
    ordinary = {item: replace(ballot, mode=p.ballots["i1"].mode) for item, ballot in p.ballots.items()}
    last = reading.sheets(minutes.render(replace(p, ballots=ordinary), french))[-1]
    assert not any("Annexe" in line for line in last.lines)


def test_both_sign_side_by_side_under_the_last_words(sheets):
    (signed,) = [sheet for sheet in sheets if "La Présidente" in sheet.text]
    lines = [reading.normal(line) for line in signed.lines]
    titles = lines.index("La Présidente Le secrétaire de séance")
    assert lines[titles + 1] == "Mme Élise Fabre M. Hervé Dupont"
    assert "levée à 20 h 05" in lines[titles - 1]


def test_the_fingerprint_ties_the_paper_to_the_record_where_it_is_given(text, french):
    assert "Empreinte de l’enregistrement : 3f9a 71c2 b0de 4e55" in text
    assert not any("Empreinte" in sheet.text for sheet in reading.sheets(minutes.render(held(), french)))


def test_the_outline_has_every_section(french):
    found = reading.outline(minutes.render(held(), french))
    assert found[0].startswith("Procès-verbal")
    assert "2. Pacte financier et fiscal" in found
    assert reading.normal(found[-2]) == "Annexe : scrutins publics"


@pytest.mark.parametrize("count", [40, 83, 128])
def test_nothing_leaves_the_frame_nor_covers_anything(french, count):
    for sheet in reading.sheets(minutes.render(held(count), french)):
        assert not reading.collisions(sheet)
        assert not reading.outside(sheet, page.SIDE, page.WIDTH - page.SIDE, 25, page.HEIGHT - 25)


@pytest.mark.parametrize("more", range(0, 24, 2))
def test_no_heading_ends_a_page_and_no_signature_stands_alone(french, more):
    p = held(40)
    extra = tuple(an_item(f"x{n}", f"Question {n}", number=str(n + 5)) for n in range(more))
    sheets = reading.sheets(minutes.render(replace(p, items=(*p.items, *extra)), french))
    for sheet in sheets:
        body = sorted((r for r in sheet.runs if r.y > 60), key=lambda run: run.y)
        assert body[0].size != 13, "a heading ends the page"
    (signed,) = [sheet for sheet in sheets if "La Présidente" in sheet.text]
    assert "levée" in signed.text


def test_a_text_of_any_length_is_printed_whole(french):
    words = " ".join(f"mot{n}" for n in range(4000))
    p = replace(held(40), sections={"item-i2": Section("item-i2", words, "")})
    flat = " ".join(sheet.text for sheet in reading.sheets(minutes.render(p, french))).split()
    assert [word for word in flat if word.startswith("mot")] == words.split()


def drawn(p, french):
    return reading.normal("\n".join("\n".join(sheet.lines) for sheet in reading.sheets(minutes.render(p, french))))


def test_an_election_has_the_figures_of_its_rounds_and_no_table(french):
    p = an_election((1, 1), (2, 1))
    text = drawn(replace(p, outcomes={"i1": election_outcome(p, "i1", n=40, at=time(19))}), french)
    assert text.count("Se portent candidats") == 2
    assert "bulletins blancs : 1" in text
    assert "Votants Pour Contre" not in text


def test_a_secret_ballot_shows_its_blank_and_null_ballots_and_nobody(french):
    p = at_the_vote(Mode.SECRET, counts=(Count("i1", 1, 4, time(18, 38), in_favour=2, against=1, blank=1),))
    text = drawn(replace(p, outcomes={"i1": outcome(p, "i1", n=5, at=time(18, 40))}), french)
    for label in ("Bulletins blancs", "Bulletins nuls"):
        assert label in text
    assert "Abstention" not in text
    assert "Annexe" not in text


def test_both_presidents_sign_beside_the_secretary(french):
    p = replace(held(40), opening=Opening(time(18, 7), "s1", "s2", 1, "s3"))
    text = drawn(p, french)
    assert "La Présidente La Présidente Le secrétaire de séance" in text
    assert "Présidence Mme Élise Fabre et Mme Marie-Françoise Le Goff" in text


def test_the_annex_names_the_proxies_of_a_public_ballot_and_the_text_leaves_names_to_it(french):
    text = drawn(held(), french)
    assert "Le nom des votants et le sens de leur vote figurent en annexe." in text
    assert "Ont voté pour" not in text
    annex = text[text.index("Annexe") :].replace("\n", " ")
    assert "(par pouvoir" in annex


def test_what_was_taken_up_from_papers_does_not_pass_for_the_minutes(french):
    """No hour that nobody told, nobody who signs, no names of a ballot of which only the figures are known."""
    p = held()
    past = replace(p.sitting, taken_from="S08.yaml", at=UNTOLD, place="")
    p = replace(p, sitting=past, opening=replace(p.opening, at=UNTOLD), adjournment=replace(p.adjournment, at=UNTOLD))
    sheets = reading.sheets(minutes.render(p, french))
    text = reading.normal("\n".join(line for sheet in sheets for line in sheet.lines))
    assert "Séance du jeudi 3 décembre 2026, reprise après coup" in text
    assert "Repris de S08.yaml" in text
    for absent in ("Procès-verbal de la séance", "Ouverture 0", "Levée 0", "Annexe", "Le secrétaire de séance"):
        assert absent not in text, absent
