# SPDX-License-Identifier: EUPL-1.2
"""The rules of a body in words: each rule, what it says, and its legal basis."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from pupitre.domain.charter import (
    Charter,
    Counting,
    Elections,
    Interests,
    Membership,
    Minutes,
    Notice,
    Power,
    ProxyRule,
    Quorum,
    Regime,
    RoundMajority,
    VoiceRule,
)
from pupitre.domain.directory import Function
from pupitre.text.convening import days_of_notice, notice_rule
from pupitre.text.formats import capitalised, joined, long_day, number
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


_MUNICIPAL = (Function.MAYOR, Function.DEPUTY_MAYOR, Function.MUNICIPAL_COUNCILLOR)
_OF_MEMBERS = N_("{members} of the member organisations")


@dataclass(frozen=True, slots=True)
class Rule:
    """A line of a body's rules; `basis` is empty where the charter names none, `when` where it always holds."""

    name: str
    value: str
    basis: str = ""
    when: str = ""


def rules(charter: Charter, words: Words) -> tuple[Rule, ...]:
    """The rules of a body, in the order in which a sitting meets them."""
    _ = words.gettext
    voting = charter.voices is not VoiceRule.NONE
    silent = charter.without_voice if voting else (*charter.voting, *charter.without_voice)
    named = [
        Rule(_("Power"), label(charter.power, words), charter.power_basis),
        Rule(_("Members with a voice"), _members(charter.voting, words) if voting else ""),
        Rule(_("Members without a voice"), _members(silent, words)),
        Rule(_("Voices"), label(charter.voices, words), charter.voices_basis),
        Rule(_("Presidents"), _("Two, together") if charter.presidents > 1 else ""),
        Rule(_("Convened by"), *_split(charter.convened_by)),
        *_notice(charter.notice, words),
        *_quorum(charter.quorum, words),
        *_proxies(charter.proxies, words),
        *(_ballots(charter, words) if voting else ()),
        *(_interests(charter.interests, words) if charter.power is Power.DECIDES else ()),
        *_closed_doors(charter, words),
        *_minutes(charter.minutes, words),
        Rule(_("Sent to"), *_split(charter.published_to)),
    ]
    return tuple(rule for rule in named if rule.value)


def summary(charter: Charter, words: Words) -> str:
    """A model in a sentence: « Donne un avis. Délai de convocation : aucun. Quorum : … (règlement intérieur). »."""
    shown = (
        *_notice(charter.notice, words)[:1],
        *_quorum(charter.quorum, words)[:1],
        *_proxies(charter.proxies, words),
    )
    parts = [words.gettext("{name}: {value}").format(name=rule.name, value=rule.value) for rule in shown]
    return "\u2002·\u2002".join((label(charter.power, words), *parts))


def rules_of_other_times(charter: Charter, words: Words) -> tuple[Rule, ...]:
    """What the rules were, or are for small organisations, where that differs: each with when it holds, one period a
    line where it held several times."""
    found: dict[tuple[str, str], Rule] = {}
    for regime in charter.regimes:
        parts = (
            _notice(regime.notice, words)[:1] if regime.notice else (),
            _quorum(regime.quorum, words)[:1] if regime.quorum else (),
            _proxies(regime.proxies, words)[:1] if regime.proxies else (),
            _elections(regime.elections, words) if regime.elections else (),
            _interests(regime.interests, words) if regime.interests else (),
            _minutes(regime.minutes, words) if regime.minutes else (),
        )
        when = _when(regime, words)
        for rule in (rule for part in parts for rule in part):
            said = found.get((rule.name, rule.value))
            both = rule if said is None else replace(rule, basis=f"{said.basis}\n{rule.basis}")
            found[rule.name, rule.value] = replace(both, when=f"{said.when}\n{when}" if said else when)
    return tuple(found.values())


def _when(regime: Regime, words: Words) -> str:
    """« Du 16 novembre 2020 au 30 septembre 2021 », « Avant le 1er mars 2020 », « Moins de 3 500 habitants »."""
    _ = words.gettext
    if regime.under is not None:
        return _("Under {count} inhabitants").format(count=number(regime.under, words))
    if regime.since and regime.until:
        last = regime.until - timedelta(days=1)
        return _("From {first} to {last}").format(first=long_day(regime.since, words), last=long_day(last, words))
    if regime.until:
        return _("Before {day}").format(day=long_day(regime.until, words))
    return _("Since {day}").format(day=long_day(regime.since, words)) if regime.since else ""


def _notice(rule: Notice, words: Words) -> tuple[Rule, ...]:
    _ = words.gettext
    told = notice_rule(rule, words)
    told = _("{notice} at least").format(notice=told) if rule.clear_days else capitalised(told)
    rows = (Rule(_("Notice"), told, rule.basis),)
    if rule.urgent_days is None:
        return rows
    urgent = days_of_notice(rule.urgent_days, Counting.CLEAR, words)
    told = _("{notice} at least").format(notice=urgent)
    return (*rows, Rule(_("Notice in urgency"), told, rule.urgent_basis or rule.basis))


def _quorum(rule: Quorum, words: Words) -> tuple[Rule, ...]:
    _ = words.gettext
    rows = (Rule(_("Quorum"), label(rule.rule, words), rule.basis),)
    if rule.again_days is None:
        return rows
    after = days_of_notice(rule.again_days, rule.again_counting, words)
    told = _("A second sitting after {notice}, without a quorum").format(notice=after)
    return (*rows, Rule(_("Missing quorum"), told, rule.again_basis))


def _proxies(rule: ProxyRule, words: Words) -> tuple[Rule, ...]:
    _ = words.gettext
    if not rule.per_holder:
        return (Rule(_("Proxies"), _("None"), rule.basis),)
    told = words.ngettext("{count} for each holder at most", "{count} for each holder at most", rule.per_holder)
    told = told.format(count=rule.per_holder)
    if rule.in_a_row:
        row = words.ngettext("for {count} sitting in a row", "for {count} sittings in a row", rule.in_a_row)
        told = _comma(told, row.format(count=rule.in_a_row))
    return (Rule(_("Proxies"), told, rule.basis),)


def _ballots(charter: Charter, words: Words) -> tuple[Rule, ...]:
    """What adopts, who decides a tie, who may ask for which ballot, what elects."""
    _ = words.gettext
    majority = label(charter.majority, words)
    if charter.each_college:
        majority = _comma(majority, _("in each college"))
    casting = _("The president’s voice decides") if charter.casting_vote else _("Nobody’s voice decides")
    asked = charter.requests
    told = _("Public for one member present in {public}, secret for one in {secret}")
    if asked.secret <= 1:
        told = _("Public for one member present in {public}, secret for appointments only")
    requests = Rule(_("Ballot on request"), told.format(public=asked.public, secret=asked.secret), asked.basis)
    return (
        Rule(_("Majority"), majority, charter.majority_basis),
        Rule(_("Equal votes"), casting, charter.casting_vote_basis),
        *((requests, *_elections(charter.elections, words)) if charter.power is Power.DECIDES else ()),
    )


def _elections(rule: Elections, words: Words) -> tuple[Rule, ...]:
    """« Deux tours à la majorité absolue, puis un à la majorité relative »."""
    absolute = sum(r is RoundMajority.ABSOLUTE for r in rule.rounds)
    relative = len(rule.rounds) - absolute
    first = words.ngettext("{count} round by absolute majority", "{count} rounds by absolute majority", absolute)
    then = words.ngettext("then {count} by relative majority", "then {count} by relative majority", relative)
    told = _comma(first.format(count=absolute), then.format(count=relative))
    return (Rule(words.gettext("Elections"), told, rule.basis),)


def _interests(rule: Interests, words: Words) -> tuple[Rule, ...]:
    told = words.gettext("Who represents the organisation elsewhere is not held to be in office for the item")
    if rule.representatives_in_office:
        told = words.gettext("Who represents the organisation elsewhere stays in office for the item")
    return (Rule(words.gettext("Interested members"), told, rule.basis),)


def _closed_doors(charter: Charter, words: Words) -> tuple[Rule, ...]:
    rule = charter.closed_doors
    if rule is None:
        return ()
    told = words.ngettext(
        "On the request of {count} member, or of the president",
        "On the request of {count} members, or of the president",
        rule.members,
    )
    return (Rule(words.gettext("Closed doors"), told.format(count=rule.members), rule.basis),)


def _minutes(rule: Minutes, words: Words) -> tuple[Rule, ...]:
    if not (rule.owed or rule.basis):
        return ()
    told = words.gettext("Approved at the next sitting, then published within a week")
    return (Rule(words.gettext("Minutes"), told if rule.owed else words.gettext("No form imposed"), rule.basis),)


def _comma(*parts: str) -> str:
    """Two parts of one rule: « 1 par mandataire au plus, pour 3 séances consécutives »."""
    return ", ".join(part for part in parts if part)


def _members(rules: Iterable[Membership], words: Words) -> str:
    """« Les maires des communes membres; le président et les vice-présidents de l’établissement »."""
    by_place: dict[str, list[str]] = {}
    for rule in rules:
        by_place.setdefault(_place(rule), []).append(words.gettext(_who(rule)))
    parts = [words.gettext(place).format(members=joined(who, words)) for place, who in by_place.items()]
    return capitalised(joined(parts, words))


def _who(rule: Membership) -> str:
    """One mayor of a commune, and one president of an organisation; several of those that are members."""
    if rule.function is Function.MAYOR and rule.own:
        return N_("the mayor")
    return N_("the presidents") if rule.function is Function.PRESIDENT and not rule.own else _MEMBERS[rule.function]


def _place(rule: Membership) -> str:
    if not rule.own:
        return N_("{members} of the member communes") if rule.function is Function.MAYOR else _OF_MEMBERS
    return N_("{members} of the commune") if rule.function in _MUNICIPAL else N_("{members} of the organisation")


def _split(text: str) -> tuple[str, str]:
    """The value and the basis that a charter writes in brackets at the end of it."""
    found = _BASIS_AT_THE_END.fullmatch(text)
    return (capitalised(found["value"]), found["basis"]) if found else (capitalised(text), "")
