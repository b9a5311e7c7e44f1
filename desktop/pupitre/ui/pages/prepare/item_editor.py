# SPDX-License-Identifier: EUPL-1.2
"""The editor of one item; what is typed is kept when the field is left or after a pause."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from pupitre.domain.agenda import voted_on
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item, Post
from pupitre.domain.terms import ItemKind, ItemRole
from pupitre.services.readiness import wants_rapporteur
from pupitre.text.labels import label
from pupitre.text.language import Words, _
from pupitre.text.names import full_name, list_name, title
from pupitre.ui import theme
from pupitre.ui.name_picker import Candidate, NamePicker
from pupitre.ui.pages.prepare.files_panel import FilesPanel
from pupitre.ui.pages.prepare.kind_details import KindDetails
from pupitre.ui.widgets.button import Button, IconButton, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.field import Field
from pupitre.ui.widgets.flow import Flow
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.prose import prose
from pupitre.ui.widgets.segments import Segments

IDLE = 1500
"""Milliseconds without a key after which what is typed is kept."""


@dataclass(frozen=True, slots=True)
class Written:
    """What the editor says of an item."""

    item: str
    title: str
    kind: ItemKind
    rapporteur: str | None
    summary: str
    role: ItemRole = ItemRole.NONE
    post: Post | None = None


def written(item: Item) -> Written:
    """What the record says of an item."""
    return Written(item.id, item.title, item.kind, item.rapporteur, item.summary, item.role, item.post)


class ItemEditor(Card):
    """Emits `changed(Written)`, `removed(item)` and `amended(item)`; files are asked for by its `files`.

    A title that the members were convoked for is kept when its field is left, never in the middle of a word.
    """

    changed = Signal(object)
    removed = Signal(str)
    amended = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__(_("Item"))
        self.setObjectName("item-editor")
        self._words = words
        self._p: Proceedings | None = None
        self._held: Written | None = None
        self._rapporteur: str | None = None
        self._changeable = False
        self._idle = QTimer(self, interval=IDLE, singleShot=True)
        self._idle.timeout.connect(lambda: self.keep(pausing=True))
        self._build_words()
        self._build_rapporteur()
        self.files = FilesPanel(words)
        self.remove = Button(_("Take this item off the agenda"), Kind.QUIET, icon="delete-bin-line")
        self.remove.setObjectName("remove-item")
        self.remove.clicked.connect(lambda: self.removed.emit(self._held.item if self._held else ""))
        self.amend = Button(_("Add an amendment"), Kind.QUIET, icon="add-line")
        self.amend.setObjectName("amend-item")
        self.amend.clicked.connect(lambda: self.amended.emit(self._held.item if self._held else ""))
        self.details = KindDetails()
        self.details.changed.connect(self.keep)
        for part in (self.title_field, self.kinds, self.details, self._reporter):
            self.add(part)
        text = QVBoxLayout()
        text.setSpacing(theme.now().sizes.half)
        text.addWidget(self._summary_label)
        text.addWidget(self.summary, 1)
        self.add(text, 1)
        self.add(self.files)
        self.add(Flow(self.amend, self.remove))

    def _build_words(self) -> None:
        self.item_title = QLineEdit()
        self.item_title.setObjectName("item-title")
        self.item_title.setProperty("kind", "large")
        self.title_field = Field(_("Title"), self.item_title)
        self.kinds = Segments(_("What is asked"), [(kind.value, label(kind, self._words)) for kind in ItemKind])
        self.kinds.setObjectName("item-kind")
        self.summary = QPlainTextEdit()
        self.summary.setObjectName("item-summary")
        self.summary.setPlaceholderText(_("A few lines: they go into the convocation."))
        self.summary.setTabChangesFocus(True)
        self.summary.setAccessibleName(_("Summary"))
        self._summary_label = Label(_("Summary"), strong=True)
        self._summary_label.setBuddy(self.summary)
        for field in (self.item_title, self.summary):
            field.setAcceptDrops(False)
            field.installEventFilter(self)
        self.item_title.textEdited.connect(self._typed)
        self.item_title.returnPressed.connect(self.keep)
        self.summary.textChanged.connect(self._typed)
        self.kinds.chosen.connect(lambda _kind: self.keep())

    def _build_rapporteur(self) -> None:
        self._reporter = QWidget()
        self.picker = NamePicker(_("Rapporteur"), _("Rapporteur: type three letters of a name"))
        self.picker.setObjectName("rapporteur")
        self.picker.picked.connect(self._pick)
        self.rapporteur_name = Label(wrap=True)
        self.rapporteur_name.setObjectName("rapporteur-name")
        self.no_rapporteur = IconButton("close-line", _("Remove the rapporteur"))
        self.no_rapporteur.clicked.connect(lambda: self._pick(None))
        row = QHBoxLayout()
        row.addWidget(self.rapporteur_name, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.no_rapporteur)
        column = QVBoxLayout(self._reporter)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.now().sizes.half)
        column.addWidget(Label(_("Rapporteur"), strong=True))
        column.addLayout(row)
        column.addWidget(self.picker)

    def show_item(self, p: Proceedings, item: Item, *, changeable: bool) -> None:
        """Show an item as the record has it; what is being typed is left alone."""
        if self._held is not None and self._held.item != item.id:
            self.keep()
        fresh = self._held is None or self._held.item != item.id
        now, before = written(item), self._held
        self._p, self._held = p, now
        self._changeable = changeable
        self.set_title(self._heading(p, item))
        self.set_aside(_("added after the convocation") if item.late else "")
        if fresh or before is None or self.item_title.text().strip() == before.title:
            self._put_title(now.title)
        if fresh or before is None or prose(self.summary).strip() == before.summary:
            self._put_summary(now.summary)
        self.kinds.select(now.kind.value)
        self._show_rapporteur(now.rapporteur, changeable=changeable)
        self._reporter.setVisible(wants_rapporteur(item) or item.rapporteur is not None)
        self.title_field.set_error("")
        self.item_title.setReadOnly(not changeable or voted_on(p, item))
        self.summary.setReadOnly(not changeable)
        open_to_change = changeable and item.id not in p.discussions
        for kind in ItemKind:
            self.kinds.set_enabled(kind.value, open_to_change)
        self.kinds.setVisible(item.amends is None and item.role is not ItemRole.URGENCY)
        self.details.show_item(item, changeable=open_to_change)
        self.files.show_item(item, changeable=changeable)
        self.remove.setVisible(changeable and (p.convocation is None or item.late))
        self.amend.setVisible(changeable and item.kind is ItemKind.VOTE and self.kinds.isVisibleTo(self))

    def put_back(self, p: Proceedings, item: Item) -> None:
        """Show the title as the record has it: the one that was typed was refused, or waits for a reason."""
        self._held = written(item)
        self._put_title(item.title)
        self.show_item(p, item, changeable=self._changeable)

    def keep(self, *, pausing: bool = False) -> None:
        """Keep what is typed, if it differs from the record; a title that was emptied is not kept.

        `pausing`: somebody may be typing still, and is not asked for the reason of a changed title yet.
        """
        self._idle.stop()
        if self._held is None or not self._changeable:
            return
        kind = ItemKind(self.kinds.current() or ItemKind.VOTE)
        typing = pausing and self._convoked() and self.item_title.hasFocus()
        now = Written(
            self._held.item,
            self._held.title if typing else self.item_title.text().strip(),
            kind,
            self._rapporteur,
            prose(self.summary).strip(),
            self.details.role(kind),
            self.details.filled(kind),
        )
        if not now.title:
            self.title_field.set_error(_("An item needs a title: the former one is kept."))
        elif now != self._held:
            self._held = now
            self.changed.emit(now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving a field keeps what was typed."""
        if event.type() == QEvent.Type.FocusOut and watched in (self.item_title, self.summary):
            self.keep()
        return super().eventFilter(watched, event)

    def _convoked(self) -> bool:
        """Whether the members were convoked for the item that is shown."""
        if self._p is None or self._held is None or self._p.convocation is None:
            return False
        return not self._p.item(self._held.item).late

    def _heading(self, p: Proceedings, item: Item) -> str:
        if item.amends is None:
            return _("Item {number}").format(number=item.number)
        of = next((i.number for i in p.items if i.id == item.amends), "")
        return _("Amendment {number} to item {of}").format(number=item.number, of=of)

    def _typed(self) -> None:
        self.title_field.set_error("")
        self._idle.start()

    def _put_title(self, text: str) -> None:
        if self.item_title.text().strip() != text:
            self.item_title.setText(text)
        self.item_title.setCursorPosition(self.item_title.cursorPosition() if self.item_title.hasFocus() else 0)

    def _put_summary(self, text: str) -> None:
        if prose(self.summary).strip() != text:
            self.summary.blockSignals(True)  # noqa: FBT003 (Qt's own)
            self.summary.setPlainText(text)
            self.summary.blockSignals(False)  # noqa: FBT003 (Qt's own)

    def _show_rapporteur(self, seat: str | None, *, changeable: bool) -> None:
        self._rapporteur = seat
        p = self._p
        if p is None:
            return
        member = p.seats.get(seat or "")
        named = f"{full_name(member, self._words)}, {title(member, self._words)}" if member else _("None")
        self.rapporteur_name.setText(named)
        self.rapporteur_name.setVisible(bool(member) or not changeable)
        self.no_rapporteur.setVisible(bool(member) and changeable)
        self.picker.setVisible(member is None and changeable)
        words = self._words
        self.picker.set_candidates(
            [
                Candidate(
                    s.id, list_name(s), "", title(s, words), f"{s.family_name} {s.given_name} {s.organisation_name}"
                )
                for s in p.seats.values()
            ]
        )

    def _pick(self, seat: str | None, _modifiers: object = None) -> None:
        self._show_rapporteur(seat, changeable=True)
        self.keep()
        if seat is None:
            self.picker.setFocus()
