# SPDX-License-Identifier: EUPL-1.2
"""Who signs the convocation: their name, and the function in which they sign."""

from pupitre.domain.proceedings import Proceedings
from pupitre.text import formats, names
from pupitre.text.language import Words


def signatory(p: Proceedings, words: Words) -> tuple[str, str]:
    """Name and function: of a member, that in the body's own organisation if there is one.

    Somebody who is no member is kept as typed, "name, function". Both are empty before the convocation.
    """
    signed = p.convocation.signatory if p.convocation else ""
    seat = p.seats.get(signed)
    if seat is None:
        name, _, function = (formats.typographic(part.strip()) for part in signed.partition(","))
        return name, function
    return names.bare_name(seat), names.office_title(seat, p.sitting.organisation_name, words)
