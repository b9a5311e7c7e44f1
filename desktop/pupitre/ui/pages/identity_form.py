# SPDX-License-Identifier: EUPL-1.2
"""Who we are, as the first start asks it."""

from PySide6.QtWidgets import QLineEdit, QWidget

from pupitre.domain.broken import RuleBroken
from pupitre.domain.directory import OrganisationKind
from pupitre.services.founding import Identity, check_identity
from pupitre.text.labels import label
from pupitre.text.language import Words, _
from pupitre.text.problems import told
from pupitre.ui.widgets.field import Field, Fields
from pupitre.ui.widgets.segments import Segments

_BLAMED = {
    "organisation-unnamed": "name",
    "siren-not-nine-digits": "siren",
    "siren-key-wrong": "siren",
    "insee-not-of-a-commune": "insee",
}
"""The field beneath which a refusal is told."""


class IdentityForm(Fields):
    """`identity()` gives what was typed; `checked()` too, or None once the field at fault says why."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(columns=2, parent=parent)
        self._words = words
        kinds = (OrganisationKind.EPCI, OrganisationKind.COMMUNE, OrganisationKind.OTHER)
        self.kind = Segments(_("We are"), [(k.value, label(k, words)) for k in kinds], kinds[0].value)
        self.kind.setObjectName("identity-kind")
        self.kind.chosen.connect(self._show_kind)
        self.fields: dict[str, Field] = {}
        self.add(Field(_("We are"), self.kind), 2)
        self._ask("name", _("Name"), 2, hint=_("As it is to stand at the head of the letters."))
        self._ask("siren", _("SIREN"), hint=_("Nine digits."), optional=True)
        self._ask("insee", _("INSEE code"), hint=_("Five characters: members are imported by it."), optional=True)
        hint = _("Under 3,500: three clear days of notice instead of five (CGCT L2121-11).")
        self._ask("population", _("Inhabitants"), 2, hint=hint, optional=True)
        self._ask("address", _("Address"), 2, optional=True)
        self._ask("postcode", _("Postcode"), optional=True)
        self._ask("town", _("Town"), optional=True)
        self._show_kind(self.kind.current())

    def _ask(self, name: str, text: str, span: int = 1, *, hint: str = "", optional: bool = False) -> None:
        edit = QLineEdit()
        edit.setObjectName(f"identity-{name}")
        self.fields[name] = Field(text, edit, hint=hint, optional=optional)
        self.add(self.fields[name], span)

    def identity(self) -> Identity:
        """What was typed; digits may be typed in groups."""
        kind = OrganisationKind(self.kind.current())
        insee = self._typed("insee").replace(" ", "").upper() if kind is OrganisationKind.COMMUNE else ""
        return Identity(
            self._typed("name"),
            kind,
            siren="".join(self._typed("siren").split()),
            insee=insee,
            address=self._typed("address"),
            postcode=self._typed("postcode"),
            town=self._typed("town"),
            population=self._inhabitants() if kind is OrganisationKind.COMMUNE else 0,
        )

    def checked(self) -> Identity | None:
        """What was typed, if it can be recorded."""
        identity = self.identity()
        for field in self.fields.values():
            field.set_error("")
        try:
            check_identity(identity)
        except RuleBroken as refusal:
            blamed = self.fields[_BLAMED[refusal.code]]
            blamed.set_error(told(refusal, self._words).whole)
            blamed.control.setFocus()
            return None
        return identity

    def take_keyboard(self) -> None:
        """Put the cursor in the name."""
        self.fields["name"].control.setFocus()

    def _typed(self, name: str) -> str:
        control = self.fields[name].control
        return control.text().strip() if isinstance(control, QLineEdit) else ""

    def _inhabitants(self) -> int:
        return int("".join(c for c in self._typed("population") if c.isdecimal()) or 0)

    def _show_kind(self, kind: str) -> None:
        for name in ("insee", "population"):
            self.fields[name].setVisible(kind == OrganisationKind.COMMUNE)
