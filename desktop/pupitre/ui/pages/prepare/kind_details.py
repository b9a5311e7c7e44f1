# SPDX-License-Identifier: EUPL-1.2
"""What an item's kind asks besides: for a vote whether it is on the accounts, for an election what it fills."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from pupitre.domain.sitting import Item, Post
from pupitre.domain.terms import ItemKind, ItemRole
from pupitre.text.language import _
from pupitre.ui import theme
from pupitre.ui.widgets.field import Field
from pupitre.ui.widgets.segments import Segments

ONE, LISTS = "one", "lists"


class KindDetails(QWidget):
    """Emits `changed()`; shows what belongs to a kind, and nothing for what asks for no more."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "none")
        self._role = ItemRole.NONE
        self._post: Post | None = None
        self.accounts = QCheckBox(_("Accounts of the year (compte administratif, CFU)"))
        self.accounts.setObjectName("item-accounts")
        self.accounts.setToolTip(_("The president withdraws from the vote (CGCT L2121-14)."))
        self.post = QLineEdit()
        self.post.setObjectName("item-post")
        self.post.setPlaceholderText(_("first vice-president, delegates…"))
        self.post_field = Field(_("Post to be filled"), self.post)
        self.ways = Segments(_("Ballot"), [(ONE, _("By name")), (LISTS, _("By lists"))], ONE)
        self.ways.setObjectName("item-by-list")
        self.commission = QCheckBox(_("Commission or outside body"))
        self.commission.setObjectName("item-commission")
        self.commission.setToolTip(_("A single candidacy takes effect at once, without a ballot (CGCT L2121-21)."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.now().sizes.grid)
        self.election = (self.post_field, self.ways, self.commission)
        for part in (self.accounts, *self.election):
            column.addWidget(part)
        self.accounts.toggled.connect(self._altered)
        self.commission.toggled.connect(self._altered)
        self.ways.chosen.connect(self._altered)
        self.post.editingFinished.connect(self._altered)

    def show_item(self, item: Item, *, changeable: bool) -> None:
        """Show what is recorded; a post that is being typed is left alone."""
        self._role, self._post = item.role, item.post
        self.blockSignals(True)  # noqa: FBT003 (Qt's own)
        self.accounts.setChecked(item.role is ItemRole.ACCOUNTS)
        post = item.post or Post("")
        if not self.post.hasFocus():
            self.post.setText(post.name)
        self.ways.select(LISTS if post.by_list else ONE)
        self.commission.setChecked(post.commission)
        self.blockSignals(False)  # noqa: FBT003 (Qt's own)
        plain = item.amends is None and item.role is not ItemRole.URGENCY
        self.accounts.setVisible(plain and item.kind is ItemKind.VOTE)
        for part in self.election:
            part.setVisible(item.kind is ItemKind.ELECTION)
        self.setVisible(item.kind is ItemKind.ELECTION or not self.accounts.isHidden())
        self.accounts.setEnabled(changeable)
        self.post.setReadOnly(not changeable)
        self.commission.setEnabled(changeable)
        for way in (ONE, LISTS):
            self.ways.set_enabled(way, changeable)

    def role(self, kind: ItemKind) -> ItemRole:
        """The role of an item of that kind."""
        if kind is not ItemKind.VOTE:
            return ItemRole.NONE
        if self._role is ItemRole.URGENCY:
            return self._role
        return ItemRole.ACCOUNTS if self.accounts.isChecked() else ItemRole.NONE

    def filled(self, kind: ItemKind) -> Post | None:
        """What an item of that kind fills: only an election does, once somebody has said so."""
        if kind is not ItemKind.ELECTION:
            return None
        said = Post(self.post.text().strip(), self.ways.current() == LISTS, self.commission.isChecked())
        return self._post if self._post is None and said == Post("") else said

    def _altered(self, _value: object = None) -> None:
        self.changed.emit()
