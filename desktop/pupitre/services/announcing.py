# SPDX-License-Identifier: EUPL-1.2
"""Which sittings a bundle speaks of, read from the bundle itself: nothing is written for it."""

from pupitre.domain.plain import from_plain
from pupitre.domain.sitting import Sitting
from pupitre.ledger.view import view
from pupitre.services.exchanging import Incoming


def sittings_in(incoming: Incoming) -> dict[str, Sitting]:
    """The sittings by scope, as the bundle's facts tell them; one that it does not tell is left out."""
    found: dict[str, Sitting] = {}
    for scope in incoming.preview.letter.scopes:
        told = [head.value for head in view(incoming.bundle.state, scope).heads.get("sitting", ()) if head.known]
        if told and told[0] is not None:
            found[scope] = from_plain(Sitting, told[0])
    return found
