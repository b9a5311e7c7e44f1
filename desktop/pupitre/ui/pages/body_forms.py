# SPDX-License-Identifier: EUPL-1.2
"""The two forms of the bodies: a new one from the catalogue, and the rules that are a body's own."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from pupitre.domain.charter import Body, QuorumRule, set_by_law
from pupitre.formats.charters import Model
from pupitre.services.bodies import OwnRules
from pupitre.text.charter_rules import summary
from pupitre.text.labels import label
from pupitre.text.language import Words, _
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.field import Field, Fields
from pupitre.ui.widgets.label import Label

_MOST_DAYS, _MOST_PROXIES = 60, 9


class NewBody(Card):
    """`begin(models, names taken)`; emits `asked(name, model)` and `left()`."""

    asked = Signal(str, object)
    left = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(_("New body"))
        self.setObjectName("new-body-panel")
        self._words = words
        self._models: dict[str, Model] = {}
        self.model_box = QComboBox()
        self.model_box.setObjectName("body-model")
        self.name = QLineEdit()
        self.name.setObjectName("body-name")
        self.add(Fields(Field(_("Model"), self.model_box), Field(_("Name"), self.name), columns=2))
        self.told = Label(tone="muted", wrap=True)
        self.make = Button(_("Add the body"), Kind.PRIMARY, keys="Ctrl+Return")
        self.make.setObjectName("add-body")
        self.leave = Button(_("Cancel"), Kind.QUIET, keys="Escape")
        self.add(_row(self.told, self.leave, self.make))
        self.model_box.currentIndexChanged.connect(self._tell)
        self.make.clicked.connect(self._ask)
        self.name.returnPressed.connect(self._ask)
        self.leave.clicked.connect(self.left)

    def begin(self, models: Sequence[Model], taken: Collection[str]) -> None:
        """Propose the models that fit our organisation, those first whose name no body of ours has yet."""
        self._models = {model.key: model for model in models}
        self.model_box.clear()
        for model in sorted(models, key=lambda m: (m.charter.name in taken, m.charter.name)):
            self.model_box.addItem(model.charter.name, model.key)
        self._tell()
        self.model_box.setFocus()

    def _chosen(self) -> Model | None:
        return self._models.get(str(self.model_box.currentData()))

    def _tell(self) -> None:
        """Say what the model's body is, and propose its name."""
        model = self._chosen()
        self.make.setEnabled(model is not None)
        self.name.setText(model.charter.name if model else "")
        self.told.setText(summary(model.charter, self._words) if model else "")

    def _ask(self) -> None:
        if (model := self._chosen()) is not None:
            self.asked.emit(self.name.text(), model)


class BodyForm(Card):
    """`show_body`, then `asked(name, own rules)` or `left()`. What a law sets is shown and cannot be touched."""

    asked = Signal(str, object)
    left = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(_("Rules of its own"))
        self.setObjectName("body-form")
        self.name = QLineEdit()
        self.name.setObjectName("body-own-name")
        self.days = _spin("body-days", _MOST_DAYS)
        self.quorum = QComboBox()
        self.quorum.setObjectName("body-quorum")
        for rule in QuorumRule:
            self.quorum.addItem(label(rule, words), rule.value)
        self.proxies = _spin("body-proxies", _MOST_PROXIES)
        self.casting = QCheckBox(_("The president’s voice decides"))
        self.casting.setObjectName("body-casting")
        fields = Fields(columns=12)
        for told, control, span in (
            (_("Name"), self.name, 6),
            (_("Quorum"), self.quorum, 6),
            (_("Days of notice"), self.days, 3),
            (_("Proxies a holder"), self.proxies, 3),
            (_("Equal votes"), self.casting, 6),
        ):
            fields.add(Field(told, control), span)
        self.add(fields)
        self.told = Label(
            _("What a law sets cannot be changed here. The sittings that exist keep the rules that they have."),
            size="small", tone="muted", wrap=True,
        )  # fmt: skip
        self.make = Button(_("Keep these rules"), Kind.PRIMARY, keys="Ctrl+Return")
        self.make.setObjectName("keep-rules")
        self.leave = Button(_("Cancel"), Kind.QUIET, keys="Escape")
        self.add(_row(self.told, self.leave, self.make))
        self.make.clicked.connect(self._ask)
        self.leave.clicked.connect(self.left)

    def show_body(self, body: Body) -> None:
        """Show the rules of a body; those of laws are greyed."""
        charter = body.charter
        self.name.setText(body.name)
        self.days.setValue(charter.notice.clear_days)
        self.quorum.setCurrentIndex(self.quorum.findData(charter.quorum.rule.value))
        self.proxies.setValue(charter.proxies.per_holder)
        self.casting.setChecked(charter.casting_vote)
        for control, basis in (
            (self.days, charter.notice.basis),
            (self.quorum, charter.quorum.basis),
            (self.proxies, charter.proxies.basis),
            (self.casting, charter.casting_vote_basis),
        ):
            control.setEnabled(not set_by_law(basis))
            control.setToolTip(basis)
        self.name.setFocus()

    def own(self) -> OwnRules:
        """The rules as they are set."""
        return OwnRules(
            notice_days=self.days.value(),
            quorum=QuorumRule(self.quorum.currentData()),
            proxies=self.proxies.value(),
            casting_vote=self.casting.isChecked(),
        )

    def _ask(self) -> None:
        self.asked.emit(self.name.text(), self.own())


def _spin(name: str, most: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setObjectName(name)
    spin.setRange(0, most)
    return spin


def _row(told: QWidget, *buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(told, 1)
    for button in buttons:
        row.addWidget(button)
    return row
