# SPDX-License-Identifier: EUPL-1.2
"""A past sitting as it was read: its day, the room moment by moment, what does not add up; or why it was not read."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout

from pupitre.services.past_check import MomentFigures
from pupitre.services.past_import import Reading, Unread
from pupitre.text.formats import capitalised, day, hour, number
from pupitre.text.language import Words, _, ngettext
from pupitre.text.past_findings import finding_text, moment_label
from pupitre.text.problems import told
from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.pages.past_intake import Looked
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.data_table import DataTable
from pupitre.ui.widgets.journal import Entry, JournalList
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.pill import Pill, PillSpec
from pupitre.ui.widgets.table_model import Column


def state_of(looked: Looked) -> PillSpec:
    """What is to be said first of a sitting that was read."""
    if isinstance(looked.found, Unread):
        return PillSpec(_("Cannot be read"), Tone.BAD)
    if looked.held:
        return PillSpec(_("In the register"), Tone.INFO)
    count = len(looked.found.checked.findings)
    if not count:
        return PillSpec(_("Adds up"), Tone.GOOD)
    return PillSpec(ngettext("{count} remark", "{count} remarks", count).format(count=count), Tone.WARN)


class PastCard(Card):
    """`show_looked`: one sitting, or one file that could not be read."""

    def __init__(self, words: Words) -> None:
        super().__init__(flush=True)
        self.setObjectName("past-card")
        self._words = words
        self._pill = Pill("")
        self.set_aside(self._pill)
        self.where = Label(tone="muted", wrap=True)
        self.moments = self._moments_table()
        self.none = Label(_("No member is named: the quorum cannot be counted."), tone="muted", wrap=True)
        self.heading = Label(strong=True, wrap=True)
        self.remarks = JournalList(_("Remarks"))
        self.remarks.setObjectName("past-remarks")
        for part in (self.where, self.none):
            self._add_text(part)
        self.add(self.moments, 3)
        self._add_text(self.heading)
        self.add(self.remarks, 2)
        self.body.addStretch(0)

    def _add_text(self, label: Label) -> None:
        """Words in line with the title, though the card's lists touch its sides."""
        side = theme.now().sizes.inset
        row = QVBoxLayout()
        row.setContentsMargins(side, 0, side, 0)
        row.addWidget(label)
        self.add(row)

    def _moments_table(self) -> DataTable:
        words = self._words
        table = DataTable(
            _("Moments"),
            [
                Column(_("Moment"), self._moment, strong=True, stretch=1),
                Column(_("In office"), lambda m: number(m.state.in_office, words), number=True),
                Column(_("Quorum"), lambda m: number(m.state.required, words), number=True),
                Column(_("Members present"), lambda m: number(m.state.present, words), number=True),
                Column(_("Proxies"), lambda m: number(m.proxies, words), number=True),
                Column(_("Voters"), lambda m: number(m.voters, words), number=True),
                Column(" ", lambda _m: "", pill=_met),
            ],
            key=lambda m: (m.moment.n, m.moment.item),
            locale=QLocale(str(words.locale)),
        )
        table.setObjectName("past-moments")
        table.setSortingEnabled(False)  # moments have an order, that of the evening
        return table

    def _moment(self, figures: MomentFigures) -> str:
        how, place, at = figures.moment.told
        return capitalised(moment_label(how, place, at, self._words))

    def show_looked(self, looked: Looked) -> None:
        """Show what was read of a file."""
        self._pill.show_spec(state_of(looked))
        if isinstance(looked.found, Reading):
            self._show_reading(looked.found)
        else:
            self._show_unread(looked.found)

    def _show_reading(self, reading: Reading) -> None:
        words, checked = self._words, reading.checked
        meeting, sitting = checked.past.meeting, checked.rebuilt.p.sitting
        when = day(meeting.on, words)
        if meeting.at:
            when = _("{day}, {hour}").format(day=when, hour=hour(meeting.at, words))
        self.set_title(capitalised(when))
        parts = (sitting.organisation_name, sitting.body_name, sitting.taken_from)
        self.where.setText(" · ".join(part for part in parts if part))
        self.moments.set_values(checked.moments)
        self.moments.setVisible(bool(checked.moments))
        self.none.setVisible(not checked.moments)
        said = [finding_text(f.code, f.facts, words) for f in checked.findings]
        told = ngettext("{count} thing does not add up", "{count} things do not add up", len(said))
        self._show_remarks(told.format(count=number(len(said), words)), said, Tone.WARN)

    def _show_unread(self, unread: Unread) -> None:
        words = self._words
        self.set_title(unread.path.name)
        answer = told(unread.refusal, words)
        self.where.setText(answer.whole)
        self.moments.setVisible(False)
        self.none.setVisible(False)
        faults = unread.faults(words)
        text = ngettext("{count} thing to correct", "{count} things to correct", len(faults))
        self._show_remarks(text.format(count=number(len(faults), words)), faults, Tone.BAD)

    def _show_remarks(self, heading: str, said: list[str], tone: Tone) -> None:
        self.heading.setText(heading)
        self.remarks.set_entries([Entry(at, "", text, tone) for at, text in enumerate(said)])
        for part in (self.heading, self.remarks):
            part.setVisible(bool(said))


def _met(moment: MomentFigures) -> PillSpec:
    if not moment.state.required:
        return PillSpec(_("none asked"))
    return PillSpec(_("met"), Tone.GOOD) if moment.state.met else PillSpec(_("missing"), Tone.WARN)
