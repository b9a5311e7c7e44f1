# SPDX-License-Identifier: EUPL-1.2
"""What an act of a member still asks: who carries the proxy, who is the substitute, for which item and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from pupitre.domain.attendance import room
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import ItemRole, RecusalKind
from pupitre.text.language import Words, _
from pupitre.text.names import full_name
from pupitre.ui import theme
from pupitre.ui.name_picker import ENTER, NamePicker
from pupitre.ui.pages.hold.movements import open_items
from pupitre.ui.pages.hold.people import candidates
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.field import Field
from pupitre.ui.widgets.label import Label


class Form(QWidget):
    """A question with its answer: Enter anywhere in it, or its button, emits `done`."""

    done = Signal()

    def __init__(self, question: str, act: str = "") -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.now().sizes.grid)
        self.question = Label(question, strong=True, wrap=True)
        self.column.addWidget(self.question)
        self._act = Button(act, Kind.PRIMARY, hint="Return", parent=self)
        self._act.clicked.connect(self.done)
        self._act.setVisible(False)

    def close_with_button(self) -> None:
        """Put the button that answers at the end."""
        self._act.setVisible(True)
        self.column.addWidget(self._act)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, wherever it is not used otherwise, answers."""
        if event.key() in ENTER:
            self.done.emit()
        else:
            super().keyPressEvent(event)


class ProxyForm(Form):
    """Who carries the proxy: `picked(holder)`."""

    picked = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__("")
        self._words = words
        self.picker = NamePicker(_("Proxy to"), _("Three letters of the name, then Enter"))
        self.picker.setObjectName("holder")
        self.picker.picked.connect(lambda seat, _mods: self.picked.emit(seat))
        self.column.addWidget(self.picker)
        self.setFocusProxy(self.picker)

    def ask(self, p: Proceedings, giver: str) -> None:
        """Offer those who can carry it: with a voice, and in the room once the sitting is open."""
        self.question.setText(_("Who carries the proxy of {name}?").format(name=full_name(p.seats[giver], self._words)))
        voting = {s.id for s in p.voting_seats} - {giver}
        seated = room(p).seated & voting if p.opening else voting
        self.picker.clear()
        self.picker.set_candidates(candidates(p, seated or voting, self._words))


class SubstituteForm(Form):
    """The name of the substitute."""

    def __init__(self, words: Words) -> None:
        super().__init__("", _("Record"))
        self._words = words
        self.name = QLineEdit()
        self.name.setObjectName("substitute")
        self.name.setAccessibleName(_("Name of the substitute"))
        self.name.setPlaceholderText(_("Name of the substitute"))
        self.column.addWidget(self.name)
        self.close_with_button()
        self.setFocusProxy(self.name)

    def ask(self, p: Proceedings, seat: str) -> None:
        """Propose the substitute who is known of."""
        name = full_name(p.seats[seat], self._words)
        self.question.setText(_("Who sits in the place of {name}?").format(name=name))
        self.name.setText(p.seats[seat].substitute)
        self.name.selectAll()


class RecusalForm(Form):
    """In which item, for which reason, and whether the member leaves the room for it."""

    def __init__(self) -> None:
        super().__init__(_("Why does the member take no part?"), _("Record the recusal"))
        self.kinds = {
            RecusalKind.INTEREST: QRadioButton(_("Interested (L2131-11)")),
            RecusalKind.REPRESENTATIVE: QRadioButton(_("Sits for us elsewhere (L1111-6 II)")),
        }
        for kind, button in self.kinds.items():
            button.setObjectName(f"recusal-{kind}")
            self.column.addWidget(button)
        self.leaves = QCheckBox(_("The member leaves the room"))
        self.leaves.setObjectName("recusal-leaves")
        self.column.addWidget(self.leaves)
        self.items = _item_box("recusal-item")
        self.column.addWidget(Field(_("Item"), self.items))
        self.close_with_button()
        self.setFocusProxy(self.kinds[RecusalKind.INTEREST])

    def ask(self, p: Proceedings, item: Item | None) -> None:
        """Propose the item under discussion, else the one that is shown."""
        self.items.clear()
        for each in open_items(p):
            self.items.addItem(f"{each.number}. {each.title}", each.id)
        self.items.setCurrentIndex(max(0, self.items.findData(item.id if item else "")))
        self.kinds[RecusalKind.INTEREST].setChecked(True)
        self.leaves.setChecked(True)

    def kind(self) -> RecusalKind:
        """The kind that is chosen."""
        return next(kind for kind, button in self.kinds.items() if button.isChecked())

    def item(self) -> str:
        """The item that is chosen."""
        return str(self.items.currentData())


class ChairForm(Form):
    """For this item, or from now on."""

    def __init__(self) -> None:
        super().__init__("", _("Record"))
        self.item, self.onwards = QRadioButton(), QRadioButton(_("From now on"))
        self.item.setObjectName("chair-item")
        self.onwards.setObjectName("chair-onwards")
        self.column.addWidget(self.item)
        self.column.addWidget(self.onwards)
        self.close_with_button()

    def ask(self, item: Item | None, *, presides: bool) -> None:
        """Propose the item that is shown, as long as nothing became of it; or else from now on."""
        self.question.setText(_("Presides") if presides else _("Is secretary of the sitting"))
        accounts = presides and item is not None and item.role is ItemRole.ACCOUNTS
        text = _("For item {number}: the president withdraws (L2121-14)") if accounts else _("For item {number}")
        self.item.setText(text.format(number=item.number) if item else "")
        self.item.setVisible(item is not None)
        chosen = self.item if item else self.onwards
        chosen.setChecked(True)
        self.setFocusProxy(chosen)


def _item_box(name: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return box
