# SPDX-License-Identifier: EUPL-1.2
"""The fields of an organisation that a secretary may correct: what letterheads and envelopes are made of."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from pupitre.domain.directory import Organisation
from pupitre.text.language import _
from pupitre.ui.widgets.field import Field, Fields

_MOST_INHABITANTS = 99_999_999


class OrganisationForm(Fields):
    """`show_organisation`, then `edited()`; emits `touched` at each key."""

    touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(columns=2, parent=parent)
        self._held: Organisation | None = None
        self._edits = {name: QLineEdit() for name in _labels()}
        for name, (label, span) in _labels().items():
            self._edits[name].setObjectName(f"organisation-{name}")
            self._edits[name].textEdited.connect(lambda _text: self.touched.emit())
            self.add(Field(label, self._edits[name]), span)
        self._edits["population"].setValidator(QIntValidator(0, _MOST_INHABITANTS, self))

    def show_organisation(self, organisation: Organisation) -> None:
        """Show one, and forget what was typed about another."""
        self._held = organisation
        for name, edit in self._edits.items():
            edit.setText(str(getattr(organisation, name) or ""))
            edit.setCursorPosition(0)

    def edited(self) -> Organisation | None:
        """The organisation as typed; None where none is shown."""
        if self._held is None:
            return None
        typed: dict[str, Any] = {name: edit.text().strip() for name, edit in self._edits.items()}
        typed["population"] = int("".join(c for c in typed["population"] if c.isdigit()) or 0)
        return replace(self._held, **typed)

    @property
    def dirty(self) -> bool:
        """Whether something differs from what was shown."""
        return self._held is not None and self.edited() != self._held

    def take_keyboard(self) -> None:
        """Put the cursor in the first field."""
        self._edits["name"].setFocus()


def _labels() -> dict[str, tuple[str, int]]:
    """Each field's label and how many columns it takes."""
    return {
        "name": (_("Name"), 2),
        "address": (_("Address"), 2),
        "postcode": (_("Postcode"), 1),
        "town": (_("Town"), 1),
        "telephone": (_("Telephone"), 1),
        "email": (_("E-mail"), 1),
        "population": (_("Inhabitants"), 1),
        "insee": (_("INSEE code"), 1),
        "siren": (_("SIREN"), 1),
    }
