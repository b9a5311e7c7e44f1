# SPDX-License-Identifier: EUPL-1.2
"""Who is in the room: the half circle, the figures, the quorum, and the line where a member is named."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from pupitre.domain import ballot
from pupitre.domain.attendance import PASSING_FAULTS, Room, Standing, proxies_at, room
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import QuorumState, quorum
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Mode
from pupitre.text.formats import number
from pupitre.text.language import Words, _, ngettext
from pupitre.text.movements import proxy_fault_sentence
from pupitre.ui import theme
from pupitre.ui.name_picker import NamePicker
from pupitre.ui.pages.hold.keys import keys_of
from pupitre.ui.pages.hold.people import candidates, presence_marks, quorum_pill, vote_marks
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.hemicycle import Hemicycle
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.pill import Pill
from pupitre.ui.widgets.stat_row import Stat, StatRow

WIDE = 12
"""From so many rows' heights on, the panel is wide."""
TOLD = 2
"""So many proxies that cannot be used are told by name; of more, how many: the panel of the quorum names all."""


class RoomPanel(Card):
    """Emits `moved(seat)` for an arrival or a departure, `member(seat)` for every other act, `quorum_asked`."""

    moved = Signal(str)
    member = Signal(str)
    quorum_asked = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(_("Attendance"))
        self._words = words
        self._p: Proceedings | None = None
        self._pill = Pill("")
        self.set_aside(self._pill)
        self.hemicycle = Hemicycle(_("Seats"))
        self.hemicycle.setObjectName("hemicycle")
        self._stats = StatRow()
        self.quorum = Button("", Kind.QUIET, hint=keys_of("quorum"))
        self.quorum.setObjectName("quorum")
        self.quorum.clicked.connect(self.quorum_asked)
        self._faults = Label(tone="bad", wrap=True, size="small")
        self._ended = Label(tone="muted", wrap=True, size="small")
        self.line = NamePicker(_("A member: arrival or departure, or another act"), "")
        self.line.setObjectName("movement")
        self.line.picked.connect(self._named)
        self._acts = False
        self._say_what_for()
        self.hemicycle.seatActivated.connect(self._seat)
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        figures = QVBoxLayout()
        for layout in (self._sides, figures):
            layout.setSpacing(theme.now().sizes.grid)
        for part in (self._stats, self.quorum, self._faults, self._ended, self.line):
            figures.addWidget(part)
        figures.addStretch(1)
        self._sides.addWidget(self.hemicycle, 1)
        self._sides.addLayout(figures, 1)
        self.add(self._sides)

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut: the figures can always stand beneath the seats."""
        hint, sides = super().minimumSizeHint(), self.contentsMargins() + self._outer.contentsMargins()
        width = max(part.minimumSizeHint().width() for part in (self.hemicycle, self._stats, self.quorum, self.line))
        return QSize(width + sides.left() + sides.right(), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The figures stand beside the seats where the panel is wide, else beneath them."""
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(across if self.width() > WIDE * theme.now().sizes.row else down)

    def show_sitting(self, p: Proceedings, item: Item | None) -> None:
        """Show the room as it is, for the item under discussion where that is the one shown; the ballot of the item,
        when there is one, colours the seats."""
        self._p = p
        current = p.current_item()
        for_item = item.id if item and current and item.id == current.id else None
        state, here = quorum(p, item=for_item), room(p, item=for_item)
        held = p.ballots.get(item.id) if item else None
        if item is not None and held is not None and held.mode is not Mode.SECRET:
            marks = vote_marks(p, ballot.senses(p, item.id), self._words)
            count = sum(p.seats[s].voices for s in ballot.voters(p, item.id))
            self.hemicycle.set_seats(marks, number(count, self._words), _("voices"))
        else:
            self.hemicycle.set_seats(
                presence_marks(p, self._words, for_item),
                number(state.present, self._words),
                ngettext("present", "present", state.present),
            )
        self._show_figures(state, here)
        self._show_faults(p, here)
        live = p.opening is not None and p.adjournment is None
        self.line.setVisible(live)
        self.line.set_candidates(candidates(p, p.seats, self._words))

    def ask_name(self, *, acts: bool) -> None:
        """Ask for a name: of who comes or goes, or of whom something else is to be recorded."""
        if not self.line.isHidden():
            self._acts = acts
            self._say_what_for()
            self.line.box.take_keyboard()

    def _say_what_for(self) -> None:
        text = _("Another act of… (F3: movement)") if self._acts else _("Comes, goes… (F4: another act)")
        self.line.box.setPlaceholderText(text)

    def _named(self, seat: str, modifiers: Qt.KeyboardModifier) -> None:
        acts, self._acts = self._acts or bool(modifiers & Qt.KeyboardModifier.ShiftModifier), False
        self._say_what_for()
        (self.member if acts else self.moved).emit(seat)

    def _show_figures(self, state: QuorumState, here: Room) -> None:
        self._pill.show_spec(quorum_pill(state))
        text = ngettext("Quorum {required} · {present} present", "Quorum {required} · {present} present", state.present)
        figures = {"required": number(state.required, self._words), "present": number(state.present, self._words)}
        self.quorum.show_text(text.format(**figures))
        excused = sum(how is Standing.EXCUSED for how in state.not_counted.values())
        counted = (Standing.REPRESENTED, Standing.UNKNOWN, Standing.EXCUSED, Standing.RECUSED)
        absent = sum(how not in counted for how in state.not_counted.values())
        proxies = len(here.carried)
        self._stats.set_stats(
            [
                Stat(number(state.present, self._words), ngettext("present", "present", state.present)),
                Stat(number(proxies, self._words), ngettext("proxy", "proxies", proxies)),
                Stat(number(excused, self._words), ngettext("excused", "excused", excused)),
                Stat(number(absent, self._words), ngettext("absent", "absent", absent)),
            ]
        )

    def _show_faults(self, p: Proceedings, here: Room) -> None:
        """Tell which proxies cannot be used, and why: for now, and for good."""
        by_giver = {x.giver: x for x in proxies_at(p)} if here.unusable else {}
        told: dict[bool, list[str]] = {True: [], False: []}
        for giver, fault in here.unusable.items():
            told[fault in PASSING_FAULTS].append(proxy_fault_sentence(p, by_giver[giver], fault, self._words))
        lost, ended = told[True], told[False]
        text = ngettext("{count} proxy cannot be used now.", "{count} proxies cannot be used now.", len(lost))
        _tell(self._faults, lost, text.format(count=len(lost)))
        text = ngettext("{count} proxy has ended.", "{count} proxies have ended.", len(ended))
        _tell(self._ended, ended, text.format(count=len(ended)))

    def _seat(self, seat: object) -> None:
        if self._p is not None and self._p.opening and not self._p.adjournment:
            self.member.emit(str(seat))


def _tell(label: Label, sentences: list[str], how_many: str) -> None:
    """Show a few sentences, or how many there are."""
    label.setText("\n".join(sentences) if len(sentences) <= TOLD else how_many)
    label.setToolTip("\n".join(sentences))
    label.setVisible(bool(sentences))
