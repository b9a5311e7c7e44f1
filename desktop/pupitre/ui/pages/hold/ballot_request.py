# SPDX-License-Identifier: EUPL-1.2
"""Why a ballot is public or secret: who asked for it, how many that takes, or which rule wants it (L2121-21)."""

from PySide6.QtCore import QRegularExpression, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from pupitre.domain import ballot
from pupitre.domain.happening import Ballot
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Ground, ItemKind, Mode
from pupitre.text.formats import number
from pupitre.text.labels import label
from pupitre.text.language import Words, _
from pupitre.text.voting import asked_sentence
from pupitre.ui import theme
from pupitre.ui.widgets.flow import Flow
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.painted import width_of

_OFFERED = {
    Mode.PUBLIC: (Ground.HOUSE, Ground.REQUEST, Ground.LAW),
    Mode.SECRET: (Ground.HOUSE, Ground.REQUEST, Ground.APPOINTMENT, Ground.LAW, Ground.WAIVER),
    Mode.ORDINARY: (Ground.WAIVER, Ground.HOUSE),
}


class BallotRequest(QWidget):
    """Emits `grounded(ground, requested)`; hidden where nobody needs a reason for the way of voting."""

    grounded = Signal(str, int)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._held: Ballot | None = None
        self.why = QComboBox()
        self.why.setObjectName("ballot-ground")
        self.why.setAccessibleName(_("Why this way of voting"))
        self.why.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.how_many = QLineEdit()
        self.how_many.setObjectName("requested")
        self.how_many.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d{1,3}"), self))
        self.how_many.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.how_many.setMaximumWidth(width_of("000") + 3 * theme.now().sizes.inset)
        self.how_many.setAccessibleName(_("How many members ask for it"))
        self._needed = Label(size="small", tone="muted", wrap=True)
        self.why.activated.connect(self._chosen)
        self.how_many.returnPressed.connect(self._said)
        row = Flow(self.why, self.how_many, self._needed)
        self.setLayout(row)

    def show_ballot(self, p: Proceedings, item: Item, held: Ballot | None) -> None:
        """Show why the ballot is held as it is; what is being typed is left alone while it stays the same."""
        waived = held is not None and held.ground is Ground.WAIVER
        wanted = held is not None and item.id not in p.outcomes and (held.mode is not Mode.ORDINARY or waived)
        self.setVisible(wanted and item.kind is not ItemKind.ELECTION)
        if held is None or not wanted:
            self._held = None
            return
        self._show_needed(p, item, held.mode)
        if held == self._held:
            return
        self._held = held
        with QSignalBlocker(self.why):
            self.why.clear()
            for ground in _OFFERED[held.mode]:
                chosen = _("Decided by the body") if ground is Ground.HOUSE else label(ground, self._words)
                self.why.addItem(chosen, ground.value)
            self.why.setCurrentIndex(self.why.findData(held.ground.value))
        self.how_many.setText(str(held.requested) if held.requested else "")
        self._show_asked()

    def _show_needed(self, p: Proceedings, item: Item, mode: Mode) -> None:
        needed = ballot.asked_share(p, item.id, mode)
        self._needed.setText(_("of {count} needed").format(count=number(needed, self._words)))
        told = asked_sentence(p, item.id, mode, self._words)
        self._needed.setToolTip(told)
        self.how_many.setToolTip(told)
        self.how_many.setAccessibleDescription(told)

    def _show_asked(self) -> None:
        asked = self.why.currentData() == Ground.REQUEST.value
        self.how_many.setVisible(asked)
        self._needed.setVisible(asked)

    def _chosen(self) -> None:
        self._show_asked()
        if self.why.currentData() == Ground.REQUEST.value:
            self.how_many.setFocus()
            self.how_many.selectAll()
        else:
            self.grounded.emit(self.why.currentData(), 0)

    def _said(self) -> None:
        if self.how_many.text():
            self.grounded.emit(Ground.REQUEST.value, int(self.how_many.text()))
