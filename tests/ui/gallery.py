# SPDX-License-Identifier: EUPL-1.2
"""A picture of every widget with realistic French data: `QT_QPA_PLATFORM=offscreen python tests/ui/gallery.py DIR`."""

import os
import random
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.main_window import MainWindow, PageSpec
from pupitre.ui.seek import Destination
from pupitre.ui.widgets.banner import Banner, Way
from pupitre.ui.widgets.button import Button, IconButton, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.data_table import DataTable
from pupitre.ui.widgets.empty_state import EmptyState
from pupitre.ui.widgets.field import Field, Fields
from pupitre.ui.widgets.hemicycle import Hemicycle, SeatMark
from pupitre.ui.widgets.journal import Entry, JournalList
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.marks import Shape
from pupitre.ui.widgets.page import Page, columns, stack
from pupitre.ui.widgets.painted import PaintedButton
from pupitre.ui.widgets.pill import Pill, PillSpec
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row
from pupitre.ui.widgets.search_box import SearchBox
from pupitre.ui.widgets.segments import Segments
from pupitre.ui.widgets.stat_row import Stat, StatRow
from pupitre.ui.widgets.stepper import Step, Stepper, StepState
from pupitre.ui.widgets.table_model import Column
from pupitre.ui.widgets.tally_bar import Part, TallyBar

RESOURCES = Path(__file__).resolve().parents[2] / "resources"

AGENDA = [
    Row(1, "Procès-verbal du 1er octobre", "Adopté", "1", tone=Tone.GOOD),
    Row(2, "Pacte financier et fiscal", "Avis favorable", "2", tone=Tone.GOOD),
    Row(3, "Calendrier 2027 des conseils communautaires et des commissions", "Pris acte", "3"),
    Row(4, "Transfert de la compétence eau", "Vote en cours", "4", tone=Tone.INFO),
    Row(5, "Schéma de mutualisation", "", "5"),
    Row(6, "Fonds de concours aux petites communes : règlement 2027", "", "6"),
    Row(7, "Réseau des secrétaires de mairie", "Information", "7"),
    Row(8, "Questions orales", "", "8"),
    Row(9, "Motion sur les services publics de proximité", "Ajouté en séance", "8 bis"),
]

JOURNAL = [
    Entry(10, "20 h 43", "Mme Guiraud vote contre"),
    Entry(9, "20 h 42", "Scrutin à main levée ouvert, point 4"),
    Entry(8, "20 h 40", "Demande de scrutin public : 11 présents, 16 requis", Tone.NEUTRAL),
    Entry(7, "20 h 31", "M. Fabre quitte la séance, sans pouvoir"),
    Entry(6, "20 h 30", "Point 4 ouvert : quorum 61 ≥ 42", Tone.GOOD),
    Entry(5, "20 h 24", "Arrivée de Mme Arnal, son pouvoir prend fin"),
    Entry(4, "20 h 21", "Point 3 : il est pris acte"),
    Entry(3, "20 h 05", "Point 2 : avis favorable, 68 pour, 1 contre"),
    Entry(2, "19 h 58", "Corrigé : vote de M. Izard, pour → abstention", Tone.WARN),
    Entry(1, "19 h 55", "M. Marty se déporte (L2131-11), point 2"),
]


def seats(count: int = 83) -> list[SeatMark]:
    """Make an assembly with a few against, one abstention, one not taking part, and some absent."""
    dice = random.Random(4)
    looks = {
        "for": ("pour", Tone.GOOD, Shape.DISC),
        "against": ("contre", Tone.BAD, Shape.SQUARE),
        "abstention": ("abstention", Tone.WARN, Shape.TRIANGLE),
        "none": ("ne prend pas part", Tone.NEUTRAL, Shape.RING),
        "absent": ("absent", Tone.NEUTRAL, Shape.DOT),
    }
    votes = ["against"] * 2 + ["abstention"] + ["none"] + ["absent"] * round(count * 0.15)
    votes += ["for"] * (count - len(votes))
    dice.shuffle(votes)
    return [SeatMark(at, f"Mme Durand {at}", *looks[vote]) for at, vote in enumerate(votes)]


def desk() -> Page:
    """The desk of the picture."""
    page = Page(scrolls=False)
    done, later = StepState.DONE, StepState.LATER
    stepper = Stepper(
        [
            Step("Préparer", done),
            Step("Convoquer", done),
            Step("Tenir", StepState.NOW),
            Step("Rédiger", later),
            Step("Signer", later),
            Step("Diffuser", later),
        ]
    )
    page.top.addLayout(columns((stepper, 1), (Pill("Séance ouverte à 18 h 07", Tone.GOOD, dot=True), 0)))
    agenda = Card("Ordre du jour", "9 points", flush=True)
    rows = RowList("Ordre du jour", AGENDA, movable=True)
    rows.select(4)
    agenda.add(rows, 1)
    agenda.add(Button("Ajouter un point", Kind.QUIET, icon="add-line", hint="F2"))
    page.add(columns((agenda, 30), (_item(), 54), (_side(), 34)), 1)
    return page


def _item() -> Card:
    card = Card()
    card.header.insertWidget(0, Label("4.", size="title", tone="accent", strong=True))
    card.header.insertWidget(1, Label("Transfert de la compétence eau", size="title", strong=True))
    card.add(
        Label(
            "Rapporteur : Mme Hélène Sèbe · 3 pièces · avis de la commission Eau du 12 novembre : favorable",
            size="small",
            tone="muted",
            wrap=True,
        )
    )
    card.add_rule()
    card.add(
        Segments(
            "Mode de scrutin",
            [("show", "À main levée"), ("roll", "Appel nominal"), ("secret", "Scrutin secret"), ("none", "Sans vote")],
            "show",
        )
    )
    card.add(Label("Tous votent pour, sauf :", strong=True))
    name = QLineEdit()
    name.setProperty("kind", "large")
    name.setPlaceholderText("Taper un nom")
    card.add(name)
    votes = RowList(
        "Exceptions",
        [
            Row("a", "Guiraud Zoé, Trèbes", pills=(PillSpec("Contre", Tone.BAD, solid=True),)),
            Row("b", "Pech Quentin, Alzonne", pills=(PillSpec("Contre", Tone.BAD, solid=True),)),
            Row("c", "Azéma Inès, Conques-sur-Orbiel", pills=(PillSpec("Abstention", Tone.WARN, solid=True),)),
            Row("d", "Vidal Noël, Pezens", pills=(PillSpec("Ne prend pas part", Tone.NEUTRAL, solid=True),)),
        ],
        dense=True,
        ruled=True,
    )
    card.add(votes, 1)
    count = Card(tone=Tone.GOOD)
    count.add(
        TallyBar(
            [
                Part("Pour", 66, Tone.GOOD),
                Part("Contre", 2, Tone.BAD, Shape.SQUARE),
                Part("Abstention", 1, Tone.WARN, Shape.TRIANGLE),
                Part("Ne prend pas part", 1, Tone.NEUTRAL, Shape.RING),
            ]
        )
    )
    count.add(
        Label("Avis favorable : 66 voix pour 68 suffrages exprimés, majorité absolue 35.", strong=True, wrap=True)
    )
    card.add(count)
    buttons = QHBoxLayout()
    buttons.addWidget(Button("Proclamer", Kind.PRIMARY, hint="Return", large=True))
    buttons.addWidget(Button("Défaire", hint="Ctrl+Z", large=True))
    buttons.addStretch(1)
    card.add(buttons)
    notes = QPlainTextEdit(
        "M. Delmas demande que le calendrier du transfert soit présenté aux conseils de territoire.\n"
        "Mme Sèbe répond que deux réunions sont prévues en janvier."
    )
    card.add(Field("Notes du point", notes))
    return card


def _side() -> QVBoxLayout:
    presence = Card("Présence", Pill("Quorum atteint", Tone.GOOD))
    arc = Hemicycle("Hémicycle")
    arc.set_seats(seats(), "70", "votants")
    presence.add(arc)
    presence.add(StatRow([Stat("61", "présents"), Stat("9", "pouvoirs"), Stat("42", "quorum"), Stat("13", "absents")]))
    presence.add(
        Label("1 pouvoir inutilisable : M. Fabre, sorti à 20 h 31", size="small", tone="bad", strong=True, wrap=True)
    )
    journal = Card("Journal", Button("Rejouer la séance", Kind.QUIET), flush=True)
    journal.add(JournalList("Journal", JOURNAL), 1)
    side = stack(presence, journal)
    side.setStretch(1, 1)
    return side


def window() -> MainWindow:
    """The window around the desk."""
    pages = [
        PageSpec("home", "Accueil", "home-5-line", Page),
        PageSpec("sittings", "Séances", "calendar-event-line", desk),
        PageSpec("bodies", "Instances", "government-line", Page),
        PageSpec("dossiers", "Dossiers", "folder-open-line", Page),
        PageSpec("exchange", "Échanges", "exchange-line", Page),
        PageSpec("directory", "Annuaire", "contacts-book-line", lists),
        PageSpec("register", "Registre", "book-read-line", Page),
        PageSpec("settings", "Réglages", "settings-3-line", Page, foot=True),
    ]
    found = [
        Destination("directory", "Annuaire", "page", "contacts-book-line"),
        Destination("sittings", "Transfert de la compétence eau", "point 4", "file-text-line"),
    ]
    shown = MainWindow(pages, clock=lambda: "20 : 43", seek=lambda text: found if text else [])
    shown.rail.set_badge("home", "3", Tone.BAD, "3 échéances")
    shown.rail.set_badge("exchange", "12")
    shown.go("sittings").crumbs.emit(["Conférence des maires", "Séance du jeudi 3 décembre 2026, 18 h 00"])
    return shown


def forms() -> Page:
    """Fields, buttons, banners, pills."""
    page = Page("Préparer la convocation", "Conférence des maires · jeudi 3 décembre 2026, 18 h 00")
    page.add_action(
        Button("Aperçu", icon="file-text-line", hint="Ctrl+P"), Button("Convoquer", Kind.PRIMARY, keys="Ctrl+Return")
    )
    page.banner.tell(
        "Le délai de cinq jours francs n’est plus tenu : la convocation devait partir le 26 novembre.",
        Tone.BAD,
        article="CGCT, article L2121-12",
        ways=(Way("Invoquer l’urgence", print), Way("Changer la date", print)),
    )
    for tone, text in (
        (Tone.WARN, "12 communes n’ont pas encore répondu."),
        (Tone.GOOD, "83 convocations sont prêtes à partir."),
        (Tone.INFO, "Le fichier de séance de Trèbes peut être importé."),
    ):
        banner = Banner()
        banner.tell(text, tone)
        page.add(banner)
    page.add(columns((_form(), 3), (_pieces(), 2)))
    return page


def _form() -> Card:
    card = Card("La séance", "Tous les champs sont nécessaires, sauf mention contraire")
    date, body, place = QDateEdit(), QComboBox(), QLineEdit("Salle du conseil, 1 rue Pierre-Germain")
    date.setDisplayFormat("dddd d MMMM yyyy")
    body.addItems(["Conférence des maires", "Conseil communautaire", "Commission Eau"])
    wrong = Field("Heure", QLineEdit("25 h 00"), hint="Par exemple 18 h 00")
    wrong.set_error("25 h 00 n’est pas une heure : écrivez par exemple 18 h 00.")
    form = Fields(
        Field("Instance", body), Field("Date", date, hint="Le délai est de cinq jours francs."), wrong, columns=2
    )
    form.add(Field("Lieu", place, optional=True))
    form.add(
        Field(
            "Objet de la convocation",
            QPlainTextEdit("Rapport d’orientation budgétaire et transfert de la compétence eau."),
            optional=True,
        ),
        2,
    )
    card.add(form)
    checks = QVBoxLayout()
    for text, on in (("Joindre le rapport de chaque point", True), ("Demander un accusé de réception", False)):
        check = QCheckBox(text)
        check.setChecked(on)
        checks.addWidget(check)
    for text, on in (("Par courrier électronique", True), ("Par courrier postal", False)):
        radio = QRadioButton(text)
        radio.setChecked(on)
        checks.addWidget(radio)
    card.add(checks)
    buttons = QHBoxLayout()
    closed = Button("Signer", Kind.PRIMARY)
    closed.setEnabled(False)
    for button in (
        Button("Enregistrer", Kind.PRIMARY, hint="Ctrl+S"),
        Button("Défaire", hint="Ctrl+Z"),
        Button("Retirer le point", Kind.DANGER, icon="delete-bin-line"),
        Button("En savoir plus", Kind.QUIET),
        IconButton("settings-3-line", "Réglages"),
        closed,
    ):
        buttons.addWidget(button)
    buttons.addStretch(1)
    card.add(buttons)
    return card


def _pieces() -> QVBoxLayout:
    pills = Card("Pastilles")
    for solid in (False, True):
        row = QHBoxLayout()
        for text, tone in (
            ("Brouillon", Tone.NEUTRAL),
            ("Adopté", Tone.GOOD),
            ("Abstention", Tone.WARN),
            ("Contre", Tone.BAD),
            ("Vote en cours", Tone.INFO),
            ("3", Tone.BAD),
        ):
            row.addWidget(Pill(text, tone, solid=solid))
        row.addStretch(1)
        pills.add(row)
    pills.add(SearchBox("Rechercher un élu, un point…", keys="Ctrl+F"))
    late = Card("Étapes")
    late.add(
        Stepper(
            [
                Step("Préparer", StepState.DONE),
                Step("Convoquer", StepState.LATE, "devait partir le 26 novembre"),
                Step("Tenir"),
                Step("Rédiger"),
            ]
        )
    )
    empty = Card()
    empty.add(
        EmptyState(
            "calendar-event-line",
            "Aucune séance à venir",
            "Choisissez l’instance qui se réunit : Pupitre calcule les délais et prépare l’ordre du jour.",
            "Préparer une séance",
            keys="Ctrl+N",
        ),
        1,
    )
    return stack(pills, late, empty)


def lists() -> Page:
    """Tables and long lists."""
    page = Page("Annuaire", "83 communes, 128 sièges", scrolls=False)
    page.add_action(
        SearchBox("Rechercher une commune, un élu…", keys="Ctrl+F"),
        Button("Importer du RNE", icon="download-line"),
        Button("Ajouter", Kind.PRIMARY, icon="add-line"),
    )
    table = DataTable(
        "Communes",
        [
            Column("Commune", lambda row: row[0], strong=True, stretch=2),
            Column("Maire", lambda row: row[1], stretch=2),
            Column(
                "Population", lambda row: f"{row[2]:,}".replace(",", "\u202f"), number=True, sort=lambda row: row[2]
            ),
            Column("Sièges", lambda row: str(row[3]), number=True, sort=lambda row: row[3]),
            Column("Réponse", lambda row: row[4].text, pill=lambda row: row[4]),
            Column("Reçue le", lambda row: row[5], muted=True),
        ],
        key=lambda row: row[0],
    )
    answers = (PillSpec("Vient", Tone.GOOD), PillSpec("Excusé", Tone.NEUTRAL), PillSpec("Sans réponse", Tone.WARN))
    names = [
        "Alzonne",
        "Aragon",
        "Arquettes-en-Val",
        "Azille",
        "Badens",
        "Bagnoles",
        "Barbaira",
        "Berriac",
        "Blomac",
        "Bouilhonnac",
        "Carcassonne",
        "Caunes-Minervois",
        "Caux-et-Sauzens",
        "Conques-sur-Orbiel",
        "Fajac-en-Val",
        "Villegly",
        "Villemoustaussou",
    ]
    people = ["M. Quentin Pech", "Mme Inès Azéma", "M. Noël Vidal", "Mme Hélène Sèbe", "M. Joël Delmas"]
    dice = random.Random(2)
    table.set_values(
        [
            (
                name,
                people[at % 5],
                dice.randint(150, 9000) if name != "Carcassonne" else 46218,
                38 if name == "Carcassonne" else dice.randint(1, 3),
                answers[at % 3],
                "24 novembre" if at % 3 < 2 else "",
            )
            for at, name in enumerate(names)
        ]
    )
    table.select("Aragon")
    card = Card("Communes membres", "83 communes", flush=True)
    card.add(table, 1)
    works = Card("À faire", Pill("3", Tone.BAD, solid=True), flush=True)
    works.add(
        RowList(
            "À faire",
            [
                Row(
                    1,
                    "Convoquer la conférence des maires",
                    "Dernier jour : jeudi 26 novembre",
                    icon="mail-send-line",
                    pills=(PillSpec("Aujourd’hui", Tone.BAD),),
                    tone=Tone.BAD,
                ),
                Row(
                    2,
                    "Publier la liste des délibérations du 12 novembre",
                    "Dans la semaine qui suit la séance",
                    icon="upload-line",
                    pills=(PillSpec("2 jours", Tone.WARN),),
                ),
                Row(
                    3,
                    "Importer la réponse de Trèbes",
                    "Reçue ce matin",
                    icon="inbox-line",
                    pills=(PillSpec("Nouveau", Tone.INFO),),
                ),
                Row(4, "Signer le procès-verbal du 1er octobre", "", icon="quill-pen-line", aside="sans délai"),
                Row(5, "Rédiger le procès-verbal de la commission Eau", "", icon="draft-line", muted=True),
            ],
        ),
        1,
    )
    page.add(columns((card, 5), (works, 3)), 1)
    return page


def states() -> QWidget:
    """The window with its search list open, and the keyboard on the hemicycle of the desk."""
    shown = window()
    shown.bar.search.setText("an")
    shown.seeker.look()
    shown.findChild(Stepper).set_current(0)
    for button in shown.findChildren(PaintedButton):
        button.ringed = True
    return shown


def shoot(folder: Path, name: str, widget: QWidget, width: int, height: int) -> None:
    """Save what a widget looks like at a size, without showing a window to anybody."""
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.resize(width, height)
    widget.show()
    QApplication.processEvents()
    widget.grab().save(str(folder / f"{name}.png"))
    widget.close()


def main(folder: Path, dark: bool, scale: float, width: int, height: int) -> None:
    """Draw every page in one theme at one size."""
    QLocale.setDefault(QLocale("fr_FR"))
    app = QApplication([])
    theme.Dresser(app, RESOURCES, scheme=theme.Scheme.DARK if dark else theme.Scheme.LIGHT, scale=scale)
    suffix = f"{'dark' if dark else 'light'}-{width}x{height}-{round(scale * 100)}"
    for make in (window, forms, lists, states):
        shoot(folder, f"{make.__name__}-{suffix}", make(), width, height)


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    if len(sys.argv) > 2:
        main(target, sys.argv[2] == "dark", float(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]))
    else:
        for setting in (
            ("light", "1", "1440", "900"),
            ("dark", "1", "1280", "800"),
            ("light", "1", "1280", "800"),
            ("light", "1.5", "1920", "1080"),
            ("dark", "1.5", "1920", "1080"),
            ("light", "2", "1920", "1080"),
        ):
            subprocess.run(
                [sys.executable, __file__, str(target), *setting],
                check=True,
                env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            )
