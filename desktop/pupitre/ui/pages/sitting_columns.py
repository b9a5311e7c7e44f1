# SPDX-License-Identifier: EUPL-1.2
"""What every table of sittings shows of one in the same way, and the words by which it is sought."""

from pupitre.domain.sitting import hour_told
from pupitre.store.proceedings import Listed
from pupitre.text.formats import day, hour, number
from pupitre.text.labels import label
from pupitre.text.language import Words, _
from pupitre.text.names import folded
from pupitre.ui.widgets.table_model import Column


def day_column(words: Words) -> Column:
    """The day; sorted with the hour."""
    return Column(_("Day"), lambda s: day(s.on, words), strong=True, sort=lambda s: (s.on, s.at))


def hour_column(words: Words) -> Column:
    """The hour; nothing where the papers of a past sitting do not tell it."""
    return Column(_("Hour"), lambda s: told_hour(s, words), sort=lambda s: s.at)


def told_hour(s: Listed, words: Words) -> str:
    """« 18 h 07 », "" where nobody told it."""
    at = hour_told(s.at, s.taken_from)
    return hour(at, words) if at else ""


def body_column() -> Column:
    """The body."""
    return Column(_("Body"), lambda s: str(s.body_name), stretch=2)


def items_column(words: Words) -> Column:
    """How many items its agenda has."""
    return Column(_("Items"), lambda s: number(s.items, words), number=True, sort=lambda s: s.items)


def searched(s: Listed, words: Words) -> str:
    """Everything by which somebody may look for a sitting, folded."""
    parts = (s.body_name, s.organisation_name, s.place, day(s.on, words), s.on.isoformat(), label(s.stage, words))
    return folded(" ".join((*parts, s.taken_from)))
