# SPDX-License-Identifier: EUPL-1.2
"""The register, and past sittings taken up from files that are dropped on the window."""

from datetime import date
from pathlib import Path
from typing import Any

from odfdo import Cell, Document
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, scenarios, then, when

from pasts import ELECTION, SMALL, a_file
from pupitre.domain.directory import OrganisationKind
from pupitre.domain.terms import Stage
from pupitre.formats.past_columns import MODEL
from pupitre.services.founding import Identity
from stories.chooser import Chooser
from stories.secretary import Secretary

scenarios("register.feature")

FORM = {
    "Organisme": "Saint-Exemple",
    "Nature": "commune",
    "Date de la séance *": date(2018, 3, 6),
    "Président de séance": "Anne AMIEL",
    "Pouvoirs": 3,
}
ROWS = {
    "D5": ("Anne AMIEL", "présent"),
    "D6": ("Bruno BLANC", "présent"),
    "D7": ("Cécile CROS", "présent"),
    "D8": ("Denis DURAND", "représenté", "Cécile CROS"),
    "I5": (2, None, None, "Cécile CROS", "départ"),
    "P5": (1, "Procès-verbal", "ordinaire", 4, 0),
    "P6": (2, "Budget", "ordinaire", 2, 0),
}
"""What she copies from the papers: the first cell of a row, and what she types from there on."""


@given("une secrétaire qui vient d’installer Pupitre")
def a_new_secretariat(she: Secretary) -> None:
    with she.computer.house() as house:
        house.found(Identity("Carcassonne Agglo", OrganisationKind.EPCI, siren="200035715"))
    she.computer.start()


@when("elle ouvre le registre")
def at_the_register(she: Secretary) -> None:
    she.go("register")


@when("elle reprend l’historique")
def takes_up_the_history(she: Secretary) -> None:
    she.keys("Ctrl+I", she.page)


@when(parsers.parse("elle enregistre le modèle « {button} »"))
def saves_the_template(she: Secretary, chooser: Chooser, tmp_path: Path, button: str) -> None:
    kind = button[button.index("(") + 1 : button.index(")")]
    she.things["file"] = tmp_path / f"Historique 2018{kind}"
    chooser.offer(she.things["file"])
    she.says(button)
    she.until(lambda: not she.program.tasks.busy)


@when("elle recopie la séance du 6 mars 2018 dans le modèle")
def fills_the_template(she: Secretary) -> None:
    path: Path = she.things["file"]
    fill = {".xlsx": fill_excel, ".ods": fill_libreoffice}[path.suffix]
    fill(path)


def fill_excel(path: Path) -> None:
    book = load_workbook(path)
    sheet = book[MODEL]
    for line in range(1, 40):
        said = FORM.get(str(sheet.cell(line, 1).value))
        if said is not None:
            sheet.cell(line, 2).value = said
    for first, typed in ROWS.items():
        start = sheet[first]
        for at, value in enumerate(typed):
            sheet.cell(start.row, start.column + at).value = value
    book.save(path)


def fill_libreoffice(path: Path) -> None:
    book = Document(path)
    sheet: Any = book.body.get_table(name=MODEL)
    for line in range(40):
        said = FORM.get(str(sheet.get_value((0, line))))
        if said is not None:
            sheet.set_cell((1, line), Cell(said))
    for first, typed in ROWS.items():
        column, line = "ABCDEFGHIJKLMNOPQ".index(first[0]), int(first[1:]) - 1
        for at, value in enumerate(typed):
            if value is not None:
                sheet.set_cell((column + at, line), Cell(value))
    book.save(path)


def drop(she: Secretary, *paths: Path) -> None:
    """Carry files over the window and let them go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, copy = QPointF(she.page.width() / 2, she.page.height() / 2), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (QDragEnterEvent(at, copy, data, left, none), QDropEvent(at, copy, data, left, none)):
        QApplication.sendEvent(she.page, event)
        assert event.isAccepted()
    she.until(lambda: not she.program.tasks.busy)


@when("elle dépose ce fichier sur la fenêtre")
def drops_it(she: Secretary) -> None:
    drop(she, she.things["file"])


@then("le registre ne compte encore rien")
def nothing_is_written(she: Secretary) -> None:
    assert she.context.office.store.sittings() == []


@when("elle reprend les séances lues")
def takes_them_up(she: Secretary) -> None:
    she.keys("Ctrl+Return", she.page)
    she.until(lambda: not she.program.tasks.busy)


@then(parsers.re(r"le registre compte (?P<count>\d+) séances?"))
def the_register_counts(she: Secretary, count: str) -> None:
    stages = [s.stage for s in she.context.office.store.sittings()]
    assert stages == [Stage.CLOSED] * int(count)


@when("elle ouvre la séance du registre")
def opens_the_sitting(she: Secretary) -> None:
    view = she.click_row("register-table", "Saint-Exemple")
    she.keys("Return", view)
    she.until(lambda: not she.program.tasks.busy)


# --- several files ---


@given("elle a repris la séance du 6 mars 2018")
def has_taken_one_up(she: Secretary, tmp_path: Path) -> None:
    at_the_register(she)
    she.things["here"] = a_file(tmp_path, SMALL, "ici.yaml")
    drop(she, she.things["here"])
    takes_them_up(she)


@when("elle dépose ce fichier, un autre et un troisième qui a deux fautes")
def drops_three(she: Secretary, tmp_path: Path) -> None:
    text = SMALL.replace("'2018-03-06'", "'2018-03-36'").replace("  heure:", "  heur:")
    she.things["wrong"] = a_file(tmp_path, text.lstrip(), "fautif.yaml")
    drop(she, she.things["here"], a_file(tmp_path, ELECTION, "autre.yaml"), she.things["wrong"])


@when("elle regarde le fichier fautif")
def looks_at_the_wrong_one(she: Secretary) -> None:
    she.click_row("past-list", "fautif.yaml")


@when("elle corrige le fichier fautif et le dépose de nouveau")
def corrects_it(she: Secretary, tmp_path: Path) -> None:
    drop(she, a_file(tmp_path, SMALL.replace("2018-03-06", "2018-03-26"), "fautif.yaml"))
