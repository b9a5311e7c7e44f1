# SPDX-License-Identifier: EUPL-1.2
"""What a file of elected members would change, shown before anything is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pupitre.domain.broken import Problem, Refusal
from pupitre.domain.roll import Difference
from pupitre.formats.rne import Kind as FileKind
from pupitre.services import people
from pupitre.services.people import Reading
from pupitre.store.work import Changes
from pupitre.text.formats import number
from pupitre.text.language import Words, _, ngettext
from pupitre.text.problems import told
from pupitre.text.roll_sentences import beginning_sentence, change_sentence, ending_sentence
from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.data_table import DataTable
from pupitre.ui.widgets.empty_state import EmptyState
from pupitre.ui.widgets.pill import PillSpec
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row
from pupitre.ui.widgets.segments import Segments
from pupitre.ui.widgets.stat_row import Stat, StatRow
from pupitre.ui.widgets.table_model import Column


@dataclass(frozen=True, slots=True)
class Line:
    """A change as the table shows it; `line` is its line in the file, 0 where the file no longer has one."""

    key: int
    text: str
    pill: PillSpec
    line: int


def lines(reading: Reading, places: Mapping[str, str], on: date, words: Words) -> list[Line]:
    """Every change in words: what begins, what ends, what is corrected."""
    return [Line(at, *parts) for at, parts in enumerate(_parts(reading, places, on, words))]


def _parts(reading: Reading, places: Mapping[str, str], on: date, words: Words) -> Iterator[tuple[str, PillSpec, int]]:
    difference = reading.difference
    begins = PillSpec(_("Begins"), Tone.GOOD)
    ends, changes = PillSpec(_("Ends"), Tone.WARN), PillSpec(_("Corrected"), Tone.INFO)
    for change in difference.changed:
        yield change_sentence(change, places, words), changes, change.wanted.line
    for ending in difference.ended:
        yield ending_sentence(ending, places, words), ends, 0
    for beginning in difference.new:
        yield beginning_sentence(beginning, places, on, words), begins, beginning.wanted.line


def file_label(reading: Reading, words: Words) -> str:
    """« Fichier des maires · elus-maire-mai.csv · 83 lignes »."""
    kinds = {
        FileKind.MAYORS: _("File of the mayors"),
        FileKind.MUNICIPAL_COUNCILLORS: _("File of the municipal councillors"),
        FileKind.COMMUNITY_COUNCILLORS: _("File of the community councillors"),
    }
    count = reading.file.line_count
    text = ngettext("{count} line", "{count} lines", count).format(count=number(count, words))
    return " · ".join((kinds[reading.file.kind], reading.file.source_name, text))


def has_changes(reading: Reading) -> bool:
    """Whether there is anything to write."""
    return bool(reading.new_communes) or not reading.difference.empty


def written_sentence(done: Difference, words: Words) -> str:
    """How many changes were written."""
    count = len(done.new) + len(done.ended) + len(done.changed)
    text = ngettext("{count} change was written.", "{count} changes were written.", count)
    return text.format(count=number(count, words))


class MembersFile(QObject):
    """One file at a time: emits `read(Reading)`, `written(Changes)` or `failed(Refusal)`; both works run behind."""

    read = Signal(object)
    written = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.reading: Reading | None = None
        self.writing = False

    def read_file(self, path: Path) -> None:
        """Compare a file with the directory; nothing is written."""
        office, today = self._context.office, self._context.today()
        self._context.tasks.run(
            lambda _progress: people.read_members(office, path, on=today),
            label=_("Reading {name}").format(name=path.name),
            done=self._keep,
            failed=self._fail,
        )

    def write(self) -> None:
        """Write what was read, as one deed."""
        reading, office, today = self.reading, self._context.office, self._context.today()
        if reading is None or self.writing:
            return
        self.writing = True
        self._context.tasks.run(
            lambda _progress: office.perform(
                people.import_members, office.directory, wanted=reading.wanted, communes=reading.new_communes, on=today
            ),
            label=_("Writing the changes"),
            done=self._wrote,
            failed=self._fail,
        )

    def _keep(self, reading: Reading) -> None:
        self.reading = reading
        self.read.emit(reading)

    def _wrote(self, changes: Changes) -> None:
        self.reading, self.writing = None, False
        self.written.emit(changes)

    def _fail(self, refusal: Refusal) -> None:
        self.writing = False
        self.failed.emit(refusal)


class ImportPanel(QWidget):
    """`show_reading`: the counts, each change in words, the bad lines, the new communes."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setObjectName("import-panel")
        self._words = words
        self.counts = StatRow()
        counts = Card()
        counts.add(self.counts)
        self._faces = Card(flush=True)
        self.faces: Segments | None = None
        self.changes = DataTable(
            _("Changes"),
            [
                Column(_("What"), lambda _line: "", pill=lambda line: line.pill),
                Column(_("Mandate"), lambda line: str(line.text), stretch=1),
                Column(
                    _("Line"), lambda line: str(line.line or ""), number=True, sort=lambda line: line.line, muted=True
                ),
            ],
            key=lambda line: line.key,
        )
        self.changes.setObjectName("changes")
        self.bad = RowList(_("Bad lines"), ruled=True, lines=3)
        self.bad.setObjectName("bad-lines")
        self.communes = RowList(_("New member communes"), ruled=True, dense=True, lines=1)
        self.communes.setObjectName("new-communes")
        same, hint = _("The directory says the same already"), _("There is nothing to write.")
        self.nothing = EmptyState("checkbox-circle-line", same, hint)
        self.stack = QStackedWidget()
        for part in (self.changes, self.bad, self.communes, self.nothing):
            self.stack.addWidget(part)
        self._faces.add(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.now().sizes.gap)
        column.addWidget(counts)
        column.addWidget(self._faces, 1)

    def show_reading(self, reading: Reading, places: Mapping[str, str], on: date) -> None:
        """Show a file that was read; nothing is written by this."""
        self._show_counts(reading)
        self.changes.set_values(lines(reading, places, on, self._words))
        self.bad.set_rows([self._bad_row(at, reading) for at in range(len(reading.file.bad_lines))])
        self.communes.set_rows([Row(o.id, o.name, aside=o.insee) for o in reading.new_communes])
        self._show_faces(reading)

    def show_face(self, face: str) -> None:
        """Bring one of the lists to the front: "changes", "bad" or "communes"."""
        lists: dict[str, QWidget] = {"bad": self.bad, "communes": self.communes}
        empty = not self.changes.table_model.values
        self.stack.setCurrentWidget(lists.get(face, self.nothing if empty else self.changes))

    def _show_counts(self, reading: Reading) -> None:
        difference, bad = reading.difference, reading.file.bad_count
        begun, ended, changed = (len(part) for part in (difference.new, difference.ended, difference.changed))
        counted: list[tuple[int, str, Tone | None]] = [
            (begun, ngettext("begins", "begin", begun), Tone.GOOD),
            (ended, ngettext("ends", "end", ended), Tone.WARN),
            (changed, ngettext("is corrected", "are corrected", changed), Tone.INFO),
            (len(difference.kept), ngettext("stays as it is", "stay as they are", len(difference.kept)), None),
            (reading.foreign, _("of other communes"), None),
            (bad, ngettext("bad line", "bad lines", bad), Tone.BAD if bad else None),
        ]
        self.counts.set_stats(
            [Stat(number(count, self._words), caption, tone if count else None) for count, caption, tone in counted]
        )

    def _show_faces(self, reading: Reading) -> None:
        """The lists that hold something, each with its number."""
        found = [("changes", _("Changes"), len(self.changes.table_model.values))]
        found += [("bad", _("Bad lines"), reading.file.bad_count)] if reading.file.bad_count else []
        found += [("communes", _("New communes"), len(reading.new_communes))] if reading.new_communes else []
        choices = [(face, f"{title} ({number(count, self._words)})") for face, title, count in found]
        if self.faces is not None:
            self.faces.setParent(None)
            self.faces.deleteLater()
        self.faces = Segments(_("Show"), choices, "changes")
        self.faces.setObjectName("import-faces")
        self.faces.chosen.connect(self.show_face)
        self._faces.header.insertWidget(0, self.faces)
        self._faces.updateGeometry()
        self.show_face("changes")

    def _bad_row(self, at: int, reading: Reading) -> Row:
        bad = reading.file.bad_lines[at]
        answer = told(Problem(bad.code, line=bad.line_number, **bad.facts), self._words)
        return Row(at, answer.what, answer.advice, tone=Tone.BAD)
