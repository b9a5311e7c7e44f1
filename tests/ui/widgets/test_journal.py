# SPDX-License-Identifier: EUPL-1.2
"""The journal: an hour and a whole sentence."""

from itertools import pairwise

from PySide6.QtCore import Qt

from pupitre.ui.colours import LIGHT, Tone
from pupitre.ui.widgets.journal import Entry, JournalList

LONG = "Demande de scrutin public : onze membres présents la soutiennent, il en faut seize, elle est donc rejetée"


def test_each_entry_has_its_hour_and_is_told_whole(shown) -> None:
    journal = shown(JournalList("Journal", [Entry(1, "20 h 43", "Mme Guiraud vote contre")]))
    index = journal.model().index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "20 h 43, Mme Guiraud vote contre"


def test_a_long_sentence_takes_the_lines_it_needs(shown) -> None:
    journal = shown(JournalList("Journal", [Entry(1, "20 h 43", "Court"), Entry(2, "20 h 40", LONG)]), 260, 300)
    short, long = (journal.visualRect(journal.model().index(at)).height() for at in (0, 1))
    assert long >= short + 2 * 16


def test_no_line_lies_over_the_next_one_once_a_scroll_bar_has_come(shown) -> None:
    journal = shown(JournalList("Journal", [Entry(at, "20 h 43", LONG[: 30 + 7 * at]) for at in range(10)]), 300, 200)
    boxes = [journal.visualRect(journal.model().index(at)) for at in range(10)]
    assert journal.verticalScrollBar().isVisible()
    assert all(above.bottom() < below.top() for above, below in pairwise(boxes))


def test_a_tone_colours_the_sentence(shown, colours_of) -> None:
    journal = shown(JournalList("Journal", [Entry(1, "20 h 30", "Point ouvert", Tone.GOOD)]))
    assert LIGHT.good.text.lower() in colours_of(journal)


def test_an_entry_opens(shown, press, qtbot) -> None:
    journal = shown(JournalList("Journal", [Entry("lot", "20 h 30", "Point ouvert")]))
    journal.select("lot")
    with qtbot.waitSignal(journal.opened) as opened:
        press(journal, Qt.Key.Key_Return)
    assert opened.args == ["lot"]
