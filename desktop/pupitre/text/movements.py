# SPDX-License-Identifier: EUPL-1.2
"""Arrivals, departures and proxies in sentences, and what each movement does to the proxies."""

from pupitre.domain.attendance import ProxyFault, room
from pupitre.domain.happening import Movement, Proxy
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import hour_told
from pupitre.domain.terms import Way
from pupitre.text.formats import hour, joined, typographic
from pupitre.text.language import Words
from pupitre.text.names import named


def parting_proxy(p: Proceedings, movement: Movement) -> Proxy | None:
    """The proxy that a member gave in the same stroke as leaving: the next event."""
    if movement.way is not Way.DEPARTURE:
        return None
    return next((x for x in p.proxies if x.giver == movement.seat and x.n == movement.n + 1), None)


def movement_sentence(p: Proceedings, movement: Movement, words: Words) -> str:
    """« M. Jean Dupont arrive à 18 h 30. », and what becomes of the proxies given to or by that member; without the
    hour where papers do not tell it."""
    if hour_told(movement.at, p.sitting.taken_from) is None:
        return movement_line(p, movement, words)
    proxy = parting_proxy(p, movement)
    text = {
        Way.ARRIVAL: words.gettext("{name} arrives at {hour}."),
        Way.DEPARTURE: words.gettext("{name} leaves the sitting at {hour}."),
        Way.RESIGNATION: words.gettext("{name} resigns at {hour} and is no longer in office."),
    }[movement.way]
    if proxy:
        text = words.gettext("{name} leaves the sitting at {hour} and gives a proxy to {holder}.")
    return _told(p, movement, text, words)


def movement_line(p: Proceedings, movement: Movement, words: Words) -> str:
    """The same without its hour, which stands beside it."""
    proxy = parting_proxy(p, movement)
    text = {
        Way.ARRIVAL: words.gettext("{name} arrives."),
        Way.DEPARTURE: words.gettext("{name} leaves."),
        Way.RESIGNATION: words.gettext("{name} resigns and is no longer in office."),
    }[movement.way]
    if proxy:
        text = words.gettext("{name} leaves and gives a proxy to {holder}.")
    return _told(p, movement, text, words)


def _told(p: Proceedings, movement: Movement, text: str, words: Words) -> str:
    proxy = parting_proxy(p, movement)
    told = text.format(
        name=_who_moves(p, movement, words),
        hour=hour(movement.at, words),
        holder=named(p, proxy.holder, words) if proxy else "",
    )
    return " ".join((told, *movement_effects(p, movement, words)))


def _who_moves(p: Proceedings, movement: Movement, words: Words) -> str:
    """The member, or the substitute who comes or goes in the member's place."""
    name = named(p, movement.seat, words)
    substitute = movement.substitute
    if movement.way is Way.DEPARTURE:
        substitute = room(p, movement.n).substitutes.get(movement.seat, "")
    if not substitute:
        return name
    return words.gettext("{substitute}, substitute of {name},").format(substitute=typographic(substitute), name=name)


def movement_effects(p: Proceedings, movement: Movement, words: Words) -> tuple[str, ...]:
    """What the movement changes: the member's arrival ends the proxy given, or relieves the substitute; the holder's
    departure makes a proxy useless, and the return makes it of use again."""
    before, after = room(p, movement.n), room(p, movement.n + 1)
    ended = {giver: holder for giver, holder in before.carried.items() if giver not in after.carried}
    back = [giver for giver in after.carried if giver not in before.carried]
    told = []
    if movement.way is Way.ARRIVAL:
        text = words.gettext("The proxy given to {holder} ends.")
        told += [text.format(holder=named(p, holder, words)) for holder in ended.values()]
        told += _relieved(before.substitutes.get(movement.seat, ""), movement, words)
    elif ended:
        text = words.ngettext(
            "The proxy of {givers} can no longer be used.", "The proxies of {givers} can no longer be used.", len(ended)
        )
        told.append(text.format(givers=joined([named(p, giver, words) for giver in ended], words)))
    if back:
        text = words.ngettext(
            "The proxy of {givers} can be used again.", "The proxies of {givers} can be used again.", len(back)
        )
        told.append(text.format(givers=joined([named(p, giver, words) for giver in back], words)))
    return tuple(told)


def _relieved(substitute: str, movement: Movement, words: Words) -> list[str]:
    if not substitute or movement.substitute:
        return []
    return [words.gettext("{substitute} no longer sits as substitute.").format(substitute=typographic(substitute))]


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
        ProxyFault.HOLDER_RECUSED: words.gettext(
            "The proxy of {giver} cannot be used for this item: {holder} takes no part in it."
        ),
        ProxyFault.GIVER_RECUSED: words.gettext(
            "The proxy of {giver} cannot be used for this item: its giver takes no part in it."
        ),
        ProxyFault.GIVER_SUBSTITUTED: words.gettext("The proxy of {giver} cannot be used: its giver is substituted."),
        ProxyFault.GIVER_RESIGNED: words.gettext("The proxy of {giver} ended when its giver resigned."),
        ProxyFault.GIVER_PRESENT: words.gettext("The proxy of {giver} cannot be used: its giver is present."),
        ProxyFault.ENDED_BY_ARRIVAL: words.gettext("The proxy of {giver} ended when its giver arrived."),
    }[fault]
    return text.format(giver=named(p, proxy.giver, words), holder=named(p, proxy.holder, words))
