# SPDX-License-Identifier: EUPL-1.2
"""How each letter left: the members as a table, the day and the channel that are recorded, and how far it is."""

from datetime import date

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QProgressBar

from pupitre.domain.notice import notice_owed, too_short
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Dispatch, Seat
from pupitre.domain.terms import Channel
from pupitre.services.readiness import reached, unreached
from pupitre.text.formats import joined, short_day
from pupitre.text.labels import label
from pupitre.text.language import Words, _, ngettext, pgettext
from pupitre.text.names import list_name, sort_key
from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.pages.day_edit import DayEdit
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.data_table import DataTable
from pupitre.ui.widgets.field import Field
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.pill import PillSpec
from pupitre.ui.widgets.table_model import Column

NAMED = 3
"""So many members whom a channel cannot reach are named; the others are counted."""


def _likely(p: Proceedings) -> Channel:
    """The channel that reaches most members: nobody is written down as reached by an address that is not there."""
    by_mail = sum(1 for seat in p.seats.values() if seat.email)
    if by_mail * 2 > len(p.seats):
        return Channel.EMAIL
    by_post = sum(1 for seat in p.seats.values() if seat.town or seat.address)
    return Channel.POST if by_post * 2 > len(p.seats) else Channel.HAND


class SendingPanel(Card):
    """Emits `asked(seats, on, channel)` and `chosen(seat)`."""

    asked = Signal(list, object, object)
    chosen = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__(_("Sending"), flush=True)
        self.setObjectName("sending")
        self._words = words
        self._p: Proceedings | None = None
        self._writable = True
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("Letters sent"))
        self._build_table()
        self._build_record()
        inset = theme.now().sizes.inset
        bar = QHBoxLayout()
        bar.setContentsMargins(inset, 0, inset, 0)
        bar.addWidget(self.bar)
        self.add(bar)
        self.add(self.table, 1)
        self.add(self.warning)
        self.add(self._row)

    def _build_table(self) -> None:
        words = self._words
        columns = [
            Column(_("Member"), list_name, strong=True, stretch=3, sort=lambda s: sort_key(list_name(s))),
            Column(_("Organisation"), lambda s: str(s.organisation_name), stretch=3, muted=True),
            Column(pgettext("letter", "Sent"), self._sent, pill=self._sent_pill, sort=self._sent_key),
        ]
        self.table = DataTable(_("Members"), columns, key=lambda s: s.id, locale=QLocale(str(words.locale)))
        self.table.setObjectName("dispatches")
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.chosen.connect(lambda seat: self.chosen.emit(str(seat)))
        self.table.selectionModel().selectionChanged.connect(self._name_button)

    def _build_record(self) -> None:
        sizes = theme.now().sizes
        self.warning = Label(wrap=True, tone="warn")
        self.warning.setObjectName("unreached")
        self.warning.setContentsMargins(sizes.inset, 0, sizes.inset, 0)
        self.on = DayEdit(self._words, "sent-on")
        self.channel = QComboBox()
        self.channel.setObjectName("channel")
        for channel in Channel:
            self.channel.addItem(label(channel, self._words), channel.value)
        self.record = Button("", Kind.PRIMARY, keys="Ctrl+Return")
        self.record.setObjectName("record-sending")
        self._row = QHBoxLayout()
        self._row.setContentsMargins(sizes.inset, 0, sizes.inset, 0)
        self._row.setSpacing(sizes.grid)
        self.on_field, self.channel_field = Field(_("Sent on"), self.on), Field(_("Channel"), self.channel)
        self._row.addWidget(self.on_field, 3)
        self._row.addWidget(self.channel_field, 2)
        self._row.addWidget(self.record, 0, Qt.AlignmentFlag.AlignBottom)
        self.record.clicked.connect(self._ask)
        self.channel.currentIndexChanged.connect(self._warn)
        self.table.model().modelReset.connect(self._name_button)

    def show_sitting(self, p: Proceedings, today: date, *, writable: bool) -> None:
        """Show the members and what left; the day and the channel that were chosen stay."""
        fresh = self._p is None or self._p.scope != p.scope
        self._p, self._writable = p, writable
        if fresh:
            self.on.show_day(today)
            self.channel.setCurrentIndex(self.channel.findData(_likely(p).value))
        held = self.selected()
        self.table.set_values(list(p.seats.values()))
        self._select(held)
        sent = sum(1 for s in p.seats if s in p.dispatches)
        self.set_aside(pgettext("letter", "{sent} of {count} sent").format(sent=sent, count=len(p.seats)))
        self.bar.setRange(0, max(1, len(p.seats)))
        self.bar.setValue(sent)
        for control in (self.on_field, self.channel_field, self.record):
            control.setVisible(writable)
        self._warn()
        self._name_button()

    def selected(self) -> list[str]:
        """The members that are selected, in the order shown."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [str(self.table.table_model.key_at(row)) for row in rows]

    def wanted(self) -> list[str]:
        """Whose sending is recorded: those selected if they are several, else all those not sent yet."""
        chosen = self.selected()
        if len(chosen) > 1 or self._p is None:
            return chosen
        left = [s for s in self._p.seats if s not in self._p.dispatches]
        return left or chosen

    def _select(self, seats: list[str]) -> None:
        """Several rows selected again after the values came anew."""
        if len(seats) < 2:
            return
        model, selection = self.table.table_model, self.table.selectionModel()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        for seat in seats:
            if (row := model.row_of(seat)) >= 0:
                selection.select(model.index(row, 0), flags)

    def _ask(self) -> None:
        self.asked.emit(self.wanted(), self.on.day(), self._chosen())

    def _name_button(self) -> None:
        if self._p is None:
            return
        count, several = len(self.wanted()), len(self.selected()) > 1
        left = len(self._p.seats.keys() - self._p.dispatches.keys())
        if several:
            text = ngettext("Record for {count} selected", "Record for {count} selected", count)
        elif left == len(self._p.seats):
            text = ngettext("Record for {count} member", "Record for all {count} members", count)
        elif left:
            text = ngettext("Record for the {count} left", "Record for the {count} left", count)
        else:
            text = _("Correct for this member")
        self.record.show_text(text.format(count=count))
        self.record.setEnabled(bool(count))

    def _warn(self) -> None:
        """Name those whom the chosen channel cannot reach; the table shows it at each of them."""
        if self._p is None:
            return
        channel = self._chosen()
        missing = [s for s in unreached(self._p, channel) if s.id not in self._p.dispatches]
        self.table.viewport().update()
        names = [list_name(s) for s in missing[:NAMED]]
        rest = len(missing) - len(names)
        if rest:
            names.append(ngettext("{count} other", "{count} others", rest).format(count=rest))
        text = _("No e-mail address for {names}.") if channel is Channel.EMAIL else _("No postal address for {names}.")
        self.warning.setText(text.format(names=joined(names, self._words)) if names else "")
        self.warning.setVisible(bool(names) and self._writable)

    def _chosen(self) -> Channel:
        return Channel(self.channel.currentData())

    def _dispatch(self, seat: Seat) -> Dispatch | None:
        return self._p.dispatches.get(seat.id) if self._p else None

    def _sent(self, seat: Seat) -> str:
        held = self._dispatch(seat)
        if held is None:
            if reached(seat, self._chosen()):
                return pgettext("letter", "Not sent")
            return _("No e-mail address") if self._chosen() is Channel.EMAIL else _("No postal address")
        return f"{label(held.channel, self._words)} · {short_day(held.on, self._words)}"

    def _sent_pill(self, seat: Seat) -> PillSpec:
        held = self._dispatch(seat)
        if held is None or self._p is None:
            return PillSpec(self._sent(seat), Tone.NEUTRAL if reached(seat, self._chosen()) else Tone.WARN)
        short = too_short(notice_owed(self._p), held.on, self._p.sitting.on)
        return PillSpec(self._sent(seat), Tone.WARN if short else Tone.GOOD)

    def _sent_key(self, seat: Seat) -> tuple[bool, date, str]:
        held = self._dispatch(seat)
        return (held is not None, held.on if held else date.min, held.channel.value if held else "")
