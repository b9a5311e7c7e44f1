# SPDX-License-Identifier: EUPL-1.2
from builders import an_item
from documents.made import SUMMARY, conference
from pupitre.documents import items
from pupitre.domain.charter import Power
from pupitre.domain.sitting import Attachment, Post
from pupitre.domain.terms import ItemKind


def texts(story):
    flat = [one for block in story for one in (block if isinstance(block, list) else [block])]
    return [block.text.replace("\ue02f", " ").replace("\u00a0", " ") for block in flat]


def test_each_item_has_its_number_its_title_and_what_is_asked(french):
    p = conference(items=(an_item("i1", "Budget", number="3", rapporteur="s2"), an_item("i2", "Eau", number="4")))
    story = items.agenda(p, french)
    assert [block.bulletText for block in story[::2]] == ["3.", "4."]
    assert texts(story) == ["Budget", "Avis · Rapporteur : M. Hervé Dupont", "Eau", "Avis"]


def test_an_amendment_stands_under_its_text_and_is_called_one(french):
    asked = (an_item("i1", "Budget"), an_item("a1", "Porter à 2 M€", amends="i1"), an_item("i2", "Eau"))
    story = items.agenda(conference(items=asked), french)
    assert [block.bulletText for block in story[::2]] == ["1.", "1.A.", "2."]
    assert texts(story)[2:4] == ["Porter à 2 M€", "Amendement"]
    assert story[2].style.leftIndent > story[0].style.leftIndent


def test_an_election_names_what_it_fills(french):
    elected = an_item(kind=ItemKind.ELECTION, post=Post("vice-président chargé de l'eau"))
    assert texts(items.agenda(conference(items=(elected,)), french))[1] == ("Élection : vice-président chargé de l’eau")


def test_a_title_is_never_parted_from_the_line_under_it(french):
    title, more = items.agenda(conference(items=(an_item(),)), french)
    assert title.getKeepWithNext()
    assert not more.getKeepWithNext()


def test_a_woman_reports_as_a_woman_and_files_are_counted(french):
    files = (Attachment("a.pdf", "0" * 64, 1000), Attachment("b.pdf", "1" * 64, 1000))
    p = conference(items=(an_item(rapporteur="s1", attachments=files, kind=ItemKind.INFORMATION),))
    assert texts(items.agenda(p, french))[1] == "Information · Rapporteure : Mme Élise Fabre · 2 pièces jointes"


def test_numbers_hang_free_of_the_text_at_every_size():
    from pupitre.documents import fonts

    for size in (10.5, 12.5, 15):
        look = items.look(size, 2 * size, 8)
        for title, more, number in ((look.title, look.more, "28."), (look.under_title, look.under_more, "28.A.")):
            assert title.leftIndent == more.leftIndent
            assert title.bulletIndent - fonts.width(number, fonts.REGULAR, size) >= 0


def test_only_items_that_say_something_have_a_note(french):
    p = conference(items=(an_item("i1", "Vide", number="1"), an_item("i2", "Pacte", number="2", summary=SUMMARY)))
    notes = items.notes(p, french)
    assert notes[0].entry == "2. Pacte"
    assert "Vide" not in " ".join(texts(notes))


def test_without_summaries_and_files_there_is_no_note(french):
    assert items.notes(conference(items=(an_item(), an_item("i2", summary=" \n"))), french) == []


def test_files_are_named_with_their_size(french):
    p = conference(items=(an_item(attachments=(Attachment("plan.pdf", "0" * 64, 1_240_000),)),))
    assert texts(items.notes(p, french)[-1]) == ["Pièce jointe : plan.pdf (1,2 Mo)"]


def test_the_line_of_files_stays_with_the_last_words_above_it(french):
    files = (Attachment("a.pdf", "0" * 64, 1000), Attachment("b.pdf", "1" * 64, 1000))
    *_, last = items.notes(conference(items=(an_item(summary=SUMMARY, attachments=files),)), french)
    assert texts(last) == [
        "Le bureau a donné un avis favorable le 12 novembre 2026.",
        "Pièces jointes : a.pdf (1 Ko) et b.pdf (1 Ko)",
    ]


def test_a_body_that_decides_deliberates(french):
    from dataclasses import replace

    p = conference(items=(an_item(),))
    p = replace(p, charter=replace(p.charter, power=Power.DECIDES))
    assert texts(items.agenda(p, french))[1] == "Délibération"
