# SPDX-License-Identifier: EUPL-1.2
"""The rules of a body in words: each rule, what it says, and its legal basis."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pupitre.domain.charter import Charter, Membership
from pupitre.domain.directory import Function
from pupitre.text.convening import notice_rule
from pupitre.text.formats import capitalised, joined
from pupitre.text.labels import label
from pupitre.text.language import N_, Words

_BASIS_AT_THE_END = re.compile(r"(?P<value>.*\S)\s*\((?P<basis>[^()]*)\)")

_MEMBERS: Mapping[Function, str] = {
    Function.MAYOR: N_("the mayors"),
    Function.DEPUTY_MAYOR: N_("the deputy mayors"),
    Function.MUNICIPAL_COUNCILLOR: N_("the municipal councillors"),
    Function.PRESIDENT: N_("the president"),
    Function.VICE_PRESIDENT: N_("the vice-presidents"),
    Function.COMMUNITY_COUNCILLOR: N_("the community councillors"),
    Function.MEMBER: N_("the members"),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A line of a body's rules; `basis` is empty where the charter names none."""

    name: str
    value: str
    basis: str = ""


def rules(charter: Charter, words: Words) -> tuple[Rule, ...]:
    """The rules of a body, in the order in which a sitting meets them."""
    _ = words.gettext
    notice = notice_rule(charter.notice, words)
    notice = _("{notice} at least").format(notice=notice) if charter.notice.clear_days else capitalised(notice)
    casting = _("The president’s voice decides") if charter.casting_vote else _("Nobody’s voice decides")
    named = [
        Rule(_("Power"), label(charter.power, words), charter.power_basis),
        Rule(_("Members with a voice"), _members(charter.voting, words)),
        Rule(_("Members without a voice"), _members(charter.without_voice, words)),
        Rule(_("Voices"), label(charter.voices, words), charter.voices_basis),
        Rule(_("Convened by"), *_split(charter.convened_by)),
        Rule(_("Notice"), notice, charter.notice.basis),
        Rule(_("Quorum"), label(charter.quorum.rule, words), charter.quorum.basis),
        Rule(_("Proxies"), _proxies(charter.proxies.per_holder, words), charter.proxies.basis),
        Rule(_("Equal votes"), casting, charter.casting_vote_basis),
        Rule(_("Sent to"), *_split(charter.published_to)),
    ]
    return tuple(rule for rule in named if rule.value)


def _members(rules: Iterable[Membership], words: Words) -> str:
    """« Les maires des communes membres; le président et les vice-présidents de l’établissement »."""
    by_place: dict[bool, list[str]] = {}
    for rule in rules:
        by_place.setdefault(rule.own, []).append(words.gettext(_MEMBERS[rule.function]))
    own, others = words.gettext("{members} of the organisation"), words.gettext("{members} of the member communes")
    parts = [(own if place else others).format(members=joined(who, words)) for place, who in by_place.items()]
    return capitalised(joined(parts, words))


def _proxies(count: int, words: Words) -> str:
    if not count:
        return words.gettext("None")
    return words.ngettext("{count} for each holder at most", "{count} for each holder at most", count).format(
        count=count
    )


def _split(text: str) -> tuple[str, str]:
    """The value and the basis that a charter writes in brackets at the end of it."""
    found = _BASIS_AT_THE_END.fullmatch(text)
    return (capitalised(found["value"]), found["basis"]) if found else (capitalised(text), "")
