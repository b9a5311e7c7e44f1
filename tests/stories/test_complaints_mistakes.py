# SPDX-License-Identifier: EUPL-1.2
"""What other secretaries complain of in public: mistakes during the sitting."""

import shutil
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytest_bdd import parsers, scenarios, then, when

from pupitre.domain.terms import Stage
from pupitre.text.drafting import sections
from pupitre.ui.public_screen.compose import slide_of
from pupitre.ui.public_screen.slide import Choices
from stories import deskwork as desk
from stories.deskwork import *  # noqa: F403 - the steps of the desk
from stories.secretary import Secretary, plain

scenarios("complaints_mistakes.feature")


@when(parsers.parse("elle corrige la voix de « {name} » au point {number} : contre, parce que « {reason} »"))
def corrects_vote(she: Secretary, name: str, number: str, reason: str) -> None:
    desk.goes_to(she, number)
    she.things["first"] = she.p.outcomes[desk.item_of(she, number).id]
    she.click("correct-vote")
    she.until(lambda: she.sees("correction-panel"))
    she.name("correct-member", name[:3])
    she.pick("correct-sense", "Contre")
    she.type(reason, she.find("correction-reason", QLineEdit))
    she.keys("Return")


@then(parsers.parse("le premier résultat du point {number} est toujours dans le registre des faits"))
def still_there(she: Secretary, number: str) -> None:
    item = desk.item_of(she, number).id
    said = [value["in_favour"] for _device, value in desk.sayings(she, f"outcome/{item}") if value]
    assert said.count(she.things["first"].in_favour) == 1
    assert len(said) == 2


@then(parsers.parse("l’écran public dit « {text} » et ne dit pas « {other} »"))
def screen_says(she: Secretary, text: str, other: str) -> None:
    told = plain(slide_of(she.p, Choices(), she.context.words).spoken())
    assert text in told
    assert other not in told


@when(parsers.parse("elle note « {text} »"))
def notes(she: Secretary, text: str) -> None:
    she.keys("F8", she.page)
    she.type(text)
    she.leave(she.find("notes", QPlainTextEdit))


@then(parsers.parse("la note du point {number} est « {text} »"))
def note_kept(she: Secretary, number: str, text: str) -> None:
    assert she.p.notes[desk.item_of(she, number).id].text == text


@when(parsers.parse("elle lève la séance, parce que « {reason} »"))
def adjourns(she: Secretary, reason: str) -> None:
    she.keys("F9", she.page)
    she.until(lambda: she.sees("reason"))
    she.type(reason, she.find("reason", QLineEdit))
    she.keys("Return")
    assert she.p.stage is Stage.ADJOURNED, she.screen()


@then("la séance est levée")
def adjourned(she: Secretary) -> None:
    assert she.p.stage is Stage.ADJOURNED


@then(parsers.parse("le motif « {reason} » est au dossier"))
def reason_kept(she: Secretary, reason: str) -> None:
    assert reason in {o.reason for o in she.p.overrides}


@then(parsers.parse("le projet de procès-verbal dit « {one} » et « {other} »"))
def draft_says(she: Secretary, one: str, other: str) -> None:
    text = plain(" ".join(section.text for section in sections(she.p, she.context.words)))
    assert one in text
    assert other in text


@then(parsers.parse("le point {number} ne se rouvre pas"))
def not_again(she: Secretary, number: str) -> None:
    desk.goes_to(she, number)
    before = she.p
    she.keys("F6", she.page)
    she.keys("Ctrl+Return", she.page)
    assert (she.p.discussions, she.p.outcomes) == (before.discussions, before.outcomes)


@when(parsers.parse("elle ajoute le point « {title} »"))
def adds_item(she: Secretary, title: str) -> None:
    she.keys("F2", she.page)
    she.type(title)
    she.keys("Return")
    assert title in {plain(i.title) for i in she.p.items}


@when("le programme est tué, et rouvert sur la séance")
def killed(she: Secretary, tmp_path: Path) -> None:
    """What a power cut leaves is what is on the disk at that instant: it is copied while the program runs, and put in
    the place of what the program leaves when it is closed."""
    folder, left = she.computer.folder, tmp_path / "left"
    shutil.copytree(folder, left)
    she.computer.stop()
    shutil.rmtree(folder)
    left.rename(folder)
    she.computer.start()
    desk.to_the_desk(she)


@then(parsers.parse("le point {number} n’est plus ouvert"))
def not_open(she: Secretary, number: str) -> None:
    assert desk.item_of(she, number).id not in she.p.discussions
