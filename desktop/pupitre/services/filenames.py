# SPDX-License-Identifier: EUPL-1.2
"""Names of files that leave the program: short, ASCII, safe on every stick."""

from pupitre.domain.sitting import Seat
from pupitre.text.names import folded


def letter_name(seat: Seat) -> str:
    """A member's letter: "007_trebes_fabre-elise.pdf", in the order of the seats."""
    words = f"{seat.organisation_name} _ {seat.family_name} {seat.given_name}".split(" _ ")
    parts = ["-".join(folded(word).split()) for word in words]
    return f"{seat.rank:03}_{'_'.join(parts)}"[:80] + ".pdf"
