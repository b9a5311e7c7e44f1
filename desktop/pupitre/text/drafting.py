# SPDX-License-Identifier: EUPL-1.2
"""The minutes, drafted from the record section by section, and joined with what the secretary wrote over.

The text of a section is paragraphs separated by a blank line; lines that start with « – » are items of a list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pupitre.domain.agenda import numbered
from pupitre.domain.happening import Adjournment, Opening
from pupitre.domain.notice import notice_owed
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import QuorumState, quorum, quorum_of_item
from pupitre.domain.sitting import Item
from pupitre.domain.terms import ItemKind
from pupitre.text.attendance import roll_lists, roll_moment
from pupitre.text.formats import LIST_MARK, capitalised, hour, joined, long_day, solemn_day, solemn_hour, typographic
from pupitre.text.grammar import at_place, is_feminine
from pupitre.text.happenings import Happenings, happenings, of_item
from pupitre.text.language import Words
from pupitre.text.names import body_name, full_name, is_woman, named, office_title
from pupitre.text.overrides import override_sentence
from pupitre.text.past_minutes import past_heading, past_item, past_opening
from pupitre.text.quorum import quorum_sentence
from pupitre.text.voting import vote_paragraphs

OPENING, ADJOURNMENT = "opening", "adjournment"
_AT_THE_END = "items-not-reached"
"""The rule that is passed over by adjourning."""


@dataclass(frozen=True, slots=True)
class Written:
    """A section as it stands: `text` is what is printed, `draft` what the record says today.

    `edited`: the secretary wrote over it, and her text is kept; `stale`: today's draft is not the one she saw.
    """

    id: str
    title: str
    text: str
    draft: str
    edited: bool
    stale: bool


def section_of(item: str) -> str:
    """The id of the section of an item."""
    return f"item-{item}"


def sections(p: Proceedings, words: Words) -> tuple[Written, ...]:
    """All sections in the order in which things happened; none before the sitting is opened.

    What the secretary wrote is never lost: her text on an item that is no more stands at the end.
    """
    if not p.opening:
        return ()
    drafts = list(_drafts(p, p.opening, words))
    gone = sorted(p.sections.keys() - {section_id for section_id, _, _ in drafts})
    drafts += [(section_id, words.gettext("Text on an item that was removed"), "") for section_id in gone]
    return tuple(_written(p, *draft) for draft in drafts)


def _drafts(p: Proceedings, opening: Opening, words: Words) -> Iterator[tuple[str, str, str]]:
    """Each section's id, title and text, as the record has it; of a sitting taken up from papers, as they have it."""
    past, told = p.sitting.taken_from, happenings(p, words)
    begun = _paragraphs(*past_opening(p, opening, words)) if past else _opening(p, opening, words)
    yield OPENING, words.gettext("Opening of the sitting"), begun
    before = quorum(p, roll_moment(p))
    for item in _as_they_came(p):
        if past:
            yield section_of(item.id), past_heading(item, words), _paragraphs(*past_item(p, item, told, before, words))
        else:
            title = f"{item.number}. {typographic(item.title)}"
            yield section_of(item.id), title, _item(p, item, told, before, words)
        before = quorum_of_item(p, item.id) or before
    ended = " ".join(told.after) if past else _adjournment(p, told, words)
    if ended or not past:
        yield ADJOURNMENT, words.gettext("Adjournment"), ended


def _written(p: Proceedings, section_id: str, heading: str, draft: str) -> Written:
    kept = p.sections.get(section_id)
    if kept is None:
        return Written(section_id, heading, draft, draft, edited=False, stale=False)
    return Written(section_id, heading, kept.text, draft, edited=True, stale=kept.draft != draft)


def _as_they_came(p: Proceedings) -> list[Item]:
    """The items in the order of their discussion, then those that were not reached, in the agenda's order."""
    items = numbered(p.items)
    reached = sorted((i for i in items if i.id in p.discussions), key=lambda i: p.discussions[i.id].n)
    return [*reached, *(i for i in items if i.id not in p.discussions)]


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)


def _typed(text: str) -> str:
    """What somebody typed, as paragraphs: each line its own, lines that start with a dash a list."""
    lines = (line.strip() for line in typographic(text).splitlines() if line.strip())
    marked = "\n\n".join(re.sub(r"^[-–—•*]\s+", LIST_MARK, line) for line in lines)
    return re.sub(rf"(?m)^({LIST_MARK}.*)\n\n(?={LIST_MARK})", r"\1\n", marked)


def _opening(p: Proceedings, opening: Opening, words: Words) -> str:
    secretary = named(p, opening.secretary, words)
    if is_woman(p, opening.secretary):
        appointed = words.pgettext("woman", "{name} is appointed secretary of the sitting.")
    else:
        appointed = words.pgettext("man", "{name} is appointed secretary of the sitting.")
    opened = words.gettext("The sitting is opened at {hour}.").format(hour=hour(opening.at, words))
    about_items = {item.id for item in p.items}
    return _paragraphs(
        _convened(p, opening, words),
        *roll_lists(p, words),
        appointed.format(name=secretary),
        *_convened_again(p, words),
        f"{quorum_sentence(quorum(p, roll_moment(p)), words)} {opened}",
        *(override_sentence(p, o, words) for o in p.overrides if o.about not in about_items and o.rule != _AT_THE_END),
        words.gettext("The agenda is as follows:"),
        "\n".join(_agenda_line(item, words) for item in numbered(p.items)),
    )


def _convened_again(p: Proceedings, words: Words) -> Iterator[str]:
    """What lets the body sit all the same: a second convocation (L2121-17), an urgency (L2121-11, L2121-12)."""
    if p.sitting.second_call:
        text = words.gettext(
            "The body having been convoked again because the quorum was missing, it deliberates validly whatever the "
            "number of members present ({basis})."
        )
        yield text.format(basis=p.charter.quorum.again_basis or p.charter.quorum.basis)
    if p.convocation and p.convocation.urgent:
        text = words.gettext("The convocation was sent in urgency ({basis}): {reason}.")
        reason = typographic(p.convocation.urgency.strip()).rstrip(".")
        yield text.format(basis=notice_owed(p).basis, reason=reason)


def _convened(p: Proceedings, opening: Opening, words: Words) -> str:
    """The opening sentence, whose verb agrees with the body's name."""
    feminine = is_feminine(p.sitting.body_name)
    if p.convocation and feminine:
        text = words.pgettext(
            "feminine", "{day}, at {hour}, {body} met {at_place}, {president} presiding, as convoked on {convoked}."
        )
    elif p.convocation:
        text = words.pgettext(
            "masculine", "{day}, at {hour}, {body} met {at_place}, {president} presiding, as convoked on {convoked}."
        )
    elif feminine:
        text = words.pgettext("feminine", "{day}, at {hour}, {body} met {at_place}, {president} presiding.")
    else:
        text = words.pgettext("masculine", "{day}, at {hour}, {body} met {at_place}, {president} presiding.")
    sentence = text.format(
        day=solemn_day(p.sitting.on, words),
        hour=solemn_hour(p.sitting.at, words),
        body=body_name(p, words),
        at_place=at_place(p.sitting.place, words),
        president=joined(
            [_presiding(p, who, words) for who in (opening.president, opening.co_president) if who], words
        ),
        convoked=long_day(p.convocation.dated, words) if p.convocation else "",
    )
    return capitalised(sentence)


def _presiding(p: Proceedings, who: str, words: Words) -> str:
    """Who presides, with the function that makes it so: the one in the body's own organisation, if any."""
    seat = p.seats.get(who)
    if not seat:
        return typographic(who)
    return f"{full_name(seat, words)}, {office_title(seat, p.sitting.organisation_name, words)}"


def _agenda_line(item: Item, words: Words) -> str:
    line = f"{LIST_MARK}{item.number}. {typographic(item.title)}"
    return words.gettext("{item} (added during the sitting)").format(item=line) if item.late else line


def _item(p: Proceedings, item: Item, told: Happenings, before: QuorumState, words: Words) -> str:
    note = p.notes.get(item.id)
    noted = _typed(note.text) if note else ""
    if item.id not in p.discussions:
        return _paragraphs(*_undiscussed(p, item, words), noted)
    unvoted = item.kind is not ItemKind.INFORMATION and item.id not in p.outcomes and p.adjournment
    return _paragraphs(
        words.gettext("This item was added to the agenda during the sitting.") if item.late else "",
        *_amended(p, item, words),
        " ".join(told.before.get(item.id, [])),
        " ".join(of_item(p, item.id, words)),
        _quorum_change(p, item, before, words),
        *(override_sentence(p, o, words) for o in p.overrides if o.about == item.id),
        _rapporteur(p, item.rapporteur, words) if item.rapporteur else "",
        _documents(item, words),
        _typed(item.summary),
        noted,
        " ".join(told.during.get(item.id, [])),
        *vote_paragraphs(p, item, words),
        words.gettext("This item was not put to the vote.") if unvoted else "",
    )


def _undiscussed(p: Proceedings, item: Item, words: Words) -> tuple[str, ...]:
    """What became of an item that was not opened: withdrawn, postponed, sent back, or not reached."""
    if item.id in p.outcomes:
        return vote_paragraphs(p, item, words)
    return (words.gettext("This item was not reached."),) if p.adjournment else ()


def _amended(p: Proceedings, item: Item, words: Words) -> Iterator[str]:
    other = next((i for i in numbered(p.items) if i.id == item.amends), None)
    if other:
        yield words.gettext("Amendment to item {number}.").format(number=other.number)


def _rapporteur(p: Proceedings, who: str, words: Words) -> str:
    if is_woman(p, who):
        text = words.pgettext("woman", "Rapporteur: {name}.")
    else:
        text = words.pgettext("man", "Rapporteur: {name}.")
    return text.format(name=named(p, who, words))


def _documents(item: Item, words: Words) -> str:
    """The reports in sight of which the body decided (L2121-15)."""
    if not item.attachments:
        return ""
    text = words.ngettext("Document presented: {names}.", "Documents presented: {names}.", len(item.attachments))
    return text.format(names=joined([typographic(a.name) for a in item.attachments], words))


def _quorum_change(p: Proceedings, item: Item, before: QuorumState, words: Words) -> str:
    """The quorum at the opening of the item, told where it is not as it was before, or not met."""
    now = quorum_of_item(p, item.id)
    if not now or not now.required or (now.met and now.present == before.present):
        return ""
    return quorum_sentence(now, words)


def _adjournment(p: Proceedings, told: Happenings, words: Words) -> str:
    return _paragraphs(
        " ".join(told.after),
        *(override_sentence(p, o, words) for o in p.overrides if o.rule == _AT_THE_END),
        _adjourned(p, p.adjournment, words) if p.adjournment else "",
    )


def _adjourned(p: Proceedings, adjournment: Adjournment, words: Words) -> str:
    if all(item.id in p.discussions or item.id in p.outcomes for item in p.items):
        text = words.gettext("The agenda being exhausted, the sitting is adjourned at {hour}.")
    else:
        text = words.gettext("The sitting is adjourned at {hour}.")
    return text.format(hour=hour(adjournment.at, words))
