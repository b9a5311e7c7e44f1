# SPDX-License-Identifier: EUPL-1.2
"""The register: every sitting whose record is closed, year by year; and taking up those from before Pupitre."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QWidget

from pupitre.domain.broken import Refusal
from pupitre.domain.terms import Stage
from pupitre.formats import past_files
from pupitre.host.files import write_atomically
from pupitre.store.proceedings import Listed
from pupitre.store.work import Changes
from pupitre.text.formats import number
from pupitre.text.labels import label
from pupitre.text.language import _, ngettext
from pupitre.text.names import folded
from pupitre.text.problems import told
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.pages.file_drop import FileDrop
from pupitre.ui.pages.past_intake import PastFiles, Taken
from pupitre.ui.pages.past_panel import PastPanel
from pupitre.ui.pages.sitting_columns import body_column, day_column, items_column, searched
from pupitre.ui.tasks import Progress
from pupitre.ui.widgets.banner import Way
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.data_table import DataTable
from pupitre.ui.widgets.empty_state import EmptyState
from pupitre.ui.widgets.one_of import OneOf
from pupitre.ui.widgets.page import Page, columns
from pupitre.ui.widgets.pill import PillSpec
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row
from pupitre.ui.widgets.search_box import SearchBox
from pupitre.ui.widgets.table_model import Column

HISTORY = "history"
"""As key of `arrive`: take past sittings up."""
ALL = 0
"""The row of all years."""


class RegisterPage(Page):
    """Enter opens a sitting at its sealed minutes. `arrive(scope)` chooses that one."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Register"), scrolls=False)
        self.setObjectName("register")
        self.context = context
        self.rows: list[Listed] = []
        self.present: dict[str, int] = {}
        self.taking = False
        self.files = PastFiles(context)
        self._build_actions()
        self._build_lists()
        self.empty = EmptyState(
            "archive-line",
            _("No record is closed yet"),
            _(
                "A sitting comes here when its record is closed. Those from before Pupitre can be taken up from their "
                "minutes."
            ),
            _("Take up the history"),
            keys="Ctrl+I",
        )
        self.empty.asked.connect(self._begin)
        self.panel = PastPanel(context.words)
        self.faces = OneOf(self.full, self.empty, self.panel)
        self.add(self.faces, 1)
        self._connect()

    def _build_actions(self) -> None:
        self.search = SearchBox(_("Search a sitting…"), keys="Ctrl+F")
        self.search.setObjectName("search-register")
        self.begin = Button(_("Take up the history"), Kind.PRIMARY, icon="history-line", keys="Ctrl+I")
        self.leave = Button(_("Back to the register"), Kind.SECONDARY, keys="Escape")
        self.more = Button(_("Other files…"), Kind.SECONDARY, icon="folder-open-line", keys="Ctrl+O")
        self.take = Button("", Kind.PRIMARY, icon="check-line", keys="Ctrl+Return")
        named = ("take-up-history", self.begin), ("leave-history", self.leave), ("more-past", self.more)
        for name, button in (*named, ("take-up", self.take)):
            button.setObjectName(name)
        self.add_action(self.search, self.begin, self.leave, self.more, self.take)

    def _build_lists(self) -> None:
        words = self.context.words
        self.years = RowList(_("Years"), lines=1, dense=True)
        self.years.setObjectName("years")
        self.table = DataTable(
            _("Register"),
            [
                day_column(words),
                body_column(),
                Column(_("Organisation"), lambda s: str(s.organisation_name), stretch=1, muted=True),
                Column(_("Members present"), self._present, number=True, sort=lambda s: self.present.get(s.scope, 0)),
                items_column(words),
                Column(_("State"), lambda _s: "", pill=self._state, sort=lambda s: bool(s.taken_from)),
            ],
            key=lambda s: s.scope,
            locale=QLocale(str(words.locale)),
        )
        self.table.setObjectName("register-table")
        years, listed = Card(flush=True), Card(flush=True)
        years.add(self.years, 1)
        listed.add(self.table, 1)
        self.full = QWidget()
        self.full.setProperty("ground", "none")
        self.full.setLayout(columns((years, 1), (listed, 5)))

    def _connect(self) -> None:
        self.begin.clicked.connect(self._begin)
        self.leave.clicked.connect(self._leave)
        self.more.clicked.connect(self._choose)
        self.take.clicked.connect(self._take)
        self.panel.choosing.connect(self._choose)
        self.panel.template_wanted.connect(self._save_template)
        self.files.read.connect(self._show_files)
        self.files.taken.connect(self._taken)
        self.files.failed.connect(self._failed)
        FileDrop(self, several=True).all_dropped.connect(self.look_into)
        self.years.chosen.connect(lambda _year: self._fill())
        self.search.textChanged.connect(lambda _text: self._fill())
        self.search.descended.connect(self.table.setFocus)
        self.search.sought.connect(lambda _text: self.table.setFocus())
        self.table.opened.connect(lambda scope: self.left_for.emit("sign", scope))
        self.context.changed.connect(self._changed)

    def arrive(self, key: object = None) -> None:
        """Show the register; HISTORY takes past sittings up, a path is a file of them, a scope chooses a sitting."""
        self.refresh()
        if key == HISTORY:
            self._begin()
        elif isinstance(key, Path):
            self.look_into([key])
        elif key:
            self.table.select(str(key))
        if not self.taking:
            (self.table if self.rows else self.empty.button).setFocus()

    def refresh(self) -> None:
        """Read the register anew."""
        store = self.context.office.store
        self.rows = [s for s in store.sittings() if s.stage is Stage.CLOSED]
        self.present = store.present_at_roll_call()
        counted = Counter(s.on.year for s in self.rows)
        words = self.context.words
        rows = [Row(year, str(year), aside=number(n, words)) for year, n in sorted(counted.items(), reverse=True)]
        self.years.set_rows([Row(ALL, _("All years"), aside=number(len(self.rows), words)), *rows])
        if self.years.current_key() is None:
            self.years.select(ALL)
        self._fill()

    def _fill(self) -> None:
        year, sought = self.years.current_key(), folded(self.search.text()).split()
        found = [s for s in self.rows if year in (ALL, None, s.on.year)]
        words = self.context.words
        self.table.set_values([s for s in found if all(part in searched(s, words) for part in sought)])
        if self.table.current_key() is None and self.table.table_model.values:
            self.table.select(self.table.table_model.key_at(0))
        self._show_stage()

    def _show_stage(self) -> None:
        """The register, what to do first, or the files that are being taken up."""
        taking, looked, wanted = self.taking, bool(self.files.looked), len(self.files.wanted)
        self.faces.show_only(self.panel if taking else self.full if self.rows else self.empty)
        self.search.setVisible(bool(self.rows) and not taking)
        self.begin.setVisible(bool(self.rows) and not taking)
        self.leave.setVisible(taking)
        self.more.setVisible(taking and looked)
        self.take.setVisible(taking and wanted > 0)
        self.take.setEnabled(not self.files.working)
        self.take.show_text(
            ngettext("Take up {count} sitting", "Take up {count} sittings", wanted).format(count=wanted)
        )
        if taking:
            self.set_title(_("Take up the history"), _("Nothing is written yet") if wanted else "")
            return
        count = len(self.table.table_model.values)
        text = ngettext("{count} closed sitting", "{count} closed sittings", count)
        self.set_title(_("Register"), text.format(count=number(count, self.context.words)) if self.rows else "")

    def _present(self, s: Listed) -> str:
        present = self.present.get(s.scope)
        return number(present, self.context.words) if present else "—"

    def _state(self, s: Listed) -> PillSpec:
        return PillSpec(_("Taken up"), Tone.INFO) if s.taken_from else PillSpec(label(s.stage, self.context.words))

    # --- the history ---

    def _begin(self) -> None:
        self.taking = True
        self.banner.clear()
        self.panel.show_looked(self.files.looked)
        self._show_stage()
        self.panel.take_keyboard()

    def _leave(self) -> None:
        self.taking = False
        self.files.forget()
        self.banner.clear()
        self._show_stage()
        (self.table if self.rows else self.empty.button).setFocus()

    def ask_files(self) -> list[Path]:
        """Ask for files; none when the person thinks better of it."""
        known = " ".join(f"*{kind}" for kind in past_files.KINDS)
        kinds = ";;".join((_("Past sittings") + f" ({known})", _("All files") + " (*)"))
        paths, _kind = QFileDialog.getOpenFileNames(self, _("Choose files…"), "", kinds)
        return [Path(path) for path in paths]

    def _choose(self) -> None:
        paths = self.ask_files()
        if paths:
            self.look_into(paths)

    def look_into(self, paths: Sequence[Path]) -> None:
        """Read files in the background, then show what is in them; nothing is written."""
        self._begin()
        self.files.look_into(paths)

    def _show_files(self) -> None:
        self.taking = True
        self.panel.show_looked(self.files.looked)
        self._show_stage()
        self.panel.take_keyboard()

    def _take(self) -> None:
        self.files.take()
        self._show_stage()

    def _taken(self, taken: Taken) -> None:
        """Go to what was taken up; what was not stays, so that it can be looked at and corrected."""
        left = [x for x in self.files.looked.values() if not x.held]
        self.taking = bool(left)
        if not left:
            self.files.forget()
        self.refresh()
        self.panel.show_looked(self.files.looked)
        if taken.scopes:
            self.years.select(ALL)
            self.table.select(taken.scopes[0])
        self._tell(taken)

    def _tell(self, taken: Taken) -> None:
        count = len(taken.scopes)
        text = ngettext("{count} sitting was taken up.", "{count} sittings were taken up.", count)
        said = [text.format(count=number(count, self.context.words))]
        if taken.stopped:
            said.append(_("You stopped before the end: take up the others when you like."))
        said += [told(refusal, self.context.words).whole for refusal in taken.refused[:1]]
        self.banner.tell(" ".join(said), Tone.WARN if taken.refused else Tone.GOOD, ways=self._ways(taken))

    def _ways(self, taken: Taken) -> list[Way]:
        """To the sitting that was taken up; from files that are left, to the register that holds several."""
        if len(taken.scopes) == 1:
            return [Way(_("See the sitting"), lambda: self.left_for.emit("sign", taken.scopes[0]))]
        return [Way(_("See the register"), self._leave)] if taken.scopes and self.taking else []

    def _failed(self, refusal: Refusal) -> None:
        self._show_stage()
        self.context.tell(self, refusal)

    # --- the template ---

    def ask_place(self, name: str, kind: str) -> Path | None:
        """Ask where to save; None when the person thinks better of it."""
        path, _kind = QFileDialog.getSaveFileName(self, _("Save the template"), name, f"*{kind} (*{kind})")
        return Path(path) if path else None

    def _save_template(self, kind: str) -> None:
        path = self.ask_place(_("past-sittings") + kind, kind)
        if path is None:
            return
        path = path if path.suffix.lower() == kind else path.with_name(path.name + kind)

        def work(_progress: Progress) -> Path:
            write_atomically(path, past_files.template(kind))
            return path

        self.context.tasks.run(work, label=_("Writing the template"), done=self._saved, failed=self._failed)

    def _saved(self, path: Path) -> None:
        self.banner.tell(_("Saved: {path}").format(path=path), Tone.GOOD)

    def _changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()
