# SPDX-License-Identifier: EUPL-1.2
"""A past sitting as the values of its sheet's cells; None where the cell stays blank."""

from collections.abc import Mapping
from datetime import date, time
from enum import StrEnum

from pupitre.formats.past_columns import ELECTIONS, ITEMS, MEMBERS, MOVEMENTS, Block, Column
from pupitre.formats.past_sitting import PastElection, PastItem, PastSitting, PastVote, Regime

Value = str | int | date | time | None


def form_values(sitting: PastSitting) -> Mapping[str, tuple[Value, ...]]:
    """The values of each part of `past_columns.FORM`, in its order."""
    o, m, p = sitting.organisation, sitting.meeting, sitting.published
    rule = None if m.quorum is Regime.ORDINARY else m.quorum
    yes = {True: "true", False: None}
    second, urgent = yes[m.second_call], yes[m.urgent]
    return {
        "organisme": (o.name, o.nature),
        "seance": (m.on, m.at, m.sent_on, m.clear_days, urgent, rule, second, m.president, m.secretary),
        "publie": (p.in_office, p.present, p.proxies, p.voters, p.quorum),
    }


def rows(sitting: PastSitting, block: Block) -> list[tuple[Value, ...]]:
    """The rows of a block, each in the order of its columns."""
    if block is MEMBERS:
        return [(m.name, m.state, m.holder, m.substitute) for m in sitting.members]
    if block is MOVEMENTS:
        return [(m.before_item, m.item, m.at, m.member, m.move, m.holder) for m in sitting.movements]
    if block is ITEMS:
        return [_item(item) for item in sitting.items]
    return [row for election in sitting.elections for row in _election(election)] if block is ELECTIONS else []


def _item(item: PastItem) -> tuple[Value, ...]:
    return item.number, item.title, item.ballot, *(_vote(item.vote) if item.vote else [None] * 6)


def _vote(v: PastVote) -> tuple[Value, ...]:
    return v.in_favour, v.against, v.abstained, v.blank, v.null, v.not_taking_part


def _election(election: PastElection) -> list[tuple[Value, ...]]:
    found: list[tuple[Value, ...]] = [] if election.rounds else [(election.title, *[None] * 5)]
    for r in election.rounds:
        voices = r.voices or ((None, None),)
        for place, voice in enumerate(voices):
            head = (r.number, r.voters, r.blank_and_null) if place == 0 else (None, None, None)
            found.append((None if found else election.title, *head, *voice))
    return found


def shown(value: Value, column: Column) -> Value:
    """A value as it stands in its cell: a choice by its label, nothing as None."""
    if isinstance(value, StrEnum) or (value == "true" and column.choices):
        return column.label_of(str(value))
    return None if value == "" else value
