# SPDX-License-Identifier: EUPL-1.2
"""The sheet of a past sitting: its blocks side by side, their columns, and what may be written in them.

The labels are those of a French form, as the keys of the YAML file are French: they are part of the format, not words
of a screen. Accents, case and punctuation of a label mean nothing, and the key itself is understood too.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from pupitre.formats.past_sitting import Ballot, Move, Nature, Regime, State
from pupitre.formats.rne_layouts import folded


class Kind(Enum):
    """What stands in a cell: words, the number of an item (which may be words), a number, a day, an hour, a choice."""

    TEXT = auto()
    NAME = auto()
    """The name of a member, offered from the list of members."""
    NUMBER = auto()
    COUNT = auto()
    DAY = auto()
    HOUR = auto()
    CHOICE = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a block, or a line of the first one. `width` is in signs; `choices` goes from label to the file's
    word."""

    key: str
    label: str
    kind: Kind
    width: int = 10
    choices: Mapping[str, str] = field(default_factory=dict, compare=False)

    def word(self, written: str) -> str:
        """The file's word of a choice; what is no choice, or a doubt ("absent ?"), stays for the reader to refuse."""
        known = {folded(label): word for label, word in self.choices.items()}
        known |= {folded(word): word for word in self.choices.values()}
        return written if "?" in written else known.get(folded(written), written)

    def label_of(self, word: str) -> str:
        """The label of a file's word."""
        return next((label for label, held in self.choices.items() if held == word), word)

    @property
    def names(self) -> tuple[str, str]:
        """What its header may say, folded."""
        return folded(self.label), folded(self.key)


@dataclass(frozen=True, slots=True)
class Block:
    """A table of the sheet: the key of its list in the file, its title, its columns."""

    key: str
    title: str
    columns: tuple[Column, ...]


_YES_NO = {"oui": "true", "non": "false"}
_NATURES = {
    "commune": Nature.COMMUNE,
    "EPCI": Nature.EPCI,
    "département": Nature.DEPARTMENT,
    "région": Nature.REGION,
    "centre de gestion": Nature.MANAGEMENT_CENTRE,
    "autre": Nature.OTHER,
}
_REGIMES = {"droit commun": Regime.ORDINARY, "tiers (2020-2022)": Regime.THIRD, "sans quorum": Regime.NONE}
_STATES = {
    "présent": State.PRESENT,
    "représenté": State.REPRESENTED,
    "suppléé": State.SUBSTITUTED,
    "excusé": State.EXCUSED,
    "absent": State.ABSENT,
}
_MOVES = {
    "arrivée": Move.ARRIVAL,
    "départ": Move.DEPARTURE,
    "retrait": Move.WITHDRAWAL,
    "démission": Move.RESIGNATION,
}
_BALLOTS = {"ordinaire": Ballot.ORDINARY, "public": Ballot.PUBLIC, "secret": Ballot.SECRET}

ORGANISATION = (
    Column("nom", "Organisme", Kind.TEXT),
    Column("nature", "Nature", Kind.CHOICE, choices=_NATURES),
)
MEETING = (
    Column("date", "Date de la séance *", Kind.DAY),
    Column("heure", "Heure d’ouverture", Kind.HOUR),
    Column("convocation", "Convocation envoyée le", Kind.DAY),
    Column("delai_francs", "Délai exigé (jours francs)", Kind.COUNT),
    Column("urgence", "Urgence", Kind.CHOICE, choices=_YES_NO),
    Column("quorum", "Règle de quorum", Kind.CHOICE, choices=_REGIMES),
    Column("seconde_convocation", "Seconde convocation", Kind.CHOICE, choices=_YES_NO),
    Column("president", "Président de séance", Kind.NAME),
    Column("secretaire", "Secrétaire de séance", Kind.NAME),
)
PUBLISHED = (
    Column("en_exercice", "Membres en exercice", Kind.COUNT),
    Column("presents", "Présents", Kind.COUNT),
    Column("pouvoirs", "Pouvoirs", Kind.COUNT),
    Column("votants", "Votants", Kind.COUNT),
    Column("quorum", "Quorum", Kind.COUNT),
)
FORM = {"organisme": ORGANISATION, "seance": MEETING, "publie": PUBLISHED}
"""The lines of the first block, by the key under which they stand in the file. Their labels are all different."""

FORM_TITLE = "LA SÉANCE"
FORM_HEADERS = ("Rubrique", "Valeur")
FORM_WIDTHS = (27, 36)
PUBLISHED_TITLE = "Ce que dit le document"

MEMBERS = Block(
    "membres",
    "LES MEMBRES",
    (
        Column("nom", "Nom *", Kind.TEXT, 28),
        Column("etat", "État", Kind.CHOICE, 13, _STATES),
        Column("pouvoir_a", "Pouvoir à", Kind.NAME, 28),
        Column("suppleant", "Suppléant", Kind.TEXT, 26),
    ),
)
MOVEMENTS = Block(
    "mouvements",
    "LES MOUVEMENTS",
    (
        Column("avant_point", "Avant le point", Kind.NUMBER, 15),
        Column("point", "Pendant le point", Kind.NUMBER, 17),
        Column("heure", "Heure", Kind.HOUR, 9),
        Column("membre", "Membre", Kind.NAME, 28),
        Column("mouvement", "Mouvement", Kind.CHOICE, 13, _MOVES),
        Column("pouvoir_a", "Pouvoir à", Kind.NAME, 28),
    ),
)
VOTE = (
    Column("pour", "Pour", Kind.COUNT, 8),
    Column("contre", "Contre", Kind.COUNT, 9),
    Column("abstention", "Abstention", Kind.COUNT, 12),
    Column("blancs", "Blancs", Kind.COUNT, 9),
    Column("nuls", "Nuls", Kind.COUNT, 8),
    Column("nppv", "Sans prendre part", Kind.COUNT, 18),
)
ITEMS = Block(
    "points",
    "LES POINTS",
    (
        Column("n", "N°", Kind.NUMBER, 9),
        Column("objet", "Objet", Kind.TEXT, 46),
        Column("scrutin", "Scrutin", Kind.CHOICE, 12, _BALLOTS),
        *VOTE,
    ),
)
ELECTIONS = Block(
    "elections",
    "LES ÉLECTIONS",
    (
        Column("objet", "Objet", Kind.TEXT, 34),
        Column("tour", "Tour", Kind.COUNT, 8),
        Column("votants", "Votants", Kind.COUNT, 10),
        Column("blancs_et_nuls", "Blancs et nuls", Kind.COUNT, 15),
        Column("candidat", "Candidat", Kind.TEXT, 28),
        Column("voix", "Voix", Kind.COUNT, 8),
    ),
)
BLOCKS = (MEMBERS, MOVEMENTS, ITEMS, ELECTIONS)

GUIDE, EXAMPLE, MODEL = "Mode d’emploi", "Exemple", "Modèle"
PASSED_OVER = tuple(folded(name) for name in (GUIDE, EXAMPLE, "Notes"))
"""Sheets whose name begins so hold no sitting."""
