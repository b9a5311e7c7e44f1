# SPDX-License-Identifier: EUPL-1.2
"""What the minutes must hold by law and do not hold yet (CGCT L2121-15), shown while they are written.

For a body that advises no minutes are imposed: the same list serves, and says that it is by analogy (law.md §4.1).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from pupitre.domain.agenda import numbered
from pupitre.domain.attendance import room
from pupitre.domain.ballot import unanswered
from pupitre.domain.charter import Power
from pupitre.domain.happening import Opening
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import ItemKind, ItemRole, Mode, Presence
from pupitre.text.attendance import roll_moment
from pupitre.text.drafting import ADJOURNMENT, OPENING, Written, section_of, sections
from pupitre.text.elections import elected_name
from pupitre.text.formats import hour, joined, long_day, solemn_day, solemn_hour
from pupitre.text.grammar import plain_letters
from pupitre.text.language import Words
from pupitre.text.names import family_name, folded, named

ARTICLE = "CGCT L2121-15"


@dataclass(frozen=True, slots=True)
class Gap:
    """A thing that is missing from a section of the minutes: what, and by which article."""

    section: str
    text: str
    article: str


def gaps(p: Proceedings, words: Words) -> tuple[Gap, ...]:
    """All that is missing, section by section: what was not recorded, and what an edited section no longer says.

    A section that is not edited says all that was recorded, so only its record is looked at.
    """
    article = p.charter.minutes.basis or ARTICLE
    if p.charter.power is Power.ADVISES:
        article = words.gettext("{article}, by analogy").format(article=ARTICLE)
    if not p.opening:
        text = words.gettext("The sitting was not opened: hour, president and secretary are not known.")
        return (Gap(OPENING, text, article),)
    return tuple(Gap(section, text, article) for section, text in _found(p, p.opening, words))


def _found(p: Proceedings, opening: Opening, words: Words) -> Iterator[tuple[str, str]]:
    written = {section.id: section for section in sections(p, words) if section.edited}
    for text in _of_the_roll(p, words):
        yield OPENING, text
    if OPENING in written:
        for text in _lost_from_opening(p, opening, written[OPENING], words):
            yield OPENING, text
    for item in numbered(p.items):
        section = section_of(item.id)
        for text in (*_of_item(p, item, words), *_lost_from_item(p, item, written.get(section), words)):
            yield section, text
    if not p.adjournment:
        yield ADJOURNMENT, words.gettext("The hour of the adjournment is missing.")


def _of_the_roll(p: Proceedings, words: Words) -> Iterator[str]:
    unknown = [seat for seat in p.seats if seat not in p.attendances]
    if unknown:
        text = words.ngettext(
            "The answer of {names} to the roll call is missing.",
            "The answers of {names} to the roll call are missing.",
            len(unknown),
        )
        yield text.format(names=joined([named(p, seat, words) for seat in unknown], words))


def _lost_from_opening(p: Proceedings, opening: Opening, section: Written, words: Words) -> Iterator[str]:
    """What the secretary's own opening no longer says."""
    day = p.sitting.on
    if not any(_says(section.text, form) for form in (solemn_day(day, words), long_day(day, words))):
        yield words.gettext("The date of the sitting is missing.")
    if not _says_hour(section.text, opening.at, words):
        yield words.gettext("The hour of the opening is missing: {hour}.").format(hour=hour(opening.at, words))
    for who in (opening.president, opening.co_president):
        if who and not _names(p, section.text, who):
            yield words.gettext("The president is missing: {name}.").format(name=named(p, who, words))
    if not _names(p, section.text, opening.secretary):
        text = words.gettext("The secretary is missing: {name}.")
        yield text.format(name=named(p, opening.secretary, words))
    if "quorum" not in plain_letters(section.text):
        yield words.gettext("The quorum is missing.")
    carried = room(p, roll_moment(p)).carried
    unnamed = [seat for seat in p.seats if _must_be_named(p, seat, carried) and not _names(p, section.text, seat)]
    if unnamed:
        text = words.ngettext("This member is missing: {names}.", "These members are missing: {names}.", len(unnamed))
        yield text.format(names=joined([named(p, seat, words) for seat in unnamed], words))
    untold = [item for item in numbered(p.items) if not _says(section.text, item.title)]
    if untold:
        text = words.ngettext("The agenda lacks item {numbers}.", "The agenda lacks items {numbers}.", len(untold))
        yield text.format(numbers=joined([item.number for item in untold], words))


def _must_be_named(p: Proceedings, seat: str, carried: dict[str, str]) -> bool:
    """Present, represented or excused; who was simply absent need not be named."""
    answer = p.attendances.get(seat)
    return seat in carried or (answer is not None and answer.presence is not Presence.ABSENT)


def _of_item(p: Proceedings, item: Item, words: Words) -> Iterator[str]:
    """What was not recorded of an item; the tenor of the discussions is asked for once it was discussed."""
    if item.id not in p.discussions:
        if p.adjournment and item.id not in p.outcomes:
            yield words.gettext("This item was not reached: say what becomes of it.")
        return
    if item.id not in p.outcomes:
        yield _unresolved(item, words)
    ballot = p.ballots.get(item.id)
    if ballot and ballot.mode is Mode.PUBLIC and (left := unanswered(p, item.id)):
        text = words.ngettext("The vote of {names} is missing.", "The votes of {names} are missing.", len(left))
        yield text.format(names=joined([named(p, seat, words) for seat in left], words))
    if item.role is ItemRole.ACCOUNTS and not any(r.item == item.id for r in p.recusals):
        yield words.gettext("The president’s withdrawal from the vote on the accounts is missing (CGCT L2121-14).")
    note = p.notes.get(item.id)
    if section_of(item.id) not in p.sections and not (note and note.text.strip()):
        yield words.gettext("The tenor of the discussion is missing: note it, or write that nobody spoke.")


def _unresolved(item: Item, words: Words) -> str:
    return {
        ItemKind.VOTE: words.gettext("The result of the vote is missing."),
        ItemKind.ELECTION: words.gettext("The result of the election is missing."),
        ItemKind.INFORMATION: words.gettext("What the body did with this item is missing."),
    }[item.kind]


def _lost_from_item(p: Proceedings, item: Item, section: Written | None, words: Words) -> Iterator[str]:
    """What the secretary's own text of an item no longer says: who took no part, its figures, who was elected. The
    names of a public ballot stand in the annex, which comes from the record."""
    if not section:
        return
    recused = [r.seat for r in p.recusals if r.item == item.id and not _names(p, section.text, r.seat)]
    if recused:
        text = words.ngettext(
            "{names} took no part in this item: it is no longer said.",
            "{names} took no part in this item: it is no longer said.",
            len(recused),
        )
        yield text.format(names=joined([named(p, seat, words) for seat in recused], words))
    outcome = p.outcomes.get(item.id)
    if not outcome or item.id not in p.ballots:
        return
    figures = {str(outcome.in_favour), str(outcome.against)} - {"0"}
    if not figures <= set(folded(section.text).split()):
        yield words.gettext("The figures of the vote are missing.")
    if outcome.elected and not _says(section.text, outcome.elected):
        yield words.gettext("The name of who was elected is missing: {name}.").format(
            name=elected_name(p, outcome, words)
        )


def _says(text: str, wanted: str) -> bool:
    return f" {folded(wanted)} " in f" {folded(text)} "


def _says_hour(text: str, at: time, words: Words) -> bool:
    forms = (hour(at, words), solemn_hour(at, words), f"{at.hour}h{at.minute:02}")
    return any(_says(text, form) for form in forms)


def _names(p: Proceedings, text: str, who: str) -> bool:
    seat = p.seats.get(who)
    return _says(text, family_name(seat.family_name) if seat else who)
