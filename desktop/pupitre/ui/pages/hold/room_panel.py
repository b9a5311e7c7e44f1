# SPDX-License-Identifier: EUPL-1.2
"""Who is in the room: the half circle, the figures, the quorum with its reasons, arrivals, departures, proxies."""

from PySide6.QtCore import Qt, Signal

from pupitre.domain import ballot
from pupitre.domain.attendance import ProxyFault, Standing, proxies_at, room
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import QuorumState, quorum
from pupitre.domain.sitting import Item
from pupitre.text.formats import number
from pupitre.text.language import Words, _, ngettext
from pupitre.text.movements import proxy_fault_sentence
from pupitre.text.quorum import exclusion_reason
from pupitre.ui.colours import Tone
from pupitre.ui.name_picker import NamePicker
from pupitre.ui.pages.hold.people import candidates, presence_marks, vote_marks
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.hemicycle import Hemicycle
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.pill import Pill, PillSpec
from pupitre.ui.widgets.stat_row import Stat, StatRow


class RoomPanel(Card):
    """Emits `moved(seat)` for an arrival or a departure, `proxied(giver, holder)`, `pointed(seat)`."""

    moved = Signal(str)
    proxied = Signal(str, str)

    def __init__(self, words: Words) -> None:
        super().__init__(_("Attendance"))
        self._words = words
        self._p: Proceedings | None = None
        self._giver = ""
        self._pill = Pill("")
        self.set_aside(self._pill)
        self.hemicycle = Hemicycle(_("Seats"))
        self.hemicycle.setObjectName("hemicycle")
        self._stats = StatRow()
        self._faults = Label(tone="bad", wrap=True, size="small")
        self.movement = NamePicker(_("Arrival or departure"), _("Arrival, departure: type a name"), keys="F3")
        self.movement.setObjectName("movement")
        self.movement.picked.connect(lambda seat, _mods: self.moved.emit(seat))
        self.proxy = NamePicker(_("Proxy"), _("Proxy: who gives it?"), keys="F4")
        self.proxy.setObjectName("proxy")
        self.proxy.picked.connect(self._proxy)
        self.hemicycle.seatActivated.connect(self._seat)
        for part in (self.hemicycle, self._stats, self._faults, self.movement, self.proxy):
            self.add(part)

    def show_sitting(self, p: Proceedings, item: Item | None) -> None:
        """Show the room as it is; the ballot of the item, when there is one, colours the seats."""
        self._p = p
        state, here = quorum(p), room(p)
        voting = item is not None and item.id in p.ballots
        if voting and item is not None:
            marks = vote_marks(p, ballot.senses(p, item.id), self._words)
            count = sum(p.seats[s].voices for s in ballot.voters(p, item.id))
            self.hemicycle.set_seats(marks, number(count, self._words), _("voices"))
        else:
            self.hemicycle.set_seats(
                presence_marks(p, self._words),
                number(state.present, self._words),
                ngettext("present", "present", state.present),
            )
        self._show_quorum(p, state, proxies=len(here.carried))
        by_giver = {x.giver: x for x in proxies_at(p)}
        lost = [g for g, fault in here.unusable.items() if fault is ProxyFault.HOLDER_AWAY]
        told = (proxy_fault_sentence(p, by_giver[g], ProxyFault.HOLDER_AWAY, self._words) for g in lost)
        self._faults.setText("\n".join(told))
        self._faults.setVisible(bool(lost))
        live = p.opening is not None and p.adjournment is None
        for picker in (self.movement, self.proxy):
            picker.setVisible(live)
        self.movement.set_candidates(candidates(p, p.seats, self._words))
        if not self._giver:
            self._offer_givers()

    def _show_quorum(self, p: Proceedings, state: QuorumState, *, proxies: int) -> None:
        text = _("Quorum reached") if state.met else _("Quorum not reached")
        self._pill.show_spec(PillSpec(text, Tone.GOOD if state.met else Tone.BAD))
        self._pill.setToolTip(
            "\n".join(exclusion_reason(p.seats[s], how, self._words) for s, how in state.not_counted.items())
        )
        away = sum(how not in (Standing.REPRESENTED, Standing.UNKNOWN) for how in state.not_counted.values())
        self._stats.set_stats(
            [
                Stat(number(state.present, self._words), ngettext("present", "present", state.present)),
                Stat(number(proxies, self._words), ngettext("proxy", "proxies", proxies)),
                Stat(number(state.required, self._words), _("quorum")),
                Stat(number(away, self._words), ngettext("absent", "absent", away)),
            ]
        )

    def _offer_givers(self) -> None:
        if self._p is not None:
            away = [s.id for s in self._p.voting_seats if s.id not in room(self._p).seated]
            self.proxy.set_candidates(candidates(self._p, away, self._words))
            self.proxy.box.setPlaceholderText(_("Proxy: who gives it?"))

    def _proxy(self, seat: str, _modifiers: Qt.KeyboardModifier) -> None:
        """First who gives, then who carries."""
        if self._p is None:
            return
        if not self._giver:
            self._giver = seat
            self.proxy.set_candidates(candidates(self._p, room(self._p).seated, self._words))
            self.proxy.box.setPlaceholderText(_("Proxy: who carries it?"))
            return
        giver, self._giver = self._giver, ""
        self._offer_givers()
        self.proxied.emit(giver, seat)

    def ask_proxy(self, giver: str) -> None:
        """Ask to whom a member who has just left gives a proxy."""
        self._giver = ""
        self._proxy(giver, Qt.KeyboardModifier.NoModifier)
        self.proxy.setFocus()

    def _seat(self, seat: object) -> None:
        if self._p is not None and self._p.opening and not self._p.adjournment:
            self.movement.box.setText(self._p.seats[str(seat)].family_name)
            self.movement.setFocus()
