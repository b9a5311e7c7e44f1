# SPDX-License-Identifier: EUPL-1.2
"""Which slide a sitting calls for: a pure function of the record and of the secretary's choices.

The screen follows the item under discussion, and never comes back to an earlier one, whatever is corrected there.
"""

from pupitre.domain.attendance import room
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Stage
from pupitre.text.formats import capitalised, day, hour
from pupitre.text.language import Words
from pupitre.ui.public_screen.items import item_slide
from pupitre.ui.public_screen.present import room_slide
from pupitre.ui.public_screen.slide import Choices, Head, Slide, State


def slide_of(p: Proceedings, choices: Choices, words: Words) -> Slide:
    """What the public sees now."""
    head = Head(p.sitting.organisation_name, p.sitting.body_name, day(p.sitting.on, words))
    if choices.hidden:
        return Slide(State.MESSAGE, head, title=choices.message or usual_message(p, words))
    if p.behind_closed_doors and not p.adjournment:
        return Slide(State.CLOSED_DOORS, head, title=words.gettext("The sitting is held behind closed doors"))
    if p.adjournment:
        text = words.gettext("The sitting is adjourned")
        return Slide(State.ADJOURNED, head, title=text, under=(hour(p.adjournment.at, words),))
    if p.suspended:
        text, since = words.gettext("Sitting suspended"), words.gettext("since {hour}")
        return Slide(State.SUSPENDED, head, title=text, under=(since.format(hour=hour(p.suspended.at, words)),))
    if p.stage is not Stage.OPEN:
        return _before(p, head, choices, words)
    item = _last_reached(p)
    if item is not None:
        return item_slide(p, item, head, choices, words)
    return room_slide(p, State.OPENED, head, words.gettext("The sitting is open"), choices, words)


def usual_message(p: Proceedings, words: Words) -> str:
    """What is said where the secretary shows a message and wrote none."""
    if p.opening is None:
        return words.gettext("The sitting is about to begin")
    return words.gettext("The sitting is over") if p.adjournment else words.gettext("A moment, please")


def _last_reached(p: Proceedings) -> Item | None:
    """The item under discussion, else the one with the latest result; none where the item under discussion was taken
    off the agenda by another computer."""
    opened = max(p.discussions.values(), key=lambda d: d.n, default=None)
    last = max(p.outcomes.values(), key=lambda o: o.n, default=None)
    wanted = opened if opened and opened.item not in p.outcomes else last
    return p.current_item() or next((item for item in p.items if wanted and item.id == wanted.item), None)


def _before(p: Proceedings, head: Head, choices: Choices, words: Words) -> Slide:
    if room(p).seated:
        return room_slide(p, State.ROLL_CALL, head, words.gettext("Roll call"), choices, words)
    text = words.gettext("{day} at {hour}")
    when = capitalised(text.format(day=head.day, hour=hour(p.sitting.at, words)))
    under = (when, p.sitting.place)
    return Slide(State.WAITING, head, over=usual_message(p, words), title=p.sitting.body_name, under=under)
