# SPDX-License-Identifier: EUPL-1.2
"""Writing and sealing the minutes."""

from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit
from pytest_bdd import parsers, scenarios, then, when

from pupitre.domain.terms import Stage
from pupitre.services import printing
from pupitre.services.writing import MINUTES
from pupitre.text.names import full_name
from stories.chooser import Chooser
from stories.paper import words_of
from stories.secretary import Secretary, plain

scenarios("write.feature")


@when(parsers.parse("elle choisit la partie « {title} »"))
def chooses_section(she: Secretary, title: str) -> None:
    she.click_row("sections", title)


@when(parsers.parse("elle ajoute à la partie « {text} »"))
def adds_text(she: Secretary, text: str) -> None:
    edit = she.find("section-text")
    edit.setFocus()
    she.keys("Ctrl+End", edit)
    she.keys("Return", edit)
    she.keys("Return", edit)
    she.type(text, edit)
    she.click_row("sections", "Ouverture")
    she.click_row("sections", "Calendrier 2027")


@then(parsers.parse("la partie « {title} » est dite modifiée"))
def is_edited(she: Secretary, title: str) -> None:
    row = next(row for row in she.rows("sections") if title in row)
    assert "modifi" in row, row


@when(parsers.parse("la note du point « {title} » change après coup"))
def a_fact_changes(she: Secretary, title: str) -> None:
    """At the desk, after the sitting: she completes her note."""
    she.step("hold")
    she.click_row("agenda", title)
    edit = she.find("notes")
    edit.setFocus()
    she.keys("Ctrl+End", edit)
    she.keys("Return", edit)
    she.keys("Return", edit)
    she.type("La note a été complétée après coup.", edit)
    she.step("write")
    item = next(i.id for i in she.p.items if title in i.title)
    assert "après coup" in she.p.notes[item].text, "the note is lost when she leaves the page"


@when("elle garde son texte")
def keeps_hers(she: Secretary) -> None:
    she.says("Garder mon texte")


@when("elle revient au projet")
def takes_draft(she: Secretary) -> None:
    she.click("back-to-draft")


@then(parsers.parse("le procès-verbal imprimé dit « {text} »"))
def paper_says(she: Secretary, text: str) -> None:
    assert plain(text) in words_of(printing.minutes(she.context.office, she.p))


@when("elle scelle le dossier")
def seals(she: Secretary) -> None:
    she.keys("F8")
    she.keys("F8")


@when("elle enregistre le PDF à signer")
def saves_pdf(she: Secretary, chooser: Chooser, tmp_path: Path) -> None:
    chooser.offer(tmp_path / "procès-verbal.pdf")
    she.keys("Ctrl+S")
    she.is_told("procès-verbal.pdf")


@then("le PDF enregistré est celui qui est scellé, et nomme la présidente, le secrétaire et les votes")
def pdf_is_sealed(she: Secretary, tmp_path: Path) -> None:
    pdf = (tmp_path / "procès-verbal.pdf").read_bytes()
    p, words = she.p, she.context.words
    assert pdf == she.context.office.store.blob(p.documents[MINUTES].sha256)
    text = words_of(pdf)
    for seat in (p.opening.president, p.opening.secretary):
        assert plain(full_name(p.seats[seat], words)) in text
    assert "Ont voté contre" in text


@then("la partie ne se modifie plus")
def section_is_closed(she: Secretary) -> None:
    assert she.find("section-text", QPlainTextEdit).isReadOnly()


@then("la séance reste close")
def stays_closed(she: Secretary) -> None:
    assert she.p.stage is Stage.CLOSED
