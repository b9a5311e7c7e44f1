# SPDX-License-Identifier: EUPL-1.2
"""The course of a sitting in words: who takes no part in an item, who presides, when it pauses or closes its doors.

A clause has no capital and no full stop, so that it stands alone in the journal and after its hour in the minutes.
"""

import re
from collections.abc import Mapping
from datetime import time

from pupitre.domain.happening import Chair, ClosedSession, Recusal
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import ItemRole, RecusalKind
from pupitre.text.formats import capitalised, hour, number
from pupitre.text.grammar import the
from pupitre.text.language import Words
from pupitre.text.names import is_woman, named

_ARTICLES: Mapping[RecusalKind, str] = {
    RecusalKind.INTEREST: "CGCT L2131-11",
    RecusalKind.REPRESENTATIVE: "CGCT L1111-6",
    RecusalKind.ACCOUNTS: "CGCT L2121-14",
}
_ARTICLE = re.compile(r"CGCT (?P<number>[LR]\d+-\d+)")


def recusal_article(p: Proceedings, kind: RecusalKind) -> str:
    """By what a recusal goes: the article of communes, or that of the body's own rules on interested members."""
    own = _ARTICLE.match(p.charter.interests.basis) if kind is RecusalKind.INTEREST else None
    return own[0] if own else _ARTICLES[kind]


def alone(clause: str) -> str:
    """The clause as a sentence of its own."""
    return f"{capitalised(clause)}."


def timed(clause: str, at: time, words: Words) -> str:
    """« À 19 h 05, la séance est suspendue. »."""
    return words.gettext("At {hour}, {clause}.").format(hour=hour(at, words), clause=clause)


def recusal_clause(p: Proceedings, recusal: Recusal, words: Words) -> str:
    """« Mme Élise Fabre, intéressée à l’affaire, quitte la salle et ne prend part ni au débat ni au vote… »."""
    if recusal.kind is RecusalKind.ACCOUNTS:
        text = words.gettext("{who} withdraws while the accounts are voted ({article})")
    elif recusal.left:
        text = words.gettext("{who} leaves the room and takes part neither in the debate nor in the vote ({article})")
    else:
        text = words.gettext("{who} stays in the room and takes part neither in the debate nor in the vote ({article})")
    return text.format(who=_recused(p, recusal, words), article=recusal_article(p, recusal.kind))


def _recused(p: Proceedings, recusal: Recusal, words: Words) -> str:
    """The name, with the reason why."""
    if recusal.kind is RecusalKind.REPRESENTATIVE:
        text = words.gettext("{name}, who sits in the body concerned for the organisation,")
    elif recusal.kind is RecusalKind.ACCOUNTS:
        text = "{name}"
    elif is_woman(p, recusal.seat):
        text = words.pgettext("woman", "{name}, interested in the matter,")
    else:
        text = words.pgettext("man", "{name}, interested in the matter,")
    return text.format(name=named(p, recusal.seat, words))


def chair_clauses(p: Proceedings, chair: Chair, words: Words) -> tuple[str, ...]:
    """Who presides, and who is secretary, for an item or from then on."""
    told = [
        (chair.president, _presides(p, chair, words)),
        (chair.secretary, _is_secretary(chair, words)),
    ]
    return tuple(text.format(name=named(p, who, words)) for who, text in told if who)


def _presides(p: Proceedings, chair: Chair, words: Words) -> str:
    """The body elects who presides while the president's accounts are voted (L2121-14)."""
    item = next((i for i in p.items if i.id == chair.item), None)
    if item is None:
        return words.gettext("{name} presides from now on")
    accounts = item.role is ItemRole.ACCOUNTS or any(
        r.item == item.id and r.kind is RecusalKind.ACCOUNTS for r in p.recusals
    )
    if not accounts:
        return words.gettext("{name} presides for this item")
    if is_woman(p, chair.president):
        return words.pgettext("woman", "{name} is elected to preside for this item (CGCT L2121-14)")
    return words.pgettext("man", "{name} is elected to preside for this item (CGCT L2121-14)")


def _is_secretary(chair: Chair, words: Words) -> str:
    if chair.item:
        return words.gettext("{name} is secretary for this item")
    return words.gettext("{name} is secretary from now on")


def suspended_clause(words: Words) -> str:
    """« la séance est suspendue »."""
    return words.gettext("the sitting is suspended")


def resumed_clause(words: Words) -> str:
    """« la séance reprend »."""
    return words.gettext("the sitting is resumed")


def closed_clause(p: Proceedings, closed: ClosedSession, words: Words) -> str:
    """Who asked for the closed session, and by which vote it was decided (L2121-18, L5211-11)."""
    if closed.asked_by:
        text = words.ngettext(
            "on the request of {count} member, {the_body} decides without debate to meet behind closed doors, "
            "by {in_favour} for and {against} against ({basis})",
            "on the request of {count} members, {the_body} decides without debate to meet behind closed doors, "
            "by {in_favour} for and {against} against ({basis})",
            closed.asked_by,
        )
    else:
        text = words.gettext(
            "on the president’s request, {the_body} decides without debate to meet behind closed doors, "
            "by {in_favour} for and {against} against ({basis})"
        )
    rule = p.charter.closed_doors
    return text.format(
        the_body=the(p.sitting.body_name, words),
        count=number(closed.asked_by, words),
        in_favour=number(closed.in_favour, words),
        against=number(closed.against, words),
        basis=rule.basis if rule else "CGCT L2121-18",
    )


def reopened_clause(words: Words) -> str:
    """« la séance redevient publique »."""
    return words.gettext("the public is let in again")
