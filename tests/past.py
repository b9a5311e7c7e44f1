# SPDX-License-Identifier: EUPL-1.2
"""Past sittings of invented councils, as a secretary types them in."""

from pathlib import Path

SMALL = """
organisme: {nom: Saint-Exemple, nature: commune}
seance:
  date: '2018-03-06'
  heure: '20:30'
  convocation: '2018-02-27'
  delai_francs: 3
  president: Anne AMIEL
  secretaire: Bruno BLANC
membres:
- {nom: Anne AMIEL, etat: present}
- {nom: Bruno BLANC, etat: present}
- {nom: Cécile CROS, etat: present}
- {nom: Denis DURAND, etat: present}
- {nom: Élise FABRE, etat: represente, pouvoir_a: Anne AMIEL}
- {nom: Gaël GAU, etat: supplee, suppleant: Hugo HÉRAIL}
- {nom: Inès IZARD, etat: excuse}
- {nom: Jean JALABERT, etat: absent}
mouvements:
- {avant_point: 2, membre: Inès IZARD, mouvement: arrivee}
- {avant_point: 2, membre: Denis DURAND, mouvement: depart, pouvoir_a: Cécile CROS}
- {point: 3, membre: Anne AMIEL, mouvement: retrait}
- {avant_point: 5, membre: Jean JALABERT, mouvement: demission}
points:
- {n: 1, objet: Procès-verbal, scrutin: ordinaire, vote: {pour: 6, contre: 0, abstention: 0}}
- {n: 2, objet: Budget, scrutin: ordinaire, vote: {pour: 5, contre: 1, abstention: 1}}
- {n: 3, objet: Compte administratif, scrutin: ordinaire, vote: {pour: 5, contre: 0}}
- {n: 4, objet: Information}
- {n: 5, objet: Motion, scrutin: secret, vote: {pour: 3, contre: 3, blancs: 1}}
publie: {en_exercice: 8, presents: 5, pouvoirs: 1, votants: 6, quorum: 5}
"""

ELECTION = """
organisme: {nom: CC Exemple, nature: epci}
seance: {date: '2017-01-12'}
elections:
- objet: Élection du président
  tours:
  - {tour: 1, votants: 66, blancs_et_nuls: 4, voix: {Anne AMIEL: 30, Bruno BLANC: 29, Cécile CROS: 3}}
  - {tour: 2, votants: 66, blancs_et_nuls: 4, voix: {Anne AMIEL: 33, Bruno BLANC: 29}}
- objet: Élection du 1er vice-président
  tours:
  - {tour: 3, votants: 60, blancs_et_nuls: 0, voix: {Denis DURAND: 30, Élise FABRE: 30}}
"""


def a_file(folder: Path, text: str = SMALL, name: str = "seance.yaml") -> Path:
    """A YAML file with that text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
