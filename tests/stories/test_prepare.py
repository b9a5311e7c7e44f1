# SPDX-License-Identifier: EUPL-1.2
"""Preparing a sitting and its agenda."""

from pathlib import Path

from PySide6.QtWidgets import QAbstractItemView
from pytest_bdd import parsers, scenarios, then, when

from stories.beginnings import the_day
from stories.chooser import Chooser
from stories.secretary import Secretary, plain

scenarios("prepare.feature")


def agenda(she: Secretary) -> list[str]:
    return [plain(item.title) for item in she.p.items]


def choose(she: Secretary, number: int) -> QAbstractItemView:
    return she.click_at("prepare-agenda", number - 1)


@when(parsers.parse("elle crée une séance le {day} à « {place} »"))
def creates(she: Secretary, day: str, place: str) -> None:
    she.keys("Ctrl+N")
    she.until(lambda: she.sees("new-sitting-panel"))
    she.pick("new-body", "Conférence des maires")
    she.set_day("new-day", the_day(day).date())
    she.fill("new-place", place)
    she.keys("Ctrl+Return", she.page)
    she.until(lambda: she.window.current == "prepare")
    she.scope = she.page.scope


@when(parsers.parse("elle reporte la séance au {day}"))
def postpones(she: Secretary, day: str) -> None:
    she.set_day("sitting-day", the_day(day).date())


@then(parsers.parse("la séance a lieu le {day}"))
def takes_place(she: Secretary, day: str) -> None:
    assert she.p.sitting.on == the_day(day).date()


@when(parsers.parse("elle ajoute le point « {title} »"))
def adds(she: Secretary, title: str) -> None:
    she.keys("F2")
    she.type(title, "late-item")
    she.keys("Return")


@then(parsers.parse("l’ordre du jour est « {titles} »"))
def agenda_is(she: Secretary, titles: str) -> None:
    assert agenda(she) == titles.split(" ; ")


@when(parsers.parse("elle corrige l’intitulé du point {number:d} en « {title} »"))
def corrects(she: Secretary, number: int, title: str) -> None:
    choose(she, number)
    she.fill("item-title", title)


@then(parsers.parse("l’intitulé du point {number:d} est « {title} »"))
@then(parsers.parse("le point {number:d} est « {title} »"))
def item_is(she: Secretary, number: int, title: str) -> None:
    assert agenda(she)[number - 1] == title
    row = she.rows("prepare-agenda")[number - 1]
    assert row.startswith(f"{number}, {title}"), row


@when(parsers.parse("elle monte le point {number:d} d’un rang, au clavier"))
def moves_up(she: Secretary, number: int) -> None:
    she.keys("Alt+Up", choose(she, number))


@when(parsers.parse("elle tire le point {number:d} au-dessus du point {target:d}, à la souris"))
def drags(she: Secretary, number: int, target: int) -> None:
    she.drag_row("prepare-agenda", number - 1, target - 1)


@when(parsers.parse("elle nomme « {name} » rapporteur"))
def names_rapporteur(she: Secretary, name: str) -> None:
    choose(she, 1)
    if not she.sees("rapporteur"):
        she.click(she.find("item-editor").no_rapporteur)
    she.name("rapporteur", name[:5].casefold())


@when(parsers.parse("elle joint le fichier « {name} »"))
def attaches(she: Secretary, chooser: Chooser, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(b"" if "vide" in name else b"%PDF-1.7 " + bytes(range(256)) * 40)
    chooser.offer(file)
    she.keys("Ctrl+J")


@then(parsers.parse("le point {number:d} a la pièce « {name} », octet pour octet"))
def has_attachment(she: Secretary, tmp_path: Path, number: int, name: str) -> None:
    (held,) = she.p.items[number - 1].attachments
    assert held.name == name
    assert she.context.office.store.blob(held.sha256) == (tmp_path / name).read_bytes()
    assert any(name in row for row in she.rows("attachments"))


@then(parsers.parse("le point {number:d} a {count:d} pièce"))
def has_attachments(she: Secretary, number: int, count: int) -> None:
    assert len(she.p.items[number - 1].attachments) == count


@when(parsers.parse("elle retire le point {number:d}"))
def removes(she: Secretary, number: int) -> None:
    she.keys("Del", choose(she, number))
