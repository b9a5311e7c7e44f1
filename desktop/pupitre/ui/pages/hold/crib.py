# SPDX-License-Identifier: EUPL-1.2
"""All the keys of the desk, grouped by where they work; made from the same table as the keys themselves."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from pupitre.text.language import _
from pupitre.ui import theme
from pupitre.ui.pages.hold.keys import GROUPS, KEYS, Group
from pupitre.ui.widgets.button import IconButton
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.key_hint import spell_keys
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.painted import DEMI, width_of


class Crib(Card):
    """Emits `left` by its cross; the desk closes it with F1 or Escape too."""

    left = Signal()

    def __init__(self) -> None:
        cross = IconButton("close-line", _("Hide these keys"))
        super().__init__(_("Keys of the desk"), cross)
        self.setObjectName("crib")
        cross.clicked.connect(self.left)
        inner = QWidget()
        inner.setProperty("ground", "none")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.now().sizes.half)
        for group in Group:
            column.addWidget(Label(_(GROUPS[group]), strong=True, wrap=True))
            column.addLayout(_grid(group))
            column.addSpacing(theme.now().sizes.grid)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setObjectName("crib-keys")
        self.area.setAccessibleName(_("Keys of the desk"))
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        self.add(self.area, 1)


def _grid(group: Group) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.now().sizes.inset)
    grid.setVerticalSpacing(theme.now().sizes.half // 2)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, max(width_of(spell_keys(key.keys), "body", DEMI) for key in KEYS))
    for row, key in enumerate(k for k in KEYS if k.group is group):
        cap = Label(spell_keys(key.keys), tone="accent", strong=True)
        grid.addWidget(cap, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Label(_(key.label), wrap=True), row, 1)
    return grid
