# SPDX-License-Identifier: EUPL-1.2
"""Names of files that leave the program: short, ASCII, safe on every stick."""

from pupitre.domain.sitting import Seat
from pupitre.text.names import folded


def hyphened(text: str) -> str:
    """The words of a text in small ASCII letters and digits: "Séance du 3 décembre" → "seance-du-3-decembre"."""
    return "-".join(folded(text).split())


def letter_name(seat: Seat) -> str:
    """A member's letter: "007_trebes_fabre-elise.pdf", in the order of the seats."""
    place, name = hyphened(seat.organisation_name), hyphened(f"{seat.family_name} {seat.given_name}")
    return f"{seat.rank:03}_{place}_{name}"[:80] + ".pdf"
