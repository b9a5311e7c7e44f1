# SPDX-License-Identifier: EUPL-1.2
"""A sitting that another secretariat keeps, and that came in as a bundle."""

from pathlib import Path

from pupitre.services import exchanging
from pupitre.services.house import House
from pupitre.services.rehearsal import Rehearsal
from pupitre.ui.context import Context


def imported(context: Context, folder: Path, *, convoked: bool = False) -> tuple[str, Path]:
    """Its scope here, and the bundle that it came in."""
    place = folder / "elsewhere"
    with House(place / "pupitre.sqlite", place / "state", context.words, context.house.now) as house:
        played = Rehearsal.of_sample(house.found_sample())
        scope = played.prepare()
        if convoked:
            played.convoke(scope)
        wanted = exchanging.recipients(house.store.proceedings(scope))[:1]
        path = exchanging.export(played.office, scope, folder, wanted)[0]
    exchanging.take_in(context.office, exchanging.look_into(context.office, path))
    return scope, path
