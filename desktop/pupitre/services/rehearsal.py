# SPDX-License-Identifier: EUPL-1.2
"""Playing the sample's sitting, from its agenda to its adjournment, through the same deeds as the window."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pupitre.domain.ballot import voters
from pupitre.domain.sitting import Channel, Choice, Mode, Presence, Proceedings
from pupitre.formats.scenario import Moved, PlayedItem, Scenario, read_scenario
from pupitre.services import convoking, holding, preparing
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

    def hold(self, scope: str) -> None:
        """Call the roll, open, discuss and vote each item, adjourn."""
        self._open(scope)
        for event in self._events():
            if isinstance(event, Moved):
                self._move(scope, event)
            elif isinstance(event, _Close):
                self._close_item(scope, event.index, event.item)
            else:
                self._open_item(scope, *event)
        self.office.perform(holding.adjourn, scope, at=self.scenario.adjourned_at)

    def seats(self, scope: str) -> dict[str, str]:
        """INSEE code of the commune → its maire's seat."""
        return {s.insee: s.id for s in self._sitting(scope).seats.values() if s.voices}

    def _sitting(self, scope: str) -> Proceedings:
        return self.office.store.proceedings(scope)

    def _open(self, scope: str) -> None:
        perform, seats, told = self.office.perform, self.seats(scope), self.scenario.attendance
        for proxy in self.scenario.proxies:
            perform(holding.give_proxy, scope, giver=seats[proxy.giver], holder=seats[proxy.holder])
        answers = dict.fromkeys(seats.values(), Presence.PRESENT)
        answers |= {seats[code]: Presence.EXCUSED for code in told.excused}
        answers |= {seats[code]: Presence.ABSENT for code in told.absent}
        perform(holding.answer_roll_call, scope, answers=answers)
        opening = self.scenario.opening
        president, secretary = seats[opening.president], seats[opening.secretary]
        perform(holding.open_sitting, scope, at=opening.at, president=president, secretary=secretary)

    def _events(self) -> "Iterator[Moved | _Close | tuple[int, PlayedItem]]":
        """What happens in the room, by the hour: the sample has no two events of one minute."""
        events: list[tuple[object, Moved | _Close | tuple[int, PlayedItem]]] = []
        for index, item in enumerate(self.scenario.items):
            events.append((item.opened_at, (index, item)))
            events.append((item.closed_at, _Close(index, item)))
        events += [(m.at, m) for m in self.scenario.movements]
        for _, event in sorted(events, key=lambda e: str(e[0])):
            yield event

    def _move(self, scope: str, moved: Moved) -> None:
        seats = self.seats(scope)
        self.office.perform(
            holding.record_movement,
            scope,
            seat=seats[moved.member],
            way=moved.way,
            at=moved.at,
            proxy_to=seats[moved.proxy_to] if moved.proxy_to else None,
        )

    def _open_item(self, scope: str, index: int, item: PlayedItem) -> None:
        held = self._sitting(scope).items[index].id
        self.office.perform(holding.open_item, scope, item=held, at=item.opened_at)

    def _close_item(self, scope: str, index: int, item: PlayedItem) -> None:
        perform, seats = self.office.perform, self.seats(scope)
        held = self._sitting(scope).items[index].id
        perform(holding.write_note, scope, item=held, text=item.discussion)
        if item.ballot is None:
            perform(holding.take_note, scope, item=held, at=item.closed_at)
            return
        perform(holding.open_ballot, scope, item=held, mode=item.ballot.mode)
        named = {seats[code]: Choice(choice) for choice, codes in item.ballot.votes.items() for code in codes}
        if item.ballot.mode is Mode.PUBLIC:
            named = dict.fromkeys(voters(self._sitting(scope), held), item.ballot.default) | named
        perform(holding.cast_votes, scope, item=held, choices=named)
        perform(holding.proclaim, scope, item=held, at=item.closed_at)


@dataclass(frozen=True, slots=True)
class _Close:
    """An item's end."""

    index: int
    item: PlayedItem
