# SPDX-License-Identifier: EUPL-1.2
"""The files attached to an item: add, open, remove; or drop them onto the page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pupitre.domain.sitting import Item
from pupitre.text.formats import file_size
from pupitre.text.language import Words, _, ngettext, pgettext
from pupitre.ui import theme
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row

SHOWN = 4
"""So many rows are shown at once; the others scroll."""


class FilesPanel(QWidget):
    """Emits `asked()` for the file chooser, `opened(name)` and `removed(name)`."""

    asked = Signal()
    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._title = Label(_("Attachments"), strong=True)
        self._hint = Label(size="small", tone="faint")
        self.list = RowList(_("Attachments"), dense=True, lines=1)
        self.list.setObjectName("attachments")
        self.list.opened.connect(lambda name: self.opened.emit(str(name)))
        self.list.removed.connect(lambda name: self.removed.emit(str(name)))
        self.list.chosen.connect(lambda _name: self._enable())
        self.join = Button(_("Attach files…"), Kind.SECONDARY, icon="attachment-2", keys="Ctrl+J")
        self.join.setObjectName("attach")
        self.open = Button(pgettext("verb", "Open"), Kind.QUIET, hint="⏎")
        self.open.setObjectName("open-attachment")
        self.remove = Button(_("Remove"), Kind.QUIET, hint=_("Del"))
        self.remove.setObjectName("remove-attachment")
        self.join.clicked.connect(self.asked)
        self.open.clicked.connect(lambda: self.opened.emit(str(self.list.current_key())))
        self.remove.clicked.connect(lambda: self.removed.emit(str(self.list.current_key())))
        self._lay_out()
        self._changeable = True

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.now().sizes.half)
        header = QHBoxLayout()
        header.addWidget(self._title)
        header.addStretch(1)
        header.addWidget(self._hint)
        column.addLayout(header)
        column.addWidget(self.list)
        buttons = QHBoxLayout()
        for button in (self.join, self.open, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def show_item(self, item: Item, *, changeable: bool) -> None:
        """Show the files of an item."""
        self._changeable = changeable
        rows = [
            Row(a.name, a.name, aside=file_size(a.size, self._words), icon="file-text-line") for a in item.attachments
        ]
        self.list.set_rows(rows)
        self.list.setVisible(bool(rows))
        if rows:
            if self.list.current_key() is None:
                self.list.select(rows[0].key)
            heights = [self.list.sizeHintForRow(i) for i in range(min(len(rows), SHOWN))]
            self.list.setFixedHeight(sum(heights) + 2 * self.list.frameWidth())
        total = sum(a.size for a in item.attachments)
        told = ngettext("{count} file, {size}", "{count} files, {size}", len(rows))
        drop = _("or drop files anywhere on this page") if changeable else _("No attachment")
        self._hint.setText(told.format(count=len(rows), size=file_size(total, self._words)) if rows else drop)
        self.join.setVisible(changeable)
        self._enable()

    def _enable(self) -> None:
        here = self.list.current_key() is not None and bool(self.list.rows())
        self.open.setVisible(here)
        self.remove.setVisible(here and self._changeable)
