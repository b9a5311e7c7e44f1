# SPDX-License-Identifier: EUPL-1.2
"""What was counted of a ballot: totals only, with what is missing while they are typed."""

from collections.abc import Hashable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pupitre.text.formats import number
from pupitre.text.language import Words, _, ngettext
from pupitre.ui import theme
from pupitre.ui.pages.hold.figures import Figure, Figures
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.flow import Flow
from pupitre.ui.widgets.label import Label

BLANK, NULL, OUT, SIGNED = "blank", "null", "not-taking-part", "signed"


def ballot_figures() -> tuple[Figure, ...]:
    """What is found in the box of a secret ballot besides the votes, and who took no part."""
    return (
        Figure(BLANK, _("Blank"), _("A blank ballot is no vote cast")),
        Figure(NULL, _("Null"), _("A null ballot is no vote cast")),
        Figure(OUT, _("Did not vote"), _("In the room, or represented, and put nothing in the box")),
        Figure(SIGNED, _("Signatures"), _("How many signed for their ballot; left empty where nobody signed")),
    )


class CountPanel(QWidget):
    """`ask(about, figures, voters=70)`; emits `counted(values)` when the figures are complete, `changed` at each key.

    Once recorded, the figures fold away: the result tells them.
    """

    counted = Signal(object)
    changed = Signal()

    def __init__(self, words: Words, name: str) -> None:
        super().__init__()
        self._words = words
        self._voters = 0
        self._about: Hashable = None
        self._changing = False
        self._recorded: dict[str, int | None] = {}
        self.figures = Figures(name)
        self._status = Label(strong=True, wrap=True)
        self.record = Button(_("Record the count"), Kind.SECONDARY, hint="Return")
        self.record.setObjectName("record-count")
        self.rest = Button("", Kind.QUIET)
        self.rest.setObjectName("rest-did-not-vote")
        self.change = Button(_("Correct the count"), Kind.QUIET, icon="edit-line")
        self.change.setObjectName("change-count")
        self.change.clicked.connect(self._change)
        self.rest.clicked.connect(self._fill_rest)
        self.record.clicked.connect(self._end)
        self.figures.changed.connect(self._show_status)
        self.figures.changed.connect(self.changed)
        self.figures.ended.connect(self._end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.now().sizes.grid)
        column.addWidget(self.figures)
        column.addWidget(self._status)
        column.addLayout(Flow(self.record, self.rest, self.change))

    def ask(
        self,
        about: Hashable,
        figures: Sequence[Figure],
        *,
        voters: int,
        recorded: Mapping[str, int | None] | None = None,
    ) -> None:
        """Ask for figures that make up `voters` voices; those recorded already are shown, and can be put right.

        What was typed stays while it is `about` the same ballot, and no longer.
        """
        self._voters = voters
        self.figures.show_figures(figures)
        shown = dict(recorded or {})
        if about != self._about or shown != self._recorded:
            self.figures.set_values({**dict.fromkeys(self.figures.values()), **shown})
            self._changing = False
        self._about, self._recorded = about, shown
        self._show_status()

    def values(self) -> dict[str, int]:
        """The figures, 0 where nothing was typed; the signatures only where they were."""
        typed = self.figures.values()
        return {key: value or 0 for key, value in typed.items() if key != SIGNED or value is not None}

    @property
    def missing(self) -> int:
        """How many voices are not accounted for; below zero where there are too many."""
        return self._voters - sum(value for key, value in self.values().items() if key != SIGNED)

    @property
    def status(self) -> str:
        """What is said of the sum."""
        return self._status.text()

    def take_keyboard(self) -> None:
        """Put the cursor where the next figure is typed."""
        self.figures.take_keyboard()

    def _show_status(self) -> None:
        missing, words = self.missing, self._words
        of = ngettext("{count} voter", "{count} voters", self._voters).format(count=number(self._voters, words))
        if missing > 0:
            text = ngettext("{voters}: {count} ballot is missing", "{voters}: {count} ballots are missing", missing)
        elif missing < 0:
            text = ngettext("{voters}: {count} ballot too many", "{voters}: {count} ballots too many", -missing)
        else:
            text = _("{voters}: the count is complete")
        self._status.setText(text.format(voters=of, count=number(abs(missing), words)))
        self._status.set_tone("good" if not missing else "bad" if missing < 0 else "warn")
        rest = ngettext("{count} did not vote", "{count} did not vote", missing).format(count=number(missing, words))
        self.rest.show_text(rest)
        self.rest.setVisible(missing > 0 and missing < self._voters)
        typed = self.figures.values()
        self._status.setVisible(bool(missing) or not self._recorded)
        same = bool(self._recorded) and all((self._recorded.get(key) or 0) == (n or 0) for key, n in typed.items())
        self.record.setVisible(not same)
        folded = same and not self._changing
        self.figures.setVisible(not folded)
        self.change.setVisible(folded)

    def _change(self) -> None:
        """Unfold the figures that were recorded."""
        self._changing = True
        self._show_status()
        self.take_keyboard()

    def _fill_rest(self) -> None:
        already = self.values().get(OUT, 0)
        self.figures.set_values({OUT: already + self.missing})
        self._show_status()
        self.changed.emit()
        self._end()

    def _end(self) -> None:
        """The figures are complete, or what is wrong with them is said beneath."""
        if self.missing > 0:
            text = _("The figures do not make up all the voters. Count again, or say that the others did not vote.")
            self.figures.set_error(text, OUT)
        elif self.missing < 0:
            self.figures.set_error(_("There are more votes than voters. Count again, or correct the room."), BLANK)
        else:
            self.counted.emit(self.values())
