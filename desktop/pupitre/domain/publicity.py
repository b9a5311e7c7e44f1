# SPDX-License-Identifier: EUPL-1.2
"""Whether the public is let in: sittings are public, and close their doors by a vote (L2121-18, L5211-11)."""

from pupitre.domain.attendance import room
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.proceedings import Proceedings


def entitled(p: Proceedings) -> int:
    """The voices of the members present or represented now."""
    here = room(p)
    return sum(s.voices for s in p.voting_seats if s.id in here.seated or s.id in here.carried)


def check_closed_session(p: Proceedings, asked_by: int, in_favour: int, against: int) -> None:
    """Three members of a municipal council, five of that of an EPCI, or the president may ask; the absolute majority of
    the members *present or represented* decides, without debate."""
    rule = p.charter.closed_doors
    basis = rule.basis if rule else ""
    voices = entitled(p)
    if in_favour + against > voices:
        raise RuleBroken("more-ballots-than-voters", ballots=in_favour + against, voters=voices)
    if rule and 0 < asked_by < rule.members:
        raise RuleWarns("too-few-ask-closed-doors", basis, requested=asked_by, required=rule.members)
    if in_favour <= voices // 2:
        raise RuleBroken("closed-doors-refused", basis, in_favour=in_favour, required=voices // 2 + 1)
