# SPDX-License-Identifier: EUPL-1.2
"""Sentences about an item's rapporteur and about the notice, made from the record alone."""

from datetime import date

from pupitre.domain.notice import clear_days, latest_send
from pupitre.domain.proceedings import Proceedings
from pupitre.text.formats import day
from pupitre.text.language import Words
from pupitre.text.names import is_woman, named


def rapporteur_line(p: Proceedings, who: str, words: Words) -> str:
    """« Rapporteure : Mme Élise Fabre »."""
    woman, man = words.pgettext("woman", "Rapporteur: {name}"), words.pgettext("man", "Rapporteur: {name}")
    return (woman if is_woman(p, who) else man).format(name=named(p, who, words))


def notice_sentence(p: Proceedings, sent: date, words: Words) -> str:
    """How the sending on that day stands to the notice that the charter asks for, in clear days."""
    days, required = clear_days(sent, p.sitting.on), p.charter.notice.clear_days
    if days >= required:
        text = words.ngettext(
            "Sent on {day}: {count} clear day before the sitting, {required} required.",
            "Sent on {day}: {count} clear days before the sitting, {required} required.",
            max(days, 0),
        )
    else:
        text = words.ngettext(
            "Sent on {day}: only {count} clear day before the sitting, {required} required.",
            "Sent on {day}: only {count} clear days before the sitting, {required} required.",
            max(days, 0),
        )
    return text.format(day=day(sent, words), count=max(days, 0), required=required)


def deadline_sentence(p: Proceedings, words: Words) -> str:
    """« Dernier jour d’envoi : vendredi 27 novembre 2026 (5 jours francs). »."""
    days = p.charter.notice.clear_days
    text = words.ngettext(
        "Last day to send: {day} ({count} clear day).", "Last day to send: {day} ({count} clear days).", days
    )
    return text.format(day=day(latest_send(p.sitting.on, days), words), count=days)
