# SPDX-License-Identifier: EUPL-1.2
"""What does not add up in a past sitting, in sentences; and the names of its moments."""

from collections.abc import Mapping
from datetime import date, time
from enum import Enum
from typing import Any

from pupitre.text.formats import day, hour, joined
from pupitre.text.labels import label
from pupitre.text.language import N_, Words

_FINDINGS: Mapping[str, str] = {
    "notice-too-short": N_(
        "The convocation left {days} clear days before the sitting; {required} were required: it should have been sent "
        "on {latest} at the latest."
    ),
    "president-not-member": N_("The president, {name}, is not among the members of the sitting."),
    "secretary-not-member": N_("The secretary, {name}, is not among the members of the sitting."),
    "president-not-present": N_("The president, {name}, was not present when the sitting was opened."),
    "secretary-not-present": N_("The secretary, {name}, was not present when the sitting was opened."),
    "represented-by-nobody": N_("{name} is told as represented, but not by whom: this proxy is not counted."),
    "present-and-represented": N_(
        "{name} is told as present and as having given a proxy to {holder}: the proxy is not counted."
    ),
    "proxy-unusable": N_("The proxy of {name} is not counted at the opening ({fault})."),
    "holder-carries-enough": N_("{name} carries more proxies than the rules of the day allow ({limit})."),
    "movement-impossible": N_("{name}: this movement is told, and cannot have been ({way})."),
    "quorum-missing": N_("The quorum is not met ({moment}): {present} present, {required} required."),
    "published-in-office-differs": N_("The document says {published} members in office; {counted} are counted."),
    "published-present-differs": N_("The document says {published} present; {counted} are counted."),
    "published-proxies-differs": N_("The document says {published} proxies; {counted} are counted."),
    "published-voters-differs": N_("The document says {published} voters; {counted} are counted."),
    "published-quorum-differs": N_("The document says a quorum of {published}; it was {counted}."),
    "votes-differ-from-voters": N_("Item {number}: {votes} votes are told, for {voters} voters."),
    "tie-without-president": N_(
        "Item {number}: as many votes for as against. The president’s voice decides, and the file does not tell it."
    ),
    "round-does-not-add-up": N_("{election}, round {round}: the candidates have {votes} votes, of {cast} votes cast."),
    "round-undecided": N_(
        "{election}, round {round}: {names} have as many votes; age decides, and the file does not tell it."
    ),
    "round-too-many": N_("{election}: {name} was elected in round {round}, and another round is told."),
}
CODES = frozenset(_FINDINGS)
"""The findings that have a sentence."""

_MOMENTS: Mapping[str, str] = {
    "opening": N_("opening"),
    "before": N_("before item {number}"),
    "during": N_("during item {number}"),
    "withdrawn": N_("item {number}, withdrawals"),
    "after": N_("after item {number}"),
    "at": N_("at {hour}"),
}


def moment_label(how: str, number: str, at: time | None, words: Words) -> str:
    """« ouverture », « avant le point 8 », « à 20 h 10 »: how a moment began."""
    if how == "at" and at is None:
        return words.gettext("afterwards")
    return words.gettext(_MOMENTS[how]).format(number=number, hour=hour(at, words) if at else "")


def finding_text(code: str, facts: Mapping[str, Any], words: Words) -> str:
    """One sentence; days, names, faults, and the moment (how, number, hour) among the facts are worded here."""
    said = {name: _said(name, held, words) for name, held in facts.items()}
    return words.gettext(_FINDINGS[code]).format(**said)


def _said(name: str, held: Any, words: Words) -> Any:
    if name == "moment":
        how, number, at = held
        return moment_label(how, number, at, words)
    if isinstance(held, Enum):
        return label(held, words)
    if isinstance(held, date):
        return day(held, words)
    return joined(list(held), words) if isinstance(held, tuple) else held
