# SPDX-License-Identifier: EUPL-1.2
"""The tables of the projections of what happens in the room: a table a value of `domain.happening`."""

from pupitre.store.projected_tables import Projected


class OpeningRow(Projected, table=True):
    """`domain.happening.Opening`."""

    __tablename__ = "opening"
    at: str
    president: str
    secretary: str
    n: int
    co_president: str


class AdjournmentRow(Projected, table=True):
    """`domain.happening.Adjournment`."""

    __tablename__ = "adjournment"
    at: str
    n: int


class AttendanceRow(Projected, table=True):
    """`domain.happening.Attendance`."""

    __tablename__ = "attendance"
    seat: str
    presence: str
    substitute: str


class MovementRow(Projected, table=True):
    """`domain.happening.Movement`."""

    __tablename__ = "movement"
    id: str
    seat: str
    way: str
    at: str
    n: int
    item: str | None
    substitute: str


class ProxyRow(Projected, table=True):
    """`domain.happening.Proxy`."""

    __tablename__ = "proxy"
    giver: str
    holder: str
    n: int
    ended: int | None


class DiscussionRow(Projected, table=True):
    """`domain.happening.Discussion`."""

    __tablename__ = "discussion"
    item: str
    at: str
    n: int


class BallotRow(Projected, table=True):
    """`domain.happening.Ballot`."""

    __tablename__ = "ballot"
    item: str
    mode: str
    n: int
    default: str
    ground: str
    requested: int
    together: str


class VoteRow(Projected, table=True):
    """`domain.happening.Vote`."""

    __tablename__ = "vote"
    item: str
    seat: str
    choice: str


class OutcomeRow(Projected, table=True):
    """`domain.happening.Outcome`."""

    __tablename__ = "outcome"
    item: str
    result: str
    n: int
    at: str
    voters: int
    in_favour: int
    against: int
    abstention: int
    not_taking_part: int
    majority: int
    casting: bool
    blank: int
    null: int
    elected: str
    by_age: bool


class RecusalRow(Projected, table=True):
    """`domain.happening.Recusal`."""

    __tablename__ = "recusal"
    item: str
    seat: str
    kind: str
    at: str
    n: int
    left: bool


class ChairRow(Projected, table=True):
    """`domain.happening.Chair`."""

    __tablename__ = "chair"
    id: str
    at: str
    n: int
    item: str | None
    president: str
    secretary: str


class SuspensionRow(Projected, table=True):
    """`domain.happening.Suspension`."""

    __tablename__ = "suspension"
    id: str
    at: str
    n: int
    resumed: str | None
    ended: int | None


class ClosedSessionRow(Projected, table=True):
    """`domain.happening.ClosedSession`."""

    __tablename__ = "closed_session"
    id: str
    at: str
    n: int
    asked_by: int
    in_favour: int
    against: int
    reopened: str | None
    ended: int | None


class RoundRow(Projected, table=True):
    """`domain.happening.Round`."""

    __tablename__ = "round"
    item: str
    number: int
    candidates: str
    n: int


class CountRow(Projected, table=True):
    """`domain.happening.Count`: totals alone; whose votes they are is known nowhere."""

    __tablename__ = "count"
    item: str
    round: int
    n: int
    at: str
    in_favour: int
    against: int
    abstention: int
    not_taking_part: int
    blank: int
    null: int
    shares: str
    signed: int | None
    president: str | None
