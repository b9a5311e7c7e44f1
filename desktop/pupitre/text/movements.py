# SPDX-License-Identifier: EUPL-1.2
"""Arrivals, departures and proxies in sentences, and what each movement does to the proxies."""

from pupitre.domain.attendance import ProxyFault, room
from pupitre.domain.happening import Movement, Proxy
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Way
from pupitre.text.formats import hour, joined
from pupitre.text.language import Words
from pupitre.text.names import named


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
