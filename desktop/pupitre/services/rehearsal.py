# SPDX-License-Identifier: EUPL-1.2
"""Playing the sample's sitting, from its agenda to its adjournment, through the same deeds as the window."""

from dataclasses import dataclass, replace
from datetime import datetime, time
from pathlib import Path

from pupitre.domain.ballot import voters
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Channel, Choice, Mode, Presence
from pupitre.formats.scenario import Moved, PlayedItem, Scenario, read_scenario
from pupitre.services import attending, convoking, holding, preparing, voting
from pupitre.services.office import Office


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """The sample's sitting in an office that was founded on the sample."""

    office: Office
    scenario: Scenario
    folder: Path

    @classmethod
    def of_sample(cls, office: Office) -> "Rehearsal":
        """The sitting of resources/sample/agenda.yaml."""
        folder = office.resources / "sample"
        return cls(office, read_scenario(folder / "agenda.yaml"), folder)

    def prepare(self) -> str:
        """Create the sitting and its agenda with its attachments; its scope."""
        scope, planned = self.office.new_sitting_scope(), self.scenario.sitting
        self.office.perform(
            preparing.create_sitting,
            scope,
            directory=self.office.directory,
            body=planned.body.replace("_", "-"),
            on=planned.date,
            at=planned.time,
            place=planned.place,
        )
        seats = self.seats(scope)
        for item in self.scenario.items:
            made = self.office.perform(
                preparing.add_item, scope, title=item.title, kind=item.kind, rapporteur=seats[item.rapporteur],
                summary=item.summary,
            ).made  # fmt: skip
            for name in item.attachments:
                path = self.folder / name
                self.office.perform(preparing.attach, scope, item=made, name=path.name, data=path.read_bytes())
        return scope

    def convoke(self, scope: str) -> None:
        """Date and sign the letter."""
        sending, seats = self.scenario.convocation, self.seats(scope)
        self.office.perform(
            convoking.convoke,
            scope,
            reference=sending.reference,
            dated=sending.dated,
            signatory=seats[self.scenario.opening.president],
            message=sending.message,
        )

    def send(self, scope: str) -> None:
        """Record how and when each letter left."""
        sending, seats = self.scenario.convocation, self.seats(scope)
        others = {seats[code]: channel for channel, codes in (sending.other_channels or {}).items() for code in codes}
        channels: dict[str, list[str]] = {}
        for seat in seats.values():
            channels.setdefault(others.get(seat, sending.channel.value), []).append(seat)
        for channel, members in channels.items():
            self.office.perform(
                convoking.record_sending, scope, seats=members, on=sending.sent_on, channel=Channel(channel)
            )

    def hold(self, scope: str, *, until: time | None = None) -> None:
        """Call the roll, open, discuss and vote each item, adjourn; or stop at an hour, in the middle of a ballot."""
        self._call_roll(scope)
        if until is not None and until < self.scenario.opening.at:
            return
        self._open(scope)
        for at, event in self._events():
            if until is not None and at > until:
                if isinstance(event, _Close):
                    self._vote(scope, event)
                return
            if isinstance(event, Moved):
                self._move(scope, event)
            elif isinstance(event, _Close):
                self._close_item(scope, event)
            else:
                self.office.perform(holding.open_item, scope, item=self._item(scope, event.index), at=at)
        self.office.perform(holding.adjourn, scope, at=self.scenario.adjourned_at)

    def seats(self, scope: str) -> dict[str, str]:
        """INSEE code of the commune → its maire's seat."""
        return {s.insee: s.id for s in self._sitting(scope).seats.values() if s.voices}

    def _sitting(self, scope: str) -> Proceedings:
        return self.office.store.proceedings(scope)

    def _item(self, scope: str, index: int) -> str:
        return self._sitting(scope).items[index].id

    def _call_roll(self, scope: str) -> None:
        perform, seats, told = self.office.perform, self.seats(scope), self.scenario.attendance
        for proxy in self.scenario.proxies:
            perform(attending.give_proxy, scope, giver=seats[proxy.giver], holder=seats[proxy.holder])
        answers = dict.fromkeys(seats.values(), Presence.PRESENT)
        answers |= {seats[code]: Presence.EXCUSED for code in told.excused}
        answers |= {seats[code]: Presence.ABSENT for code in told.absent}
        perform(attending.answer_roll_call, scope, answers=answers)

    def _open(self, scope: str) -> None:
        opening, seats = self.scenario.opening, self.seats(scope)
        president, secretary = seats[opening.president], seats[opening.secretary]
        evening = datetime.combine(self.scenario.sitting.date, opening.at)
        there = replace(self.office, clock=lambda: evening)  # a sitting is opened on its own day
        there.perform(holding.open_sitting, scope, at=opening.at, president=president, secretary=secretary)

    def _events(self) -> "list[tuple[time, Moved | _Open | _Close]]":
        """What happens in the room, by the hour: the sample has no two events of one minute."""
        events: list[tuple[time, Moved | _Open | _Close]] = [(m.at, m) for m in self.scenario.movements]
        for index, item in enumerate(self.scenario.items):
            events += [(item.opened_at, _Open(index)), (item.closed_at, _Close(index, item))]
        return sorted(events, key=lambda e: e[0])

    def _move(self, scope: str, moved: Moved) -> None:
        seats = self.seats(scope)
        self.office.perform(
            attending.record_movement,
            scope,
            seat=seats[moved.member],
            way=moved.way,
            at=moved.at,
            proxy_to=seats[moved.proxy_to] if moved.proxy_to else None,
        )

    def _close_item(self, scope: str, closed: "_Close") -> None:
        perform, held = self.office.perform, self._item(scope, closed.index)
        perform(holding.write_note, scope, item=held, text=closed.item.discussion)
        if closed.item.ballot is None:
            perform(holding.take_note, scope, item=held, at=closed.item.closed_at)
            return
        self._vote(scope, closed)
        perform(voting.proclaim, scope, item=held, at=closed.item.closed_at)

    def _vote(self, scope: str, closed: "_Close") -> None:
        ballot, held, seats = closed.item.ballot, self._item(scope, closed.index), self.seats(scope)
        if ballot is None:
            return
        self.office.perform(voting.open_ballot, scope, item=held, mode=ballot.mode)
        named = {seats[code]: Choice(choice) for choice, codes in ballot.votes.items() for code in codes}
        if ballot.mode is Mode.PUBLIC:
            named = dict.fromkeys(voters(self._sitting(scope), held), ballot.default) | named
        self.office.perform(voting.cast_votes, scope, item=held, choices=named)


@dataclass(frozen=True, slots=True)
class _Open:
    """An item's opening."""

    index: int


@dataclass(frozen=True, slots=True)
class _Close:
    """An item's end."""

    index: int
    item: PlayedItem
