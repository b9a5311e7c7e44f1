# SPDX-License-Identifier: EUPL-1.2
"""How members are convened, in words: the notice, what the letter must mention, and what the rules of it refuse."""

from collections.abc import Mapping
from datetime import date

from pupitre.domain.charter import Counting, Notice
from pupitre.domain.notice import days_given, notice_owed, too_short
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import ItemKind, ItemRole
from pupitre.text.formats import day, joined, typographic
from pupitre.text.grammar import the
from pupitre.text.labels import kind_label, label
from pupitre.text.language import N_, Words

CONVENING: Mapping[str, str] = {
    "urgency-not-allowed": N_(
        "The rules of this body know no shorter notice for urgency. Choose a later day for the sitting, or convoke "
        "with the reason for which the notice is not kept."
    ),
    "urgency-without-reason": N_(
        "The reason for the urgency is missing: the body is told it when the sitting opens, and votes on it. Write the "
        "reason."
    ),
    "second-call-not-urgent": N_(
        "The notice of a second convocation is not cut for urgency: it would be a first convocation again, with its "
        "quorum. Choose a later day for the sitting."
    ),
    "second-call-adds-item": N_(
        "A second convocation is on the same items as the first: on another one the body could not decide without "
        "its quorum. Keep it for the next sitting; to add it all the same, give the reason: it will be written in the "
        "minutes."
    ),
    "second-call-too-early": N_(
        "This day is too early for a second convocation: it can be held from {earliest} on. Choose a later day; to "
        "hold it all the same, give the reason: it will be written in the minutes."
    ),
    "opened-without-convocation": N_(
        "The members were not convoked to this sitting. Convoke them first; to open it all the same, give the reason: "
        "it will be written in the minutes."
    ),
    "opened-on-another-day": N_(
        "This sitting is to be held on {on}, and today is {today}. Check which sitting is shown; to open it all the "
        "same, give the reason: it will be written in the minutes."
    ),
    "no-second-convocation": N_(
        "The rules of this body know no second convocation without a quorum. Create a new sitting with the same items."
    ),
    "sitting-goes-on": N_("This sitting is not over. Adjourn it first, then convoke again."),
    "quorum-was-not-missing": N_(
        "No item of this sitting was left for want of a quorum. Call the roll if nobody did; else create a new sitting."
    ),
    "title-was-convoked": N_(
        "The members were convoked on “{title}”. Leave the title as it is; to change it all the same, give the reason: "
        "it will be written in the minutes."
    ),
    "item-was-voted": N_(
        "The body has voted on “{title}”, and its title no longer changes. What is to be corrected goes into the "
        "minutes."
    ),
    "item-is-amended": N_("Amendments to “{title}” are on the agenda. Take them off first."),
}
"""By the code of a refusal: see `problems`."""


def days_of_notice(count: int, counting: Counting, words: Words) -> str:
    """« 5 jours francs », « 12 jours »."""
    if counting is Counting.CLEAR:
        text = words.ngettext("{count} clear day", "{count} clear days", count)
    else:
        text = words.ngettext("{count} day", "{count} days", count)
    return text.format(count=count)


def notice_rule(notice: Notice, words: Words) -> str:
    """The notice that is owed: « 5 jours francs », « 12 jours », « aucun délai légal »."""
    if not notice.clear_days:
        return words.gettext("no legal notice")
    return days_of_notice(notice.clear_days, notice.counting, words)


def notice_sentence(p: Proceedings, sent: date, words: Words, *, urgent: bool | None = None) -> str:
    """How the sending on that day stands to the notice that is owed, or would be in urgency."""
    notice = notice_owed(p, urgent=urgent)
    text = words.gettext("Sent on {day}: {given} before the sitting, {required} required.")
    if too_short(notice, sent, p.sitting.on):
        text = words.gettext("Sent on {day}: only {given} before the sitting, {required} required.")
    elif not notice.clear_days:
        text = words.gettext("Sent on {day}: no legal notice is asked for.")
    given = days_of_notice(max(days_given(notice, sent, p.sitting.on), 0), notice.counting, words)
    return text.format(day=day(sent, words), given=given, required=notice.clear_days)


def urgency_title(words: Words) -> str:
    """The item by which the body votes on the urgency before anything else."""
    return words.gettext("Approval of the urgency of the convocation")


def asked(p: Proceedings, item: Item, words: Words) -> str:
    """What an item asks of the body: « Avis », « Amendement », « Élection : vice-président »."""
    if item.amends:
        return words.gettext("Amendment")
    if item.role is not ItemRole.NONE:
        return label(item.role, words)
    kind = kind_label(item.kind, p.charter.power, words)
    if item.post and item.post.name:
        return words.gettext("{kind}: {post}").format(kind=kind, post=typographic(item.post.name))
    return kind


def mentions(p: Proceedings, words: Words) -> tuple[str, ...]:
    """What the letter must say besides its agenda: urgency, second convocation, elections."""
    return (*_urgency(p, words), *_second_call(p, words), *_elections(p, words))


def _urgency(p: Proceedings, words: Words) -> tuple[str, ...]:
    if not p.convocation or not p.convocation.urgent:
        return ()
    text = words.gettext(
        "This convocation is sent in urgency ({basis}), for this reason: {reason}. An account of it will be given when "
        "the sitting opens; the body will vote on the urgency first, and may send all or part of the items back to a "
        "later sitting."
    )
    reason = typographic(p.convocation.urgency).rstrip(".")
    return (text.format(basis=notice_owed(p).basis, reason=reason),)


def _second_call(p: Proceedings, words: Words) -> tuple[str, ...]:
    if not p.sitting.second_call:
        return ()
    facts = {"the_body": the(p.sitting.body_name, words), "basis": p.charter.quorum.again_basis}
    text = words.gettext(
        "This is a second convocation, on the same items: for want of a quorum {the_body} could not deliberate at its "
        "last sitting. This time the deliberation will be valid whatever the number of members present ({basis})."
    )
    if p.sitting.repeats_on:
        facts["day"] = day(p.sitting.repeats_on, words)
        text = words.gettext(
            "This is a second convocation, on the same items: for want of a quorum {the_body} could not deliberate on "
            "{day}. This time the deliberation will be valid whatever the number of members present ({basis})."
        )
    return (text.format(**facts),)


def _elections(p: Proceedings, words: Words) -> tuple[str, ...]:
    """L2122-8: the convocation mentions the election that will be held."""
    named = [i.post.name if i.post and i.post.name else i.title for i in p.items if i.kind is ItemKind.ELECTION]
    if not named:
        return ()
    text = words.ngettext(
        "This sitting will hold the following election: {posts} (CGCT L2122-8).",
        "This sitting will hold the following elections: {posts} (CGCT L2122-8).",
        len(named),
    )
    return (text.format(posts=joined([typographic(name) for name in named], words)),)
