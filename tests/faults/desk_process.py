# SPDX-License-Identifier: EUPL-1.2
"""A secretary's process, to be killed: it does deeds at an open sitting without end, and says each one that was done.

Its argument is the folder of a store whose sitting is open. Each line that it prints is a deed that is kept: the screen
shows it, so it must be there when the program is started again.
"""

import secrets
import sys
from dataclasses import replace
from datetime import time
from pathlib import Path

from offices import Held, an_office
from pupitre.domain.attendance import room
from pupitre.domain.terms import Choice, Mode, Way
from pupitre.services import attending, holding, voting


def main(folder: Path, scope: str) -> None:
    """Open the items one after the other, and let a member go out and in, until somebody pulls the plug."""
    held = Held(replace(an_office(folder), new_id=lambda: secrets.token_hex(16)), scope)
    p = held.p
    seats = [s.id for s in p.voting_seats]
    if seats[3] not in room(p).seated:  # it was killed while this member was out
        held.do(attending.record_movement, seat=seats[3], way=Way.ARRIVAL, at=time(18, 12))
    say("ready")
    for item in [i for i in held.items if i not in p.discussions]:
        for deed, given in (
            (holding.open_item, {"item": item, "at": time(18, 10)}),
            (voting.open_ballot, {"item": item, "mode": Mode.PUBLIC}),
            (attending.record_movement, {"seat": seats[3], "way": Way.DEPARTURE, "at": time(18, 11)}),
            (attending.record_movement, {"seat": seats[3], "way": Way.ARRIVAL, "at": time(18, 12)}),
            (voting.cast_votes, {"item": item, "choices": dict.fromkeys(seats, Choice.FOR)}),
            (voting.proclaim, {"item": item, "at": time(18, 13)}),
        ):
            held.do(deed, **given)
            say(deed.__name__)


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
