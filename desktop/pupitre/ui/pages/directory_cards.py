# SPDX-License-Identifier: EUPL-1.2
"""The cards of the directory: one person, one organisation, each with what may be corrected."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from pupitre.domain.directory import Gender, Organisation, Person
from pupitre.services.lists import MemberRow
from pupitre.text.formats import capitalised, long_day, number
from pupitre.text.labels import label
from pupitre.text.language import Words, _, ngettext
from pupitre.text.names import civility, family_name, full_name, function_label, function_title
from pupitre.ui import theme
from pupitre.ui.pages.organisation_form import OrganisationForm
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.field import Field, Fields
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row
from pupitre.ui.widgets.segments import Segments


class PersonCard(Card):
    """Emits `saved(Person)` and `visited(organisation id)`."""

    saved = Signal(object)
    visited = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__(_("Person"), flush=True)
        self.setObjectName("person-card")
        self._words = words
        self._person: Person | None = None
        self._family, self._given, self._email = QLineEdit(), QLineEdit(), QLineEdit()
        for name, edit in (("family", self._family), ("given", self._given), ("email", self._email)):
            edit.setObjectName(f"person-{name}")
            edit.textEdited.connect(self._touch)
        choices = [(g.value, civility(g, words)) for g in (Gender.FEMALE, Gender.MALE)]
        self._gender = Segments(_("Civility"), choices)
        self._gender.setObjectName("person-civility")
        self._gender.chosen.connect(self._touch)
        fields = Fields(columns=2)
        fields.add(Field(_("Civility"), self._gender), 2)
        fields.add(Field(_("Family name"), self._family))
        fields.add(Field(_("Given name"), self._given))
        fields.add(Field(_("E-mail"), self._email, optional=True), 2)
        self.mandates = RowList(_("Mandates"), dense=True, lines=2)
        self.mandates.setObjectName("person-mandates")
        self.mandates.opened.connect(lambda key: self.visited.emit(str(key)))
        self.save = Button(_("Save"), Kind.SECONDARY, icon="check-line", keys="Ctrl+S")
        self.save.setObjectName("save-person")
        self.save.clicked.connect(self._save)
        self.add(_Fitted(fields))
        self.add(_inset(_right(self.save)))
        self.add_rule()
        self.add(_inset(Label(_("Mandates"), strong=True)))
        self.add(self.mandates, 1)

    def show_person(self, person: Person, rows: Sequence[MemberRow]) -> None:
        """Show a person and the mandates that they hold or held."""
        self._person = person
        self.set_title(full_name(person, self._words))
        self._gender.select(person.gender.value)
        for edit, text in ((self._family, person.family_name), (self._given, person.given_name)):
            edit.setText(text)
            edit.setCursorPosition(0)
        self._email.setText(person.email)
        self.mandates.set_rows([self._row(row) for row in rows])
        self._touch()

    def edited(self) -> Person | None:
        """The person as typed; None where none is shown."""
        if self._person is None:
            return None
        return replace(
            self._person,
            family_name=self._family.text().strip(),
            given_name=self._given.text().strip(),
            gender=Gender(self._gender.current()),
            email=self._email.text().strip(),
        )

    def take_keyboard(self) -> None:
        """Put the cursor in the first field."""
        self._family.setFocus()

    def _row(self, row: MemberRow) -> Row:
        title = function_title(row.mandate.function, row.person.gender, row.organisation.name, self._words)
        since = long_day(row.mandate.since, self._words)
        when = _("since {day}").format(day=since)
        if row.mandate.until is not None:
            until = long_day(row.mandate.until, self._words)
            when = _("from {since} to {until}").format(since=since, until=until)
        return Row(row.organisation.id, capitalised(title), when, muted=not row.current)

    def _touch(self, *_args: object) -> None:
        self.save.setEnabled(self._person is not None and self.edited() != self._person)

    def _save(self) -> None:
        person = self.edited()
        if person is not None and person != self._person:
            self.saved.emit(person)


class OrganisationCard(Card):
    """Emits `saved(Organisation)` and `visited(person id)`."""

    saved = Signal(object)
    visited = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__(_("Organisation"), flush=True)
        self.setObjectName("organisation-card")
        self._words = words
        self._told = Label(size="small", tone="muted", wrap=True)
        self.form = OrganisationForm()
        self.form.touched.connect(self._touch)
        self.save = Button(_("Save"), Kind.SECONDARY, icon="check-line", keys="Ctrl+S")
        self.save.setObjectName("save-organisation")
        self.save.clicked.connect(self._save)
        self.members = RowList(_("Members"), dense=True, lines=1)
        self.members.setObjectName("organisation-members")
        self.members.opened.connect(lambda key: self.visited.emit(str(key)))
        self._count = Label(strong=True)
        self.add(_inset(self._told))
        self.add(_Fitted(self.form))
        self.add(_inset(_right(self.save)))
        self.add_rule()
        self.add(_inset(self._count))
        self.add(self.members, 1)

    def show_organisation(self, organisation: Organisation, rows: Sequence[MemberRow]) -> None:
        """Show an organisation and who holds a mandate in it now."""
        self.set_title(organisation.name)
        self._told.setText(self._facts(organisation))
        self.form.show_organisation(organisation)
        here = [row for row in rows if row.current]
        text = ngettext("{count} elected member", "{count} elected members", len(here))
        self._count.setText(text.format(count=number(len(here), self._words)))
        self.members.set_rows([self._row(row) for row in here])
        self._touch()

    def _facts(self, organisation: Organisation) -> str:
        facts = [label(organisation.kind, self._words)]
        if organisation.insee:
            facts.append(_("INSEE {code}").format(code=organisation.insee))
        if organisation.siren:
            facts.append(_("SIREN {code}").format(code=organisation.siren))
        if organisation.population:
            text = ngettext("{count} inhabitant", "{count} inhabitants", organisation.population)
            facts.append(text.format(count=number(organisation.population, self._words)))
        return " · ".join(facts)

    def _row(self, row: MemberRow) -> Row:
        name = f"{family_name(row.person.family_name)} {row.person.given_name}"
        return Row(row.person.id, name, aside=function_label(row.mandate.function, row.person.gender, self._words))

    def _touch(self) -> None:
        self.save.setEnabled(self.form.dirty)

    def _save(self) -> None:
        organisation = self.form.edited()
        if organisation is not None and self.form.dirty:
            self.saved.emit(organisation)


class _Fitted(QScrollArea):
    """A form as high as it wants to be, which scrolls where the text is too large for the card."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        holder = QWidget()
        holder.setProperty("ground", "none")
        column = QVBoxLayout(holder)
        sizes = theme.now().sizes
        column.setContentsMargins(sizes.inset, 0, sizes.inset, 0)
        column.addWidget(inner)
        self._holder = holder
        self.setWidget(holder)

    def sizeHint(self) -> QSize:
        """Return the size that the form asks for."""
        return self._holder.sizeHint()


def _inset(thing: QWidget | QHBoxLayout) -> QHBoxLayout:
    """Set in as the title is, in a card whose lists touch the sides."""
    row = QHBoxLayout()
    side = theme.now().sizes.inset
    row.setContentsMargins(side, 0, side, 0)
    if isinstance(thing, QWidget):
        row.addWidget(thing, 1)
    else:
        row.addLayout(thing, 1)
    return row


def _right(button: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(button)
    return row
