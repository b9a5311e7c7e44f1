# SPDX-License-Identifier: EUPL-1.2
"""Preparing a sitting: the agenda at the left, the item in the middle, the sitting at the right."""

import tempfile
from collections.abc import Sequence
from datetime import date, time
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from pupitre.domain.broken import Refusal
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Stage
from pupitre.services import preparing
from pupitre.services.attaching import copy_attachment, read_attachment
from pupitre.store.work import Changes
from pupitre.text.convening import asked
from pupitre.text.formats import long_day
from pupitre.text.language import _, ngettext
from pupitre.text.names import full_name
from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.pages.hold.late_item import LateItem
from pupitre.ui.pages.prepare.item_editor import ItemEditor, Written
from pupitre.ui.pages.prepare.sitting_card import SittingCard
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.empty_state import EmptyState
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.page import Page, columns
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row


class PreparePage(Page):
    """Every change is a deed that Ctrl+Z takes back; files may be dropped anywhere onto the page."""

    def __init__(self, context: Context) -> None:
        super().__init__(scrolls=False)
        self.setObjectName("prepare")
        self.setAcceptDrops(True)
        self.context = context
        self.scope = self.item = self.amending = ""
        self.p: Proceedings | None = None
        self._copies: tempfile.TemporaryDirectory[str] | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        words = self.context.words
        self.agenda_card = Card(_("Agenda"), flush=True)
        self.agenda = RowList(_("Agenda"), movable=True, lines=2)
        self.agenda.setObjectName("prepare-agenda")
        self.add_line = LateItem()
        self.hint = Label(size="small", tone="faint", wrap=True)
        inset = theme.now().sizes.inset
        self.hint.setContentsMargins(inset, 0, inset, 0)
        self.agenda_card.add(self.agenda, 1)
        self.agenda_card.add(self.hint)
        self.agenda_card.add(self.add_line)
        self.editor = ItemEditor(words)
        self.empty = EmptyState(
            "list-ordered",
            _("The agenda is empty"),
            _("Write the title of the first item, then Enter: you complete it here afterwards."),
            _("Add an item"),
        )
        empty_card = Card()
        empty_card.add(self.empty, 1)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.editor)
        self.middle.addWidget(empty_card)
        self.right = SittingCard(words)
        for line in (self.add_line, self.editor.picker.box, self.right.place):
            line.setAcceptDrops(False)  # a file that is dropped there is for the page, not a path to be typed
        self.add(columns((self.agenda_card, 30), (self.middle, 44), (self.right, 30)), 1)

    def _connect(self) -> None:
        self.context.changed.connect(self._changed)
        self.agenda.chosen.connect(self._choose)
        self.agenda.moved.connect(lambda item, to: self._do(preparing.move_item, item=str(item), to=to))
        self.agenda.removed.connect(lambda item: self._remove(str(item)))
        self.agenda.opened.connect(lambda _item: self.editor.item_title.setFocus())
        self.add_line.asked.connect(self._add)
        self.empty.asked.connect(self.add_line.setFocus)
        self.editor.changed.connect(self._keep_item)
        self.editor.removed.connect(self._remove)
        self.editor.amended.connect(self._amend)
        self.editor.files.asked.connect(self._attach_asked)
        self.editor.files.opened.connect(self._open_file)
        self.editor.files.removed.connect(lambda name: self._do(preparing.detach, item=self.item, name=name))
        self.right.changed.connect(self._change_sitting)
        self.right.refreshed.connect(self._refresh_members)
        self.right.shown.connect(self._show_item)
        self.right.convoked.connect(self._go_on)
        QShortcut(QKeySequence.StandardKey.Undo, self, lambda: self.context.undo(self, self.scope))
        QShortcut(QKeySequence.StandardKey.Redo, self, lambda: self.context.redo(self, self.scope))

    def arrive(self, key: object = None) -> None:
        """Show a sitting (its scope)."""
        if key and key != self.scope:
            self.keep()
            self.scope, self.item = str(key), ""
        self.refresh()
        (self.agenda if self.p and self.p.items else self.add_line).setFocus()

    def refresh(self) -> None:
        """Read the sitting anew and show it."""
        if not self.scope:
            return
        self.p = p = self.context.office.store.proceedings(self.scope)
        if self.item not in {i.id for i in p.items}:
            self.item = p.items[0].id if p.items else ""
        changeable = self._changeable(p)
        self.agenda.set_rows([self._row(p, i) for i in p.items])
        self.agenda.select(self.item)
        count = ngettext("{count} item", "{count} items", len(p.items)).format(count=len(p.items))
        self.agenda_card.set_aside(count if p.items else "")
        self.hint.setText(self._told(p, changeable=changeable))
        self.add_line.setVisible(changeable)
        if self.item:
            self.editor.show_item(p, p.item(self.item), changeable=changeable)
        self.middle.setCurrentIndex(0 if self.item else 1)
        self.right.show_sitting(p, self.context.today(), changeable=changeable)

    def keep(self) -> None:
        """Keep what is being typed."""
        if self.scope:
            self.editor.keep()
            self.right.keep()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page keeps what was typed."""
        self.keep()
        super().hideEvent(event)

    def _changeable(self, p: Proceedings) -> bool:
        early = p.stage in (Stage.PREPARING, Stage.CONVOKED, Stage.OPEN)
        return early and self.context.office.owns(self.scope)

    def _row(self, p: Proceedings, item: Item) -> Row:
        words = self.context.words
        parts = [asked(p, item, words)]
        if item.late:
            parts.insert(0, _("Added late"))
        if item.rapporteur in p.seats:
            parts.append(full_name(p.seats[str(item.rapporteur)], words))
        tone, told = Tone.WARN if item.late else Tone.NEUTRAL, " · ".join(parts)
        return Row(item.id, item.title, told, item.number, tone=tone, indent=int(item.amends is not None))

    def _told(self, p: Proceedings, *, changeable: bool) -> str:
        if not self.context.office.owns(self.scope):
            text = _("This sitting is kept by {organisation}: you read it, you do not change it.")
            return text.format(organisation=p.sitting.organisation_name)
        if not changeable:
            return _("The sitting is adjourned: the agenda does not change any more.")
        if p.convocation:
            text = _("The numbers are frozen since the convocation of {day}; an item that you add is told as late.")
            return text.format(day=long_day(p.convocation.dated, self.context.words))
        return _("Alt+Up and Alt+Down move an item, Delete takes it off, Ctrl+Z undoes.") if p.items else ""

    def _do(self, deed: object, **kwargs: object) -> Changes | None:
        return self.context.do(self, deed, self.scope, **kwargs)  # type: ignore[arg-type]

    def _choose(self, item: object) -> None:
        if str(item) != self.item:
            self.editor.keep()
            self.item = str(item)
            self._amend("")
            self.refresh()

    def _show_item(self, item: str) -> None:
        """Go to an item that lacks something; "" leads to the line that adds one."""
        if item:
            self._choose(item)
            self.editor.picker.setFocus()
        else:
            self.add_line.setFocus()

    def _add(self, title: str) -> None:
        self.editor.keep()
        changes = self._do(preparing.add_item, title=title, amends=self.amending or None)
        self._amend("")
        if changes:
            self.item = str(changes.made)
            self.refresh()

    def _amend(self, item: str) -> None:
        """Let the line that adds items take the title of an amendment to this one; "" of any item again."""
        self.amending = item
        text = _("Add an item (F2)")
        if item and self.p is not None:
            text = _("Amendment to item {number}: its title, then Enter").format(number=self.p.item(item).number)
            self.add_line.setFocus()
        self.add_line.setPlaceholderText(text)

    def _remove(self, item: str) -> None:
        if self.p is None or not self._changeable(self.p):
            return
        order = [i.id for i in self.p.items]
        at = order.index(item)
        if self._do(preparing.remove_item, item=item):
            rest = [i for i in order if i != item]
            self.item = rest[min(at, len(rest) - 1)] if rest else ""
            self.refresh()

    def _keep_item(self, now: Written) -> None:
        """Keep what changed; a title for which the members were convoked by itself, because it asks for a reason."""
        if self.p is None:
            return
        item = self.p.item(now.item)
        renamed = self.p.convocation is not None and now.title != item.title
        if self._change(now, item.title if renamed else now.title) and renamed:
            self._change(now, now.title)
        if renamed:
            self.editor.put_back(self.p, self.p.item(now.item))

    def _change(self, now: Written, title: str) -> Changes | None:
        return self._do(
            preparing.change_item, item=now.item, title=title, kind=now.kind, rapporteur=now.rapporteur,
            summary=now.summary, role=now.role, post=now.post,
        )  # fmt: skip

    def _change_sitting(self, on: date, at: time, place: str) -> None:
        self._do(preparing.change_sitting, on=on, at=at, place=place)

    def _refresh_members(self) -> None:
        changes = self._do(preparing.refresh_members, directory=self.context.office.directory)
        if changes:
            text = _("The members are those of the directory on the day of the sitting.")
            same = _("Nothing to change: the members are already those of the directory.")
            self.banner.tell(text if changes.nouns else same, Tone.GOOD)

    def _go_on(self) -> None:
        self.keep()
        self.left_for.emit("convoke", self.scope)

    def ask_files(self) -> list[Path]:
        """Ask which files to attach; none when the person thinks better of it."""
        paths, _kind = QFileDialog.getOpenFileNames(self, _("Attach files"))
        return [Path(path) for path in paths]

    def show_file(self, path: Path) -> None:
        """Open a copy of a file with the program that the system has for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def attach(self, paths: Sequence[Path]) -> None:
        """Attach files to the item that is shown; one that cannot be is told, the others are attached."""
        for path in paths:
            try:
                data = read_attachment(path)
            except Refusal as refusal:
                self.context.tell(self, refusal)
                return
            if self._do(preparing.attach, item=self.item, name=path.name, data=data) is None:
                return

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome where an item can take them."""
        if self.item and self.p and self._changeable(self.p) and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.attach(paths)

    def _attach_asked(self) -> None:
        self.attach(self.ask_files())

    def _open_file(self, name: str) -> None:
        attachments = self.p.item(self.item).attachments if self.p else ()
        attachment = next((a for a in attachments if a.name == name), None)
        if attachment is None:
            return
        if self._copies is None:
            self._copies = tempfile.TemporaryDirectory(prefix="pupitre-")
            self.destroyed.connect(self._copies.cleanup)
        try:
            path = copy_attachment(self.context.office, attachment, Path(self._copies.name))
        except Refusal as refusal:
            self.context.tell(self, refusal)
            return
        if path is None:
            self.banner.tell(_("This file has not come with the sitting: ask the sender for it."), Tone.WARN)
        else:
            self.show_file(path)

    def _changed(self, changes: Changes) -> None:
        if changes.scope == self.scope and self.isVisible():
            self.refresh()
