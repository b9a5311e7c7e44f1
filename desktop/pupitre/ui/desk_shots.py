# SPDX-License-Identifier: EUPL-1.2
"""Pictures of the desk in each of its states: a sitting goes on under the camera, by the deeds and keys of the room."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit

from pupitre.domain.attendance import room
from pupitre.domain.ballot import voters
from pupitre.domain.happening import Candidate, Count, Movement
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import quorum
from pupitre.domain.terms import Choice, Ground, ItemKind, ItemRole, Mode, Result, Way
from pupitre.services import attending, electing, holding, voting
from pupitre.services.preparing import add_item
from pupitre.text.journal import journal
from pupitre.ui.context import Context
from pupitre.ui.pages.hold.keys import keys_of
from pupitre.ui.pages.hold.page import HoldPage
from pupitre.ui.reason import ReasonBar

EVENING = time(19, 30)
_THREE = (Candidate("a", "Élise Fabre"), Candidate("b", "Jean-Christophe Dupont"), Candidate("c", "Paul d’Argent"))


@dataclass(frozen=True, slots=True)
class Desk:
    """The desk of one sitting, and a camera before it: `take(name)` gives the file of a picture."""

    context: Context
    page: HoldPage
    scope: str
    take: Callable[[str], Path]

    @property
    def p(self) -> Proceedings:
        """The sitting as it is recorded."""
        return self.context.office.store.proceedings(self.scope)

    def do(self, deed: Callable[..., Any], **given: Any) -> Any:
        """Do something in the room; what it made. The desk learns of it as of any deed."""
        changes = self.context.office.perform(deed, self.scope, **given)
        self.context.changed.emit(changes)
        return changes.made

    def press(self, act: str) -> None:
        """The key of an act of the desk."""
        keys = QKeySequence(keys_of(act))
        next(s for s in self.page.findChildren(QShortcut) if s.key() == keys).activated.emit()

    def fill(self, figures: Mapping[str, int]) -> None:
        """Type figures into the count that is asked for."""
        for key, figure in figures.items():
            for edit in self.page.findChildren(QLineEdit, f"figure-{key}"):
                if edit.isVisible():
                    edit.setText(str(figure))
                    edit.textEdited.emit(edit.text())

    def to(self, item: str) -> str:
        """Put an item in front."""
        self.page.leave()
        self.page.agenda.select(item)
        return item

    def added(self, title: str, *, opened: bool = True, **item: Any) -> str:
        """A late item, in front."""
        made = str(self.do(add_item, title=title, **item))
        if opened:
            self.do(holding.open_item, item=made, at=EVENING)
        return self.to(made)


def take_desk(desk: Desk) -> Iterator[Path]:
    """From the middle of a show of hands to the end of the sitting."""
    running = desk.p.current_item()
    if running is not None:
        desk.do(voting.proclaim, item=running.id, at=EVENING)
        desk.to(running.id)
        yield desk.take("50-desk-result")
    for states in (_items, _ballots, _election, _by_age, _panels, _members, _course, _end):
        yield from states(desk)


def _items(desk: Desk) -> Iterator[Path]:
    desk.to(next(i.id for i in desk.p.items if i.id not in desk.p.discussions))
    yield desk.take("51-desk-item")
    text = desk.added("Règlement intérieur de la conférence des maires", opened=False)
    desk.added("Amendement : deux réunions par trimestre", opened=False, amends=text)
    desk.do(holding.open_item, item=desk.to(text), at=EVENING)
    desk.do(voting.open_ballot, item=text, mode=Mode.ORDINARY)
    yield desk.take("52-desk-amendment-first")
    desk.press("aside")
    yield desk.take("53-desk-not-decided")
    desk.press("group")
    yield desk.take("54-desk-several-together")
    desk.do(holding.set_aside, items=[text], result=Result.POSTPONED, at=EVENING)
    desk.added("Compte administratif 2025", role=ItemRole.ACCOUNTS)
    yield desk.take("55-desk-accounts")


def _ballots(desk: Desk) -> Iterator[Path]:
    item = desk.added("Motion sur le maintien des trésoreries de proximité")
    desk.do(voting.open_ballot, item=item, mode=Mode.ORDINARY)
    seats = [s for s, holder in voters(desk.p, item).items() if s == holder]
    against = dict.fromkeys(seats[:2], Choice.AGAINST)
    desk.do(voting.cast_votes, item=item, choices={**against, seats[3]: Choice.ABSTENTION})
    yield desk.take("56-desk-exceptions")
    desk.press("explain")
    yield desk.take("57-desk-explained")
    desk.press("explain")
    desk.do(voting.cast_votes, item=item, choices=_tie(desk.p, item))
    yield desk.take("58-desk-tie")
    desk.press("by-figures")
    desk.fill({"for": 40, "against": 12})
    yield desk.take("59-desk-figures-only")
    desk.do(voting.open_ballot, item=item, mode=Mode.PUBLIC, ground=Ground.REQUEST, requested=40)
    desk.do(voting.cast_votes, item=item, choices=dict.fromkeys(seats[:9], Choice.FOR))
    yield desk.take("60-desk-roll-call-ballot")
    desk.do(voting.open_ballot, item=item, mode=Mode.SECRET, ground=Ground.REQUEST, requested=40)
    desk.fill({"for": 41, "against": 12})
    yield desk.take("61-desk-secret-counting")
    everyone = len(voters(desk.p, item))
    counted = Count(item, 1, 0, EVENING, in_favour=everyone - 26, against=22, blank=3, null=1)
    desk.do(voting.record_count, counted=counted)
    yield desk.take("62-desk-secret-counted")
    desk.do(voting.record_count, counted=Count(item, 1, 0, EVENING, in_favour=everyone))
    yield desk.take("63-desk-secret-unanimous")
    desk.do(voting.proclaim, item=item, at=EVENING)


def _tie(p: Proceedings, item: str) -> dict[str, Choice | None]:
    """As many for as against, the president among the former."""
    everyone = [s for s in voters(p, item) if p.opening is None or s != p.opening.president]
    half = (len(everyone) + 1) // 2
    odd = (len(everyone) + 1) % 2
    sides: dict[str, Choice | None] = dict.fromkeys(everyone[:half], Choice.AGAINST)
    sides |= dict.fromkeys(everyone[half : len(everyone) - odd])
    return sides | dict.fromkeys(everyone[len(everyone) - odd :], Choice.ABSTENTION)


def _election(desk: Desk) -> Iterator[Path]:
    item = desk.added("Élection au syndicat mixte de l’Aude", kind=ItemKind.ELECTION)
    yield desk.take("64-desk-candidates")
    desk.do(electing.open_round, item=item, candidates=_THREE)
    desk.fill({"a": 30, "b": 25})
    yield desk.take("65-desk-round-1")
    desk.do(electing.count_round, item=item, shares={"a": 30, "b": 25, "c": 10}, **_papers(desk, item, 65))
    yield desk.take("66-desk-round-2-candidates")
    desk.do(electing.open_round, item=item, candidates=_THREE[:2])
    desk.do(electing.count_round, item=item, shares={"a": 36, "b": 29}, **_papers(desk, item, 65))
    yield desk.take("67-desk-round-2-counted")
    desk.do(electing.proclaim_election, item=item, at=EVENING)
    desk.to(item)
    yield desk.take("68-desk-elected")


def _papers(desk: Desk, item: str, votes: int) -> dict[str, Any]:
    """What else was in the box besides the votes, and who put nothing in it."""
    others = sum(desk.p.seats[s].voices for s in voters(desk.p, item)) - votes
    return {"blank": 1, "null": 1, "not_taking_part": others - 2, "at": EVENING}


def _by_age(desk: Desk) -> Iterator[Path]:
    item = desk.added("Élection à la commission des marchés", kind=ItemKind.ELECTION)
    for _round in range(3):
        desk.do(electing.open_round, item=item, candidates=_THREE[:2])
        desk.do(electing.count_round, item=item, shares={"a": 30, "b": 30}, **_papers(desk, item, 60))
    yield desk.take("69-desk-by-age")
    old = [Candidate(c.id, c.name, births=(born,)) for c, born in zip(_THREE, ("1961-02-03", "1975"), strict=False)]
    desk.do(electing.change_candidates, item=item, candidates=old)
    yield desk.take("70-desk-by-age-decided")
    desk.do(electing.proclaim_election, item=item, at=EVENING)


def _panels(desk: Desk) -> Iterator[Path]:
    for name, act in (("71-desk-quorum", "quorum"), ("72-desk-course", "course"), ("73-desk-forgotten", "forgotten")):
        desk.press(act)
        yield desk.take(name)
    desk.page.leave()
    desk.press("crib")
    yield desk.take("74-desk-keys")
    desk.press("crib")
    for line in [x for x in journal(desk.p, desk.context.words) if isinstance(x.about, Movement)][:1]:
        desk.page.journal_card.corrected.emit(line.about, line.text)
        yield desk.take("75-desk-correction")
    desk.page.leave()


def _members(desk: Desk) -> Iterator[Path]:
    desk.added("Charte de gouvernance")
    here = room(desk.p)
    seat = next(s for s in desk.p.seats if s in here.seated and desk.p.seats[s].voices)
    desk.page.desk.ask_member(seat)
    yield desk.take("76-desk-member")
    for act in ("member-proxy", "member-recuse", "member-preside"):
        desk.page.desk.ask_member(seat, act)
        yield desk.take(f"77-desk-{act}")
    desk.page.leave()


def _course(desk: Desk) -> Iterator[Path]:
    desk.do(holding.suspend, at=EVENING)
    yield desk.take("78-desk-suspended")
    desk.do(holding.resume, at=EVENING)
    everyone = len(desk.p.voting_seats)
    desk.do(holding.close_doors, at=EVENING, asked_by=everyone, in_favour=everyone // 2 + 1, against=0)
    yield desk.take("79-desk-closed-doors")
    desk.do(holding.open_doors, at=EVENING)
    for seat in [s for s in desk.p.seats if s in room(desk.p).seated][:1:-1]:
        if not quorum(desk.p).met:
            break
        desk.do(attending.record_movement, seat=seat, way=Way.DEPARTURE, at=EVENING)
    desk.added("Un point sans quorum", opened=False)
    yield desk.take("80-desk-quorum-missing")
    desk.press("quorum")
    yield desk.take("81-desk-quorum-missing-who")
    desk.page.leave()


def _end(desk: Desk) -> Iterator[Path]:
    desk.press("adjourn")
    yield desk.take("82-desk-adjourn-asked")
    for bar in desk.page.findChildren(ReasonBar):
        bar.reason.setText("quorum perdu")
    desk.press("adjourn")
    yield desk.take("83-desk-adjourned")
