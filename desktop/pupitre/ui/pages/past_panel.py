# SPDX-License-Identifier: EUPL-1.2
"""Taking past sittings up: which files, from which template; then what was read of each, before anything is written."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pupitre.formats.past_files import ODS, XLSX
from pupitre.services.past_import import Reading
from pupitre.text.formats import long_day, number
from pupitre.text.language import Words, _, ngettext
from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.pages.past_card import PastCard, state_of
from pupitre.ui.pages.past_intake import Looked
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.empty_state import EmptyState
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.one_of import OneOf
from pupitre.ui.widgets.page import columns, stack
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row
from pupitre.ui.widgets.stat_row import Stat, StatRow


class PastPanel(QWidget):
    """`show_looked`; emits `choosing` to be given files, `template_wanted(".xlsx")`."""

    choosing = Signal()
    template_wanted = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setObjectName("past-panel")
        self._words = words
        self._looked: Mapping[str, Looked] = {}
        self.counts = StatRow()
        self.list = RowList(_("Sittings that were read"), lines=2)
        self.list.setObjectName("past-list")
        self.card = PastCard(words)
        self.list.chosen.connect(lambda key: self.card.show_looked(self._looked[str(key)]))
        self._faces = OneOf(self._beginning(), self._found())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._faces)

    def _beginning(self) -> QWidget:
        """What to do first: the template, then the files."""
        told = _(
            "Type each past sitting into a copy of the sheet “Modèle”, from its minutes: who was there, who came and "
            "left, what was voted. The template has its instructions and an example."
        )
        card = Card(_("The template"))
        card.add(Label(told, tone="muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.now().sizes.grid)
        for name, kind in ((_("Excel (.xlsx)…"), XLSX), (_("LibreOffice (.ods)…"), ODS)):
            button = Button(name, Kind.SECONDARY, icon="download-line")
            button.setAccessibleName(_("Save the template {kind}").format(kind=kind))
            button.setObjectName(f"template{kind.replace('.', '-')}")
            button.clicked.connect(lambda _on=False, kind=kind: self.template_wanted.emit(kind))
            row.addWidget(button)
        row.addStretch(1)
        card.add(row)
        drop = EmptyState(
            "folder-upload-line",
            _("Drop the files of past sittings here"),
            _("Files .xlsx, .ods or .yaml, several at once. You read what was understood before anything is written."),
            _("Choose files…"),
            keys="Ctrl+O",
        )
        self._choose = drop.button
        self._choose.setObjectName("choose-past")
        drop.asked.connect(self.choosing)
        files = Card(flush=True)
        files.add(drop, 1)
        return _ground(stack(card, files))

    def _found(self) -> QWidget:
        counts = Card()
        counts.add(self.counts)
        listed = Card(flush=True)
        listed.add(self.list, 1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.now().sizes.gap)
        column.addWidget(counts)
        column.addLayout(columns((listed, 1), (self.card, 2)), 1)
        return _ground(column)

    def show_looked(self, looked: Mapping[str, Looked]) -> None:
        """Show what was read; nothing read, what to do first."""
        self._looked = looked
        self._faces.show_only(self._faces.things[1 if looked else 0])
        self.list.set_rows([self._row(x) for x in looked.values()])
        self._show_counts()
        current = self.list.current_key()
        if current is None and looked:
            self.list.select(next(iter(looked)))
        elif looked:
            self.card.show_looked(looked[str(current)])

    def take_keyboard(self) -> None:
        """Put the keyboard where one goes on."""
        (self.list if self._looked else self._choose).setFocus()

    def _row(self, looked: Looked) -> Row:
        pills = (state_of(looked),)
        if not isinstance(looked.found, Reading):
            return Row(looked.key, looked.found.path.name, pills=pills)
        sitting = looked.found.checked.rebuilt.p.sitting
        when, whose = long_day(sitting.on, self._words), sitting.organisation_name
        under = " · ".join((when, sitting.taken_from)) if whose else sitting.taken_from
        return Row(looked.key, whose or when, under, pills=pills, muted=bool(looked.held))

    def _show_counts(self) -> None:
        held = self._looked.values()
        wanted = sum(x.wanted for x in held)
        here = sum(bool(x.held) for x in held)
        unread = len(held) - wanted - here
        remarks = sum(len(x.found.checked.findings) for x in held if isinstance(x.found, Reading) and x.wanted)
        counted: list[tuple[int, str, Tone | None]] = [
            (wanted, ngettext("sitting to take up", "sittings to take up", wanted), Tone.INFO),
            (remarks, ngettext("remark", "remarks", remarks), Tone.WARN),
            (here, ngettext("is in the register already", "are in the register already", here), None),
            (unread, ngettext("file cannot be read", "files cannot be read", unread), Tone.BAD),
        ]
        shown = counted[:1] + [count for count in counted[1:] if count[0]]
        self.counts.set_stats([Stat(number(n, self._words), text, tone if n else None) for n, text, tone in shown])


def _ground(layout: QVBoxLayout) -> QWidget:
    held = QWidget()
    held.setProperty("ground", "none")
    held.setLayout(layout)
    return held
