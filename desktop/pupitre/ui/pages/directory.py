# SPDX-License-Identifier: EUPL-1.2
"""The directory: who is elected where, the organisations, and the import of the lists of the State."""

from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QStackedWidget, QWidget

from pupitre.domain.broken import Refusal
from pupitre.domain.directory import Organisation, Person
from pupitre.services import lists, people
from pupitre.services.lists import MemberRow
from pupitre.services.people import Reading
from pupitre.store.work import Changes
from pupitre.text.formats import number
from pupitre.text.language import _, ngettext
from pupitre.text.names import fits, folded, function_label
from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.pages.directory_cards import OrganisationCard, PersonCard
from pupitre.ui.pages.directory_tables import STATE, people_table, places_table
from pupitre.ui.pages.file_drop import FileDrop
from pupitre.ui.pages.members_import import ImportPanel, MembersFile, file_label, has_changes, written_sentence
from pupitre.ui.widgets.banner import Way
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.empty_state import EmptyState
from pupitre.ui.widgets.page import Page, columns
from pupitre.ui.widgets.search_box import SearchBox
from pupitre.ui.widgets.segments import Segments

IMPORT = "import"
"""As key of `arrive`: choose a file of members at once."""


class DirectoryPage(Page):
    """`arrive(person or organisation id)` shows that one; a file is read, shown, and only then written."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Directory"), scrolls=False)
        self.setObjectName("directory")
        self.context = context
        self.rows: list[MemberRow] = []
        self.organisations: list[Organisation] = []
        self.file = MembersFile(context)
        self._build_actions()
        self._build_list()
        self._build_detail()
        self.panel = ImportPanel(context.words)
        self.none = EmptyState(
            "team-line",
            _("Nobody is in the directory yet"),
            _(
                "Import the files of the répertoire national des élus, as downloaded from data.gouv.fr. An "
                "intercommunal body begins with the community councillors: they tell which communes are its own."
            ),
        )
        whole = QWidget()
        whole.setLayout(columns((self.list_card, 5), (self.detail, 3)))
        self.stack = QStackedWidget()
        for part in (whole, self.none, self.panel):
            self.stack.addWidget(part)
        self.add(self.stack, 1)
        self._connect()

    def _build_actions(self) -> None:
        self.choose = Button(_("Import a file of the RNE…"), Kind.PRIMARY, icon="upload-line", keys="Ctrl+I")
        self.write = Button(_("Write these changes"), Kind.PRIMARY, icon="check-line", keys="Ctrl+Return")
        self.leave = Button(_("Change nothing"), Kind.SECONDARY, keys="Escape")
        for name, button in (("import", self.choose), ("write-import", self.write), ("leave-import", self.leave)):
            button.setObjectName(name)
        self.add_action(self.leave, self.write, self.choose)

    def _build_list(self) -> None:
        self.list_card = Card(flush=True)
        self.faces = Segments(_("Show"), [("people", _("Elected members")), ("places", _("Organisations"))], "people")
        self.faces.setObjectName("directory-faces")
        self.search = SearchBox(_("Name, function, commune"), keys="Ctrl+F", name=_("Search the directory"))
        self.search.setObjectName("directory-search")
        self.past = QCheckBox(_("Past ones too"))
        self.past.setObjectName("past")
        self.people = people_table(self.context.words, self._commune)
        self.places = places_table(self.context.words)
        self.tables = QStackedWidget()
        self.tables.addWidget(self.people)
        self.tables.addWidget(self.places)
        row = QHBoxLayout()
        sizes = theme.now().sizes
        row.setContentsMargins(sizes.inset, 0, sizes.inset, 0)
        row.setSpacing(sizes.gap)
        row.addWidget(self.faces)
        row.addWidget(self.search, 1)
        row.addWidget(self.past)
        self.list_card.add(row)
        self.list_card.add(self.tables, 1)

    def _build_detail(self) -> None:
        self.person, self.place = PersonCard(self.context.words), OrganisationCard(self.context.words)
        blank = Card()
        hint = _("Names and addresses are corrected here.")
        blank.add(EmptyState("contacts-book-line", _("Choose somebody in the list"), hint), 1)
        self.detail = QStackedWidget()
        for part in (blank, self.person, self.place):
            self.detail.addWidget(part)

    def _connect(self) -> None:
        self.choose.clicked.connect(self._choose_file)
        self.write.clicked.connect(self._write)
        self.file.read.connect(self._show_reading)
        self.file.written.connect(self._written)
        self.file.failed.connect(self._failed)
        self.leave.clicked.connect(self.leave_import)
        FileDrop(self).dropped.connect(self.read_file)
        self.faces.chosen.connect(self._show_face)
        self.search.textChanged.connect(lambda _text: self._fill())
        self.search.descended.connect(self._enter_list)
        self.past.toggled.connect(self._show_past)
        self.people.chosen.connect(self._show_member)
        self.people.opened.connect(lambda _key: self.person.take_keyboard())
        self.places.chosen.connect(self._show_place)
        self.places.opened.connect(lambda _key: self.place.form.take_keyboard())
        self.person.saved.connect(self._save_person)
        self.person.visited.connect(self.show_organisation)
        self.place.saved.connect(self._save_organisation)
        self.place.visited.connect(self.show_person)
        self.context.changed.connect(self._changed)
        QShortcut(QKeySequence.StandardKey.Undo, self, self._undo)
        QShortcut(QKeySequence.StandardKey.Redo, self, lambda: self.context.redo(self, self.context.office.directory))

    def arrive(self, key: object = None) -> None:
        """Show the directory, at one person or one organisation if the key is theirs."""
        self.refresh()
        if key == IMPORT:
            self._choose_file()
        elif any(row.person.id == key for row in self.rows):
            self.show_person(str(key))
        elif any(o.id == key for o in self.organisations):
            self.show_organisation(str(key))

    def refresh(self) -> None:
        """Read the directory anew."""
        office = self.context.office
        self.rows = lists.members(office, on=self.context.today())
        self.organisations = lists.organisations(office)
        self._names = {o.id: o.name for o in self.organisations}
        self._searched = {row.mandate.id: self._words_of(row) for row in self.rows}
        self._fill()
        self._show_stage()
        self._show_detail()

    def _show_stage(self) -> None:
        """The list, the import, or what to do first."""
        reading = self.file.reading
        importing = reading is not None
        empty = not self.rows and len(self.organisations) < 2
        self.stack.setCurrentIndex(2 if importing else 1 if empty else 0)
        self.choose.setVisible(not importing)
        self.leave.setVisible(importing)
        self.write.setVisible(reading is not None and has_changes(reading))
        self.write.setEnabled(not self.file.writing)
        if reading is not None:
            self.set_title(_("Nothing is written yet"), file_label(reading, self.context.words))
        else:
            self.set_title(_("Directory"), self._summary())

    def _summary(self) -> str:
        communes = sum(bool(o.member_of) for o in self.organisations)
        mandates = sum(row.current for row in self.rows)
        words = self.context.words
        return " · ".join(
            (
                ngettext("{count} member commune", "{count} member communes", communes).format(
                    count=number(communes, words)
                ),
                ngettext("{count} mandate held today", "{count} mandates held today", mandates).format(
                    count=number(mandates, words)
                ),
            )
        )

    # --- the list ---

    def _fill(self) -> None:
        typed = folded(self.search.text()).split()
        shown = [row for row in self.rows if row.current or self.past.isChecked()]
        self.people.set_values([row for row in shown if fits(self._searched[row.mandate.id], typed)])
        self.places.set_values([o for o in self.organisations if fits(folded(f"{o.name} {o.insee}").split(), typed)])

    def _enter_list(self) -> None:
        (self.places if self.faces.current() == "places" else self.people).setFocus()

    def _words_of(self, row: MemberRow) -> list[str]:
        function = function_label(row.mandate.function, row.person.gender, self.context.words)
        return folded(f"{row.person.family_name} {row.person.given_name} {function} {self._commune(row)}").split()

    def _commune(self, row: MemberRow) -> str:
        return self._names.get(row.mandate.home or row.organisation.id, row.organisation.name)

    def _show_face(self, face: str) -> None:
        self.faces.select(face)
        self.tables.setCurrentIndex(1 if face == "places" else 0)
        self.past.setVisible(face == "people")
        self._show_detail()

    def _show_past(self, shown: bool) -> None:  # noqa: FBT001 (a signal of Qt)
        self.people.setColumnHidden(STATE, not shown)
        self._fill()

    # --- the cards ---

    def show_person(self, person: str) -> None:
        """Show a person's card, and one of their mandates in the list."""
        held = [row for row in self.rows if row.person.id == person]
        self._show_face("people")
        current = self.people.current_key()
        if not any(row.mandate.id == current for row in held):
            self.search.clear()
            best = next((row for row in held if row.current), held[0] if held else None)
            if best is not None and not best.current:
                self.past.setChecked(True)
            self.people.select(best.mandate.id if best else None)
        self._show_detail()

    def show_organisation(self, organisation: str) -> None:
        """Show an organisation's card, and its line in the list."""
        self._show_face("places")
        self.search.clear()
        self.places.select(organisation)
        self._show_detail()

    def _show_detail(self) -> None:
        if self.faces.current() == "people":
            self._show_member(self.people.current_key())
        else:
            self._show_place(self.places.current_key())

    def _show_member(self, mandate: object) -> None:
        row = next((row for row in self.rows if row.mandate.id == mandate), None)
        if row is not None:
            self.person.show_person(row.person, [r for r in self.rows if r.person.id == row.person.id])
        self.detail.setCurrentIndex(1 if row is not None else 0)

    def _show_place(self, organisation: object) -> None:
        found = next((o for o in self.organisations if o.id == organisation), None)
        if found is not None:
            self.place.show_organisation(found, [r for r in self.rows if r.organisation.id == found.id])
        self.detail.setCurrentIndex(2 if found is not None else 0)

    def _save_person(self, person: Person) -> None:
        scope = self.context.office.directory
        self.context.do(self, people.change_person, scope, person=person, label=_("Person corrected"))

    def _save_organisation(self, organisation: Organisation) -> None:
        scope = self.context.office.directory
        label = _("Organisation corrected")
        self.context.do(self, people.change_organisation, scope, organisation=organisation, label=label)

    # --- the import ---

    def ask_file(self) -> Path | None:
        """Ask for a file; None when the person thinks better of it."""
        kinds = ";;".join((_("CSV files") + " (*.csv *.txt)", _("All files") + " (*)"))
        path, _kind = QFileDialog.getOpenFileName(self, _("Import a file of the RNE…"), "", kinds)
        return Path(path) if path else None

    def _choose_file(self) -> None:
        path = self.ask_file()
        if path is not None:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Read a file in the background, then show what it would change; nothing is written."""
        self.file.read_file(path)

    def _show_reading(self, reading: Reading) -> None:
        places = self._names | {o.id: o.name for o in reading.new_communes}
        self.banner.clear()
        self.panel.show_reading(reading, places, self.context.today())
        self._show_stage()
        self.panel.changes.setFocus()

    def leave_import(self) -> None:
        """Forget the file; nothing was written."""
        self.file.reading = None
        self.banner.clear()
        self._show_stage()

    def _write(self) -> None:
        self.file.write()
        self._show_stage()

    def _written(self, changes: Changes) -> None:
        self.context.changed.emit(changes)
        self.refresh()
        text = written_sentence(changes.made, self.context.words)
        self.banner.tell(text, Tone.GOOD, ways=[Way(_("Undo (Ctrl+Z)"), self._undo)])

    def _failed(self, refusal: Refusal) -> None:
        self._show_stage()
        self.context.tell(self, refusal)

    def _undo(self) -> None:
        self.context.undo(self, self.context.office.directory)

    def _changed(self, changes: Changes) -> None:
        if changes.scope == self.context.office.directory and self.isVisible():
            self.refresh()
