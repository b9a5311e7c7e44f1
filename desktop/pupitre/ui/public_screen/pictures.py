# SPDX-License-Identifier: EUPL-1.2
"""Pictures of the public screen at each moment of a sitting that is really held, light and dark."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any

from pupitre.domain.happening import Candidate, Count
from pupitre.domain.terms import Ground, ItemKind, Mode
from pupitre.services import electing, holding, voting
from pupitre.services.house import House
from pupitre.services.preparing import add_item
from pupitre.text.language import Words
from pupitre.ui.public_screen.compose import slide_of
from pupitre.ui.public_screen.slide import Choices
from pupitre.ui.public_screen.view import SlideView

SIZE = (1920, 1080)
NAMED, LIVE = Choices(names=True), Choices(names=True, live=True)
EVENING = time(19, 30)
_STANDING = (Candidate("a", "Élise Fabre"), Candidate("b", "Jean-Christophe Dupont"), Candidate("c", "Paul d’Argent"))
_ROUNDS = ({"a": 30, "b": 25, "c": 10}, {"a": 36, "b": 29})


@dataclass(frozen=True, slots=True)
class Photographer:
    """Takes the public screen of one sitting, as its record stands, into a folder."""

    house: House
    words: Words
    scope: str
    folder: Path

    def take(self, name: str, choices: Choices = NAMED) -> Iterator[Path]:
        """Every page of the slide, light and dark: `<name>-dark-2.png` is its second page."""
        p = self.house.store.proceedings(self.scope)
        view = SlideView()
        view.resize(*SIZE)
        for dark in (False, True):
            view.show_slide(slide_of(p, choices, self.words), dark=dark)
            for at in range(len(view.pages)):
                view.at = at
                page = f"-{at + 1}" if at else ""
                path = self.folder / f"{name}-{'dark' if dark else 'light'}{page}.png"
                view.grab().save(str(path))
                yield path

    def do(self, deed: Callable[..., Any], **given: Any) -> Any:
        """Do something in the room; what it made."""
        office = self.house.office
        return office.perform(deed, self.scope, **given).made if office else None


def take_rest(camera: Photographer) -> Iterator[Path]:
    """What is left to see from the middle of a show of hands on: its result, a secret ballot, an election, the breaks,
    the end."""
    p = camera.house.store.proceedings(camera.scope)
    item = p.current_item()
    if item is None:
        return
    yield from camera.take("30-public-message", Choices(hidden=True))
    camera.do(voting.proclaim, item=item.id, at=EVENING)
    yield from camera.take("30-public-result")
    yield from camera.take("30-public-result-without-names", Choices())
    yield from _secret(camera)
    yield from _election(camera)
    camera.do(holding.suspend, at=EVENING)
    yield from camera.take("30-public-suspended")
    camera.do(holding.resume, at=EVENING)
    everyone = len(p.voting_seats)
    camera.do(holding.close_doors, at=EVENING, asked_by=everyone, in_favour=everyone // 2 + 1, against=0)
    yield from camera.take("30-public-closed-doors")
    camera.do(holding.adjourn, at=EVENING, reason="…")
    yield from camera.take("30-public-adjourned")


def _opened(camera: Photographer, **item: Any) -> str:
    made = str(camera.do(add_item, **item))
    camera.do(holding.open_item, item=made, at=EVENING)
    return made


def _secret(camera: Photographer) -> Iterator[Path]:
    item = _opened(camera, title="Motion sur le maintien des trésoreries de proximité")
    yield from camera.take("30-public-item")
    camera.do(voting.open_ballot, item=item, mode=Mode.SECRET, ground=Ground.REQUEST, requested=40)
    yield from camera.take("30-public-secret")
    counted = Count(item, 1, 0, EVENING, in_favour=41, against=22, blank=3, null=1)
    camera.do(voting.record_count, counted=counted)
    camera.do(voting.proclaim, item=item, at=EVENING)
    yield from camera.take("30-public-secret-result")


def _election(camera: Photographer) -> Iterator[Path]:
    title = "Élection de la représentante ou du représentant au syndicat mixte"
    item = _opened(camera, title=title, kind=ItemKind.ELECTION)
    for number, votes in enumerate(_ROUNDS, start=1):
        standing = tuple(one for one in _STANDING if one.id in votes)
        camera.do(electing.open_round, item=item, candidates=standing)
        yield from camera.take(f"30-public-election-round-{number}")
        camera.do(electing.count_round, item=item, shares=votes, blank=1, null=1, at=EVENING)
    camera.do(electing.proclaim_election, item=item, at=EVENING)
    yield from camera.take("30-public-election-result")
