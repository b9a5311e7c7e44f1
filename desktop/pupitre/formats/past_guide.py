# SPDX-License-Identifier: EUPL-1.2
"""What the template of past sittings tells its reader, in French as its labels, and the sitting that it shows."""

import re
from datetime import date, time

from pupitre.formats.past_sitting import (
    Ballot,
    Move,
    Nature,
    PastElection,
    PastItem,
    PastMeeting,
    PastMember,
    PastMovement,
    PastOrganisation,
    PastRound,
    PastSitting,
    PastVote,
    Published,
    State,
)

_GUIDE = """
À quoi sert ce classeur
Chaque feuille décrit une séance passée, telle que les papiers de l’époque la rapportent. Pupitre recalcule le délai
de convocation, le quorum, les pouvoirs et les majorités, dit ce qui ne concorde pas, puis reprend la séance au
registre.

1. Une feuille par séance
Dupliquez la feuille « Modèle » (clic droit sur son onglet) et nommez la copie par sa date, par exemple 2019-12-19.
Ne changez ni les titres ni les en-têtes des colonnes.

2. Remplir
Les cases à choix proposent leur liste. Les dates s’écrivent 19/12/2019, les heures 18:30. Recopiez les chiffres des
papiers même s’ils vous semblent faux : c’est justement ce que Pupitre vérifie.

3. Faire lire le classeur
Enregistrez-le en .xlsx ou en .ods, puis, dans Pupitre : Registre ▸ Reprendre l’historique. Ce qui ne peut pas être
lu est indiqué par sa feuille et sa cellule ; rien n’est repris tant que cela n’est pas corrigé.

Ce qui n’est pas lu
Les feuilles « Mode d’emploi » et « Exemple », celles dont le nom commence par « Notes », et les feuilles restées
vides.

La séance
Délai exigé : en jours francs, par exemple 3 ou 5. Urgence : oui si le délai a été abrégé. Règle de quorum : « tiers
(2020-2022) » sous le régime de l’état d’urgence sanitaire. Seconde convocation : oui si une première séance n’avait
pas réuni le quorum. Vide, la règle est le droit commun et les deux autres réponses sont non.

Ce que dit le document
Les chiffres imprimés dans le procès-verbal ou la délibération, s’il les donne : Pupitre les compare aux siens.

Les membres
Tous les membres en exercice à l’ouverture, dans l’ordre du tableau, y compris les absents. Deux membres ne peuvent
pas porter exactement le même nom : ajoutez le prénom.

Leur état
Présent ; représenté, avec le nom de qui détient le pouvoir ; suppléé, avec le nom du suppléant qui siège ; excusé ;
absent. Vide : présent.

Les mouvements
Dans l’ordre où ils ont eu lieu, chacun situé avant un point, pendant un point, ou par son heure. Arrivée ; départ,
avec le pouvoir laissé s’il y en a un ; démission ; retrait, pour le membre qui sort le temps d’un seul point (à
nommer dans « Pendant le point »).

Les points
Le numéro est celui du document : 1, 2bis, 1/2018. Le vote se compte en voix, pouvoirs compris. Pour un scrutin
secret, les totaux seulement. Laissez le vote vide si le point n’a pas été mis aux voix.

Les élections
Une ligne par candidat ou par liste. L’objet, le tour, les votants et les bulletins blancs et nuls ne se disent
qu’une fois, sur la première ligne du tour. Donnez à deux élections deux objets différents.
"""


def _set(text: str) -> str:
    """French signs keep their distance without leaving their word."""
    return re.sub(r" (?=[;:!?»])|(?<=«) ", "\u202f", text)


GUIDE_TITLE = _set("Reprendre l’historique : les séances passées")
SHEET_HINT = _set(
    "Laissez vide ce que les papiers ne disent pas. * : à remplir toujours. Aide : feuille « Mode d’emploi »."
)
PARAGRAPHS = tuple(
    (heading, _set(" ".join(text.split("\n"))))
    for heading, _, text in (p.partition("\n") for p in _GUIDE.strip().split("\n\n"))
)
"""Headings, and what stands under each."""

EXAMPLE_SITTING = PastSitting(
    organisation=PastOrganisation("Communauté de communes des Sources", Nature.EPCI),
    meeting=PastMeeting(
        on=date(2019, 12, 19),
        at=time(18),
        sent_on=date(2019, 12, 12),
        clear_days=5,
        president="Anne MARTIN",
        secretary="Jules FAURE",
    ),
    members=(
        PastMember("Anne MARTIN"),
        PastMember("Jules FAURE"),
        PastMember("Claire ROUX", State.REPRESENTED, holder="Anne MARTIN"),
        PastMember("Samir BENALI", State.SUBSTITUTED, substitute="Lise GARNIER"),
        PastMember("Paul LEROY", State.EXCUSED),
        PastMember("Rémi PETIT", State.ABSENT),
        PastMember("Nora GIRARD"),
    ),
    movements=(
        PastMovement("Rémi PETIT", Move.ARRIVAL, before_item="2"),
        PastMovement("Anne MARTIN", Move.WITHDRAWAL, item="3"),
        PastMovement("Nora GIRARD", Move.DEPARTURE, at=time(20, 10), holder="Jules FAURE"),
    ),
    items=(
        PastItem("1", "Procès-verbal de la séance précédente", Ballot.ORDINARY, PastVote(in_favour=5)),
        PastItem("2", "Budget primitif 2020", Ballot.PUBLIC, PastVote(in_favour=4, against=1, abstained=1)),
        PastItem("3", "Compte administratif 2018", Ballot.ORDINARY, PastVote(in_favour=4)),
    ),
    elections=(
        PastElection(
            "Élection du 2e vice-président",
            (
                PastRound(1, 6, 0, (("Jules FAURE", 3), ("Rémi PETIT", 3))),
                PastRound(2, 6, 1, (("Jules FAURE", 3), ("Rémi PETIT", 2))),
            ),
        ),
    ),
    published=Published(in_office=7, present=4, proxies=1, voters=5, quorum=4),
)
"""A sitting that shows each block; nobody of that name."""
