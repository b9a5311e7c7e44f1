# SPDX-License-Identifier: EUPL-1.2
"""Makes the sample's three RNE files from carcassonne_agglo.csv: the same bytes on every machine, for ever.

    python3 resources/sample/make_sample.py

The communes are real; every person is fictional, drawn from lists of names common in the south of France. Each draw is
a hash of what is drawn for (commune, place in the list), not a step of a generator: adding one person moves no other.
A person is the same (names, birth date) in every file.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

HERE = Path(__file__).parent
EPCI = ("200035715", "CA Carcassonne Agglo")
PRESIDENT = "11253"
VICE_PRESIDENTS = (
    *("11069", "11397", "11429", "11279", "11099", "11315", "11081", "11068"),
    *("11288", "11009", "11190", "11301", "11404", "11378", "11200"),
)
"""The communes of the vice-presidents, in their order: not more than fifteen (CGCT L5211-10)."""

MAIRE_NOT_DELEGATE = ("11085", "11199", "11286")
"""Communes of 1,000 inhabitants or more elect delegates from the list (code électoral L273-6): not always the maire."""

WITH_COUNCIL = ("11069", "11397", "11099", "11009", "11151", "11253", "11414")
"""The communes whose whole council is in the file of municipal councillors."""

COUNCIL_SIZES = ((100, 7), (500, 11), (1500, 15), (2500, 19), (3500, 23), (5000, 27), (10000, 29), (50000, 43))
"""CGCT L2121-2, as far as the sample needs: fewer than so many inhabitants → so many councillors."""

FAMILY_NAMES = """
ABADIE|ALBIGÈS|AMIGUES|ANDRIEU|ARNAL|ARNAUD|ASTRUC|AUDOUY|AUGÉ|AZAÏS|AZÉMA|BARDOU|BARRAL|BARRAU|BARTHÉLÉMY|BASTIDE|BATAILLÉ
BÉDOS|BENALI|BÉNAZET|BÉRINGUIER|BERTRAND|BLANC|BOFILL|BONNAFOUS|BONNET|BOUSQUET|BOUSQUIÉ|BOYER|BRIEU|BROUSSE|BRUGUIÈRE
BRUNEL|CABANEL|CABROL|CALMETTES|CALVET|CALVET-SOULIÉ|CAMBON|CAMBOULIVES|CANTALOUP|CARRÈRE|CASTAGNÉ|CASTELNAU|CATHALA
CAUSSADE|CAVAILLÈS|CAYROL|CHAVERNAC|CLERGUE|COMBES|COMBÉLÉRAN|CONSTANS|COSTE|COURTIAL|CROUZET|D'ARGELIERS|D'AUSSILLAN
DA SILVA|DAL BOSCO|DE LA FAGE|DE MALVIÈS|DE ROUVENAC|DELMAS|DELPECH|DELRIEU|DU PUY|DURAND|EL MANSOURI|ESCANDE
ESCLARMONDE|ESPARSEIL|ESTÈVE|EYCHENNE|FABRE|FABRE-DELMAS|FARGUES|FERNANDEZ|FERRAND|FONTÈS|FOURNIÉ|FRAÏSSÉ|FRAYSSINET|GAILHARD
GALIBERT|GALINIER|GARCIA|GARRIGUES|GASTOU|GAUBERT|GAYRAUD|GINESTE|GLEIZES|GOUTTES|GRANIER|GRIMAL|GUILHEM|GUIRAUD|HÉBRARD
IZARD|JALABERT|JAMMES|JOULIA|LABATUT|LACOMBE|LAGARRIGUE|LAPEYRE|LAURENS|LAUTARD|LE BIHAN|LÉVÊQUE|LIGNIÈRES|LLORET|LÓPEZ
LUGAN|MADAULE|MAFFRE|MALRIEU|MARTINS|MARTY|MARTY-ROUQUET|MAS|MASSÉ|MAUREL|MAURY|MAZIÈRES|MESTRE|MIQUEL|MONTAGNÉ|MONTLAUR
MORATILLE|MOULY|NAVARRO|NÈGRE|N'GUYEN|NOUGARET|OLIVE|ORLIAC|OUEDRAOGO|PAGÈS|PECH|PÉLISSIER|PEYRAS|PEYRE|PRADAL
PRADEL DE LAVAUR|PUEL|PUJOL|PY|RAMONDENC|RASCOL|RAYNAL|RÉGNIER|RESSÉGUIER|REVERDY|RIBES|RIEUSSEC|RIGAUD|ROGER|ROQUES
ROUANET|ROUCH|ROUGÉ|ROUSSET|ROZIÈRES|SABATIER|SAINT-AMANS|SAINT-MARTIN|SALVAING|SALVAYRE|SÁNCHEZ|SARRAIL|SAURY|SÈBE
SÉGUY|SENTENAC|SERRES|SERRES BONNET|SICARD|SOULIÉ|SOURNIA|TAILHADES|TARBOURIECH|TESSEYRE|TORRÈS|TOUSTOU|TRILLES
VAISSIÈRE|VALETTE|VALLS|VÉDRINES|VERDEIL|VERGÉ|VERGNES|VIALADE|VIDAL|VIEU|VIGUIER|VILLEBRUN|VIVÈS|ZAMORA
"""
GIVEN_NAMES = {
    "F": """
Adèle|Agnès|Alice|Amandine|Anaïs|Andrée|Anne-Marie|Anne-Sophie|Aurélie|Béatrice|Bénédicte|Brigitte|Camille|Carole|Catherine
Cécile|Céline|Chantal|Chloé|Christelle|Claire|Clémence|Colette|Corinne|Delphine|Dominique|Élisabeth|Élise|Émilie|Estelle
Eugénie|Fanny|Fatima|Florence|Françoise|Gaëlle|Geneviève|Ghislaine|Hélène|Inès|Isabelle|Joëlle|Josiane|Julie|Karine|Laëtitia
Laurence|Léa|Line|Louise|Lucie|Magali|Maïlys|Margaux|Marie-Hélène|Marie-José|Marie-Thérèse|Marion|Martine|Maryse|Mathilde
Mireille|Monique|Muriel|Myriam|Nadège|Nathalie|Noémie|Odile|Pauline|Régine|Rosalie|Sabine|Sandrine|Séverine|Solène|Sophie
Stéphanie|Sylvie|Valérie|Véronique|Violette|Yasmina|Zoé
""",
    "M": """
Adrien|Alain|Alexandre|Amadou|André|Antoine|Arnaud|Aurélien|Baptiste|Benoît|Bernard|Bruno|Cédric|Christian|Christophe|Claude
Cyril|Damien|Denis|Didier|Dominique|Éric|Étienne|Fabien|Félix|Florian|François|François-Xavier|Frédéric|Gaël|Georges|Gérard
Gilles|Grégory|Guilhem|Guy|Hervé|Hugo|Jacques|Jean|Jean-Claude|Jean-François|Jean-Louis|Jean-Luc|Jean-Marc|Jean-Noël
Jean-Pierre|Jérémy|Jérôme|Joël|Jordi|José|Julien|Karim|Laurent|Loïc|Luc|Marc|Marcel|Mathieu|Maxime|Michaël|Michel|Nicolas
Noël|Olivier|Pascal|Patrice|Paul|Philippe|Pierre|Pierre-Yves|Raphaël|Raymond|Régis|Rémi|Robert|Romain|Sébastien|Serge
Stéphane|Sylvain|Thibault|Thierry|Thomas|Valentin|Vincent|Xavier|Yannick|Yves
""",
}
AT_WORK = """
12|Agriculteur sur moyenne exploitation
21|Artisan
22|Commerçant et assimilé
23|Chef d'entreprise de 10 salariés ou plus
31|Profession libérale
33|Cadre de la fonction publique
34|Professeur, profession scientifique
37|Cadre administratif et commercial d'entreprise
38|Ingénieur et cadre technique d'entreprise
42|Professeur des écoles, instituteur et assimilé
43|Profession intermédiaire de la santé et du travail social
45|Profession intermédiaire administrative de la fonction publique
47|Technicien
52|Employé civil et agent de service de la fonction publique
54|Employé administratif d'entreprise
62|Ouvrier qualifié de type industriel
"""
RETIRED = """
71|Ancien agriculteur exploitant
72|Ancien artisan, commerçant, chef d'entreprise
74|Ancien cadre
75|Ancienne profession intermédiaire
77|Ancien employé
78|Ancien ouvrier
"""
PLACE = [
    "Code du département",
    "Libellé du département",
    "Code de la collectivité à statut particulier",
    "Libellé de la collectivité à statut particulier",
]
COMMUNE = ["Code de la commune", "Libellé de la commune"]
PERSON = [
    "Nom de l'élu",
    "Prénom de l'élu",
    "Code sexe",
    "Date de naissance",
    "Code de la catégorie socio-professionnelle",
    "Libellé de la catégorie socio-professionnelle",
    "Date de début du mandat",
]
FUNCTION = ["Libellé de la fonction", "Date de début de la fonction"]
AUDE = ["11", "Aude", "", ""]
INSTALLED = "2026-04-10"
"""The community council met for the first time: before the Friday of the fourth week after the maires' election."""


@dataclass(frozen=True, slots=True)
class Commune:
    """A line of carcassonne_agglo.csv, with the gender of its fictional maire and the Sunday of its election."""

    insee: str
    name: str
    population: int
    seats: int
    gender: str
    elected: date

    @property
    def council(self) -> int:
        """The number of municipal councillors."""
        return next(size for below, size in COUNCIL_SIZES if self.population < below)

    @property
    def first_meeting(self) -> str:
        """The day on which the maire was elected: from the Friday to the Sunday after (CGCT L2121-7)."""
        return str(self.elected + timedelta(days=draw((5, 5, 6, 7), "first meeting", self.insee)))


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who does not exist."""

    family_name: str
    given_name: str
    gender: str
    birth: date
    work: str

    def cells(self, since: date) -> list[str]:
        """The columns of PERSON."""
        return [self.family_name, self.given_name, self.gender, str(self.birth), *self.work.split("|"), str(since)]


def number(*key: object) -> int:
    """A large number that depends on the key alone."""
    return int.from_bytes(sha256("|".join(map(str, ("Pupitre 50", *key))).encode()).digest()[:8], "big")


def draw(options: Sequence[T], *key: object) -> T:
    """One of the options, always the same for the same key."""
    return options[number(*key) % len(options)]


def words(block: str) -> list[str]:
    """The names of a block, separated by bars and line ends."""
    return block.strip().replace("\n", "|").split("|")


def read_communes() -> list[Commune]:
    """The communes in the order of their INSEE codes; every other one, in a drawn order, has a woman as maire."""
    with (HERE / "carcassonne_agglo.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file, delimiter=";"))
    mixed = sorted((line["insee"] for line in lines), key=lambda insee: number("gender", insee))
    return [
        Commune(
            insee=line["insee"],
            name=line["name"],
            population=int(line["municipal_population"]),
            seats=int(line["council_seats"]),
            gender="MF"[mixed.index(line["insee"]) % 2],
            elected=date(2026, 3, draw((15, 15, 15, 22), "round", line["insee"])),
        )
        for line in lines
    ]


def invent(commune: Commune, place: int, taken: set[tuple[str, ...]]) -> Person:
    """The person at that place of the commune's list (0: the maire); lists alternate women and men.

    No two people share family and given name; no two maires share family name and title.
    """
    gender = commune.gender if place % 2 == 0 else "MF".replace(commune.gender, "")
    for attempt in count():
        key = (commune.insee, place, attempt)
        family = draw(words(FAMILY_NAMES), "family", *key)
        given = draw(words(GIVEN_NAMES[gender]), "given", *key)
        names = {(family, given)} | ({("maire", family, gender)} if place == 0 else set())
        if not names & taken:
            break
    taken |= names
    oldest, youngest = (date(1949, 1, 1), date(1993, 12, 31)) if place == 0 else (date(1946, 1, 1), date(2004, 12, 31))
    birth = oldest + timedelta(days=number("birth", *key[:2]) % (youngest - oldest).days)
    works = RETIRED if birth.year <= 1962 else AT_WORK
    return Person(family, given, gender, birth, draw(works.strip().splitlines(), "work", *key[:2]))


def invent_all(communes: Iterable[Commune]) -> dict[str, list[Person]]:
    """Each commune's people in the order of the list: the maire first; the maires of all communes are drawn first."""
    taken: set[tuple[str, ...]] = set()
    people = {c.insee: [invent(c, 0, taken)] for c in communes}
    for c in communes:
        needed = max(c.seats + (c.insee in MAIRE_NOT_DELEGATE), c.council if c.insee in WITH_COUNCIL else 0)
        people[c.insee] += [invent(c, place, taken) for place in range(1, needed)]
    return people


def mayors(communes: list[Commune], people: dict[str, list[Person]]) -> list[list[str]]:
    """The lines of the maires' file."""
    lines = [[*AUDE, c.insee, c.name, *people[c.insee][0].cells(c.elected), c.first_meeting] for c in communes]
    return [[*PLACE, *COMMUNE, *PERSON, FUNCTION[1]], *lines]


def municipal_function(place: int, commune: Commune) -> str:
    """The maire, then deputies up to 30 % of the council (CGCT L2122-2), then councillors without a function."""
    if place == 0:
        return "Maire"
    if place > commune.council * 3 // 10:
        return ""
    return f"{place}{'er' if place == 1 else 'ème'} adjoint au Maire"


def municipal_councillors(communes: list[Commune], people: dict[str, list[Person]]) -> list[list[str]]:
    """The lines of the municipal councillors' file."""
    lines = [[*PLACE, *COMMUNE, *PERSON, *FUNCTION, "Code nationalité"]]
    for c in (c for c in communes if c.insee in WITH_COUNCIL):
        for place, person in enumerate(people[c.insee]):
            function = municipal_function(place, c)
            since = c.first_meeting if function else ""
            lines.append([*AUDE, c.insee, c.name, *person.cells(c.elected), function, since, "FR"])
    return lines


def community_function(commune: Commune, place: int) -> str:
    """President and vice-presidents are maires; the RNE writes their functions in the masculine."""
    if place == 0 and commune.insee == PRESIDENT:
        return "Président du conseil communautaire"
    if place == 0 and commune.insee in VICE_PRESIDENTS:
        rank = VICE_PRESIDENTS.index(commune.insee) + 1
        return f"{rank}{'er' if rank == 1 else 'eme'} Vice-président du conseil communautaire"
    return ""


def community_councillors(communes: list[Commune], people: dict[str, list[Person]]) -> list[list[str]]:
    """The lines of the community councillors' file: as many for each commune as it has seats."""
    attached = ["Code de la commune de rattachement", "Libellé de la commune de rattachement"]
    lines = [[*PLACE, "N° SIREN", "Libellé de l'EPCI", *attached, *PERSON, *FUNCTION]]
    for c in communes:
        first = 1 if c.insee in MAIRE_NOT_DELEGATE else 0
        for place in range(first, first + c.seats):
            function = community_function(c, place)
            cells = people[c.insee][place].cells(c.elected)
            lines.append([*AUDE, *EPCI, c.insee, c.name, *cells, function, INSTALLED if function else ""])
    return lines


def as_csv(lines: Iterable[Sequence[str]]) -> str:
    """As the RNE is published: semicolons, no quotes, line feeds."""
    text = io.StringIO()
    csv.writer(text, delimiter=";", quoting=csv.QUOTE_NONE, quotechar=None, lineterminator="\n").writerows(lines)
    return text.getvalue()


def files() -> dict[str, str]:
    """The name of each file → its text."""
    communes = read_communes()
    people = invent_all(communes)
    return {
        "elus-maire-mai.csv": as_csv(mayors(communes, people)),
        "elus-conseiller-municipal-cm.csv": as_csv(municipal_councillors(communes, people)),
        "elus-conseiller-communautaire-epci.csv": as_csv(community_councillors(communes, people)),
    }


if __name__ == "__main__":
    for name, content in files().items():
        (HERE / name).write_text(content, encoding="utf-8", newline="\n")
