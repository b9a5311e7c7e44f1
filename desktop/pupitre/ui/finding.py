# SPDX-License-Identifier: EUPL-1.2
"""What the search box of the window finds: sittings, items of their agendas, members."""

from collections.abc import Iterator
from itertools import islice

from pupitre.services import lists
from pupitre.store.proceedings import Listed
from pupitre.text.formats import short_day
from pupitre.text.language import _
from pupitre.text.names import family_name, fits, folded, function_title
from pupitre.ui.context import Context
from pupitre.ui.pages.deadlines import step_on
from pupitre.ui.seek import Destination

MOST = 8
RECENT = 12
"""Items are looked for in so many sittings, the latest first."""


def find(context: Context, text: str) -> list[Destination]:
    """The first that fit, by the beginning of each word typed."""
    parts = folded(text).split()
    if context.house.office is None or not parts:
        return []
    return list(islice((d for d in _everything(context) if fits(folded(f"{d.title} {d.detail}").split(), parts)), MOST))


def _everything(context: Context) -> Iterator[Destination]:
    office, words, today = context.office, context.words, context.today()
    sittings = office.store.sittings()
    for s in sittings:
        step = step_on(s, today)
        yield Destination(step, s.body_name, short_day(s.on, words), "calendar-event-line", s.scope)
    for s in sittings[:RECENT]:
        yield from _items(context, s)
    for row in lists.members(office, on=context.today()):
        if row.current:
            name = f"{row.person.given_name} {family_name(row.person.family_name)}"
            title = function_title(row.mandate.function, row.person.gender, row.organisation.name, words)
            yield Destination("directory", name, title, "user-line", row.person.id)


def _items(context: Context, s: Listed) -> Iterator[Destination]:
    """Only the agenda is read: this happens at each key."""
    when, step = short_day(s.on, context.words), step_on(s, context.today())
    for item in context.office.store.items(s.scope):
        detail = _("item {number}, {when}").format(number=item.number, when=when)
        yield Destination(step, item.title, detail, "list-ordered", s.scope)
