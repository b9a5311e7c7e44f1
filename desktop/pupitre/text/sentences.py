# SPDX-License-Identifier: EUPL-1.2
"""Sentences that explain a figure or tell an event, made from the record alone."""

from datetime import date

from pupitre.domain.attendance import ProxyFault, Standing, room
from pupitre.domain.charter import Power
from pupitre.domain.directory import Gender
from pupitre.domain.happening import Movement, Outcome, Proxy
from pupitre.domain.notice import clear_days, latest_send
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import QuorumState
from pupitre.domain.sitting import Seat
from pupitre.domain.terms import Mode, Result, Way
from pupitre.text.formats import capitalised, day, hour, joined, number, typographic
from pupitre.text.grammar import the
from pupitre.text.labels import result_label
from pupitre.text.language import Words
from pupitre.text.names import full_name


def named(p: Proceedings, who: str, words: Words) -> str:
    """The name of a member by seat id; the text itself where somebody outside the body was typed in."""
    seat = p.seats.get(who)
    return full_name(seat, words) if seat else typographic(who)


def is_woman(p: Proceedings, who: str) -> bool:
    """Whether the words about this seat take the feminine; a name that is no seat takes the masculine."""
    seat = p.seats.get(who)
    return seat is not None and seat.gender is Gender.FEMALE


def rapporteur_line(p: Proceedings, who: str, words: Words) -> str:
    """« Rapporteure : Mme Élise Fabre »."""
    woman, man = words.pgettext("woman", "Rapporteur: {name}"), words.pgettext("man", "Rapporteur: {name}")
    return (woman if is_woman(p, who) else man).format(name=named(p, who, words))


def outcome_sentence(p: Proceedings, outcome: Outcome, words: Words) -> str:
    """« Avis favorable : 66 voix pour et 2 contre sur 68 suffrages exprimés, majorité absolue 35. »."""
    return _explained(p, outcome, result_label(outcome.result, p.charter.power, words), words)


def ruling(p: Proceedings, outcome: Outcome, words: Words) -> str:
    """The same as a full sentence of the minutes: « La conférence des maires émet un avis favorable… »."""
    if outcome.result is Result.NOTED:
        clause = words.gettext("{the_body} takes note of this information")
    elif p.charter.power is Power.ADVISES:
        clause = (
            words.gettext("{the_body} gives a favourable opinion")
            if outcome.result is Result.ADOPTED
            else words.gettext("{the_body} gives an unfavourable opinion")
        )
    elif outcome.result is Result.ADOPTED:
        clause = words.gettext("{the_body} adopts the deliberation")
    else:
        clause = words.gettext("{the_body} rejects the draft deliberation")
    return _explained(p, outcome, capitalised(clause.format(the_body=the(p.sitting.body_name, words))), words)


def _explained(p: Proceedings, o: Outcome, result: str, words: Words) -> str:
    """The result followed by its count, and in brackets what is no vote cast."""
    if o.result is Result.NOTED:
        return f"{result}."
    if o.cast and not (o.in_favour and o.against):
        unanimous = words.gettext("{result} unanimously by the votes cast").format(result=result)
        text = words.gettext("{sentence}: {one_side} of {cast}, absolute majority {majority}.")
        sentence = _with_remarks(unanimous, o, words)
        return text.format(
            sentence=sentence, one_side=_one_side(o, words), cast=_cast(o, words), majority=number(o.majority, words)
        )
    sides, cast = _both_sides(o, words), _cast(o, words)
    text = _divided(p, o, words).format(result=result, both_sides=sides, cast=cast, majority=number(o.majority, words))
    return f"{_with_remarks(text, o, words)}."


def _divided(p: Proceedings, o: Outcome, words: Words) -> str:
    """The pattern of a count that is not unanimous: one for each way in which it decides."""
    if not o.cast:
        return words.gettext("{result}: no votes were cast")
    if o.in_favour != o.against:
        return words.gettext("{result}: {both_sides} of {cast}, absolute majority {majority}")
    if not o.casting:
        return words.gettext("{result}: {both_sides} of {cast}; on a tie without a casting vote nothing is adopted")
    if p.opening and is_woman(p, p.opening.president):
        return words.pgettext("woman", "{result}: {both_sides} of {cast}; on a tie the president’s voice prevails")
    return words.pgettext("man", "{result}: {both_sides} of {cast}; on a tie the president’s voice prevails")


def _with_remarks(sentence: str, o: Outcome, words: Words) -> str:
    remarks = _remarks(o, words)
    if not remarks:
        return sentence
    return words.gettext("{sentence} ({remarks})").format(sentence=sentence, remarks=", ".join(remarks))


def _both_sides(o: Outcome, words: Words) -> str:
    text = words.ngettext(
        "{in_favour} voice for and {against} against", "{in_favour} voices for and {against} against", o.in_favour
    )
    return text.format(in_favour=number(o.in_favour, words), against=number(o.against, words))


def _one_side(o: Outcome, words: Words) -> str:
    if o.in_favour:
        text = words.ngettext("{count} voice for", "{count} voices for", o.in_favour)
    else:
        text = words.ngettext("{count} voice against", "{count} voices against", o.against)
    return text.format(count=number(o.cast, words))


def _cast(o: Outcome, words: Words) -> str:
    return words.ngettext("{count} vote cast", "{count} votes cast", o.cast).format(count=number(o.cast, words))


def _remarks(o: Outcome, words: Words) -> list[str]:
    """What is no vote cast and yet explains the figures: abstentions, voices that do not take part."""
    remarks = []
    if o.abstention:
        text = words.ngettext("{count} abstention", "{count} abstentions", o.abstention)
        remarks.append(text.format(count=number(o.abstention, words)))
    if o.not_taking_part:
        text = words.ngettext("{count} voice not taking part", "{count} voices not taking part", o.not_taking_part)
        remarks.append(text.format(count=number(o.not_taking_part, words)))
    return remarks


def mode_sentence(mode: Mode, words: Words) -> str:
    """How the vote is taken."""
    if mode is Mode.PUBLIC:
        return words.gettext("The vote is taken by public ballot, by roll call.")
    return words.gettext("The vote is taken by show of hands.")


def quorum_sentence(state: QuorumState, words: Words) -> str:
    """« Le quorum est atteint : 68 membres présents sur 83 en exercice, 42 requis. »."""
    if not state.required:
        text = words.ngettext(
            "No quorum is required: {present} member present of {in_office} in office.",
            "No quorum is required: {present} members present of {in_office} in office.",
            state.present,
        )
    elif state.met:
        text = words.ngettext(
            "The quorum is met: {present} member present of {in_office} in office, {required} required.",
            "The quorum is met: {present} members present of {in_office} in office, {required} required.",
            state.present,
        )
    else:
        text = words.ngettext(
            "The quorum is not met: {present} member present of {in_office} in office, {required} required.",
            "The quorum is not met: {present} members present of {in_office} in office, {required} required.",
            state.present,
        )
    figures = {"present": state.present, "in_office": state.in_office, "required": state.required}
    return text.format(**{name: number(n, words) for name, n in figures.items()})


def quorum_figures(state: QuorumState, words: Words) -> str:
    """« 41 membres présents, 42 requis. », where what became of the quorum is said already."""
    text = words.ngettext(
        "{present} member present, {required} required.",
        "{present} members present, {required} required.",
        state.present,
    )
    return text.format(present=number(state.present, words), required=number(state.required, words))


def exclusion_reason(seat: Seat, standing: Standing, words: Words) -> str:
    """Why a member is not counted in the quorum, said after the name: « représentée : un pouvoir ne compte pas »."""
    if not seat.voices:
        return words.gettext("sits without a voice")
    woman, man = {
        Standing.REPRESENTED: (
            words.pgettext("woman", "represented: a proxy does not count in the quorum"),
            words.pgettext("man", "represented: a proxy does not count in the quorum"),
        ),
        Standing.EXCUSED: (words.pgettext("woman", "excused"), words.pgettext("man", "excused")),
        Standing.ABSENT: (words.pgettext("woman", "absent"), words.pgettext("man", "absent")),
        Standing.LEFT: (words.pgettext("woman", "has left the sitting"), words.pgettext("man", "has left the sitting")),
        Standing.UNKNOWN: (
            words.pgettext("woman", "has not yet been called"),
            words.pgettext("man", "has not yet been called"),
        ),
        Standing.PRESENT: (words.pgettext("woman", "present"), words.pgettext("man", "present")),
    }[standing]
    return woman if seat.gender is Gender.FEMALE else man


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


def parting_proxy(p: Proceedings, movement: Movement) -> Proxy | None:
    """The proxy that a member gave in the same stroke as leaving: the next event."""
    if movement.way is Way.ARRIVAL:
        return None
    return next((x for x in p.proxies if x.giver == movement.seat and x.n == movement.n + 1), None)


def movement_sentence(p: Proceedings, movement: Movement, words: Words) -> str:
    """« M. Jean Dupont arrive à 18 h 30. », and what becomes of the proxies given to or by that member."""
    proxy = parting_proxy(p, movement)
    if movement.way is Way.ARRIVAL:
        text = words.gettext("{name} arrives at {hour}.")
    elif proxy:
        text = words.gettext("{name} leaves the sitting at {hour} and gives a proxy to {holder}.")
    else:
        text = words.gettext("{name} leaves the sitting at {hour}.")
    told = text.format(
        name=named(p, movement.seat, words),
        hour=hour(movement.at, words),
        holder=named(p, proxy.holder, words) if proxy else "",
    )
    return " ".join((told, *movement_effects(p, movement, words)))


def movement_effects(p: Proceedings, movement: Movement, words: Words) -> tuple[str, ...]:
    """What the movement changes for proxies: the giver's arrival ends it, the holder's departure makes it useless."""
    before, after = room(p, movement.n), room(p, movement.n + 1)
    ended = {giver: holder for giver, holder in before.carried.items() if giver not in after.carried}
    if movement.way is Way.ARRIVAL:
        text = words.gettext("The proxy given to {holder} ends.")
        return tuple(text.format(holder=named(p, holder, words)) for holder in ended.values())
    if not ended:
        return ()
    text = words.ngettext(
        "The proxy of {givers} can no longer be used.", "The proxies of {givers} can no longer be used.", len(ended)
    )
    return (text.format(givers=joined([named(p, giver, words) for giver in ended], words)),)


def proxy_sentence(p: Proceedings, proxy: Proxy, words: Words) -> str:
    """« Mme Anne Le Goff donne pouvoir à M. Jean Dupont. »."""
    text = words.gettext("{giver} gives a proxy to {holder}.")
    return text.format(giver=named(p, proxy.giver, words), holder=named(p, proxy.holder, words))


def proxy_end_sentence(p: Proceedings, proxy: Proxy, words: Words) -> str:
    """« Mme Anne Le Goff retire le pouvoir donné à M. Jean Dupont. »."""
    text = words.gettext("{giver} takes back the proxy given to {holder}.")
    return text.format(giver=named(p, proxy.giver, words), holder=named(p, proxy.holder, words))


def proxy_fault_sentence(p: Proceedings, proxy: Proxy, fault: ProxyFault, words: Words) -> str:
    """Why a proxy cannot be used, by name."""
    text = {
        ProxyFault.HOLDER_AWAY: words.gettext("The proxy of {giver} cannot be used: {holder} is not present."),
        ProxyFault.GIVER_PRESENT: words.gettext("The proxy of {giver} cannot be used: its giver is present."),
        ProxyFault.ENDED_BY_ARRIVAL: words.gettext("The proxy of {giver} ended when its giver arrived."),
    }[fault]
    return text.format(giver=named(p, proxy.giver, words), holder=named(p, proxy.holder, words))
