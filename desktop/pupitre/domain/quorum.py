# SPDX-License-Identifier: EUPL-1.2
"""The quorum, at the opening and at each item. Proxies never count (law.md §2)."""

from dataclasses import dataclass

from pupitre.domain.attendance import Standing, room, standing
from pupitre.domain.broken import RuleWarns
from pupitre.domain.charter import QuorumRule
from pupitre.domain.sitting import Proceedings


@dataclass(frozen=True, slots=True)
class QuorumState:
    """Members in office, how many must be present, how many are, and why each other one is not counted."""

    in_office: int
    required: int
    present: int
    not_counted: dict[str, Standing]

    @property
    def met(self) -> bool:
        """Whether enough members are present."""
        return self.present >= self.required


def required(in_office: int, rule: QuorumRule) -> int:
    """More than half of the members in office: 83 → 42, 26 → 14 (L2121-17: not "half plus one")."""
    return in_office // 2 + 1 if rule is QuorumRule.MAJORITY else 0


def quorum(p: Proceedings, n: int | None = None) -> QuorumState:
    """The quorum just before event `n`; members without a voice are not in office for it."""
    here = room(p, n)
    voting = p.voting_seats
    away = {s.id: standing(p, s.id, n, at=here) for s in voting if s.id not in here.seated}
    return QuorumState(len(voting), required(len(voting), p.charter.quorum.rule), len(voting) - len(away), away)


def quorum_of_item(p: Proceedings, item: str) -> QuorumState | None:
    """The quorum when the item was opened: who leaves during its debate does not undo it (law.md §2)."""
    opened = p.discussions.get(item)
    return quorum(p, opened.n) if opened else None


def check_quorum(p: Proceedings) -> None:
    """Without the quorum a body cannot deliberate validly (L2121-17); for an advising one its own rule says so."""
    state = quorum(p)
    if not state.met:
        raise RuleWarns("quorum-missing", p.charter.quorum.basis, present=state.present, required=state.required)
