# SPDX-License-Identifier: EUPL-1.2
"""The sitting of the sample as it stood at a moment: played once, then looked at by as many tests as want it."""

import tempfile
from datetime import datetime, time
from functools import cache
from pathlib import Path

from pupitre.domain.proceedings import Proceedings
from pupitre.host.resources import shipped
from pupitre.services.house import House
from pupitre.services.rehearsal import Rehearsal
from pupitre.text.language import Words, load, speak

EVENING = datetime(2026, 12, 3, 18, 30)  # noqa: DTZ001 - local civil time is what the law counts in


def french() -> Words:
    """The language of the screen from now to the end of the test."""
    words = load("fr", shipped("i18n"))
    speak(words)
    return words


@cache
def moment(until: str) -> Proceedings:
    """ "convoked", "adjourned", or the hour at which the rehearsal stops ("18:40")."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with House(
            folder / "store" / "pupitre.sqlite", folder / "state", load("fr", shipped("i18n")), lambda: EVENING
        ) as house:
            played = Rehearsal.of_sample(house.found_sample())
            scope = played.prepare()
            played.convoke(scope)
            if until != "convoked":
                played.hold(scope, until=None if until == "adjourned" else time.fromisoformat(until))
            return house.store.proceedings(scope)
