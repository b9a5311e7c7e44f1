# SPDX-License-Identifier: EUPL-1.2
"""The tables of the projections, dropped and rebuilt at will: a table a noun, columns as its value has fields."""

from sqlmodel import Field

from pupitre.store.tables import Table


class HeadRow(Table, table=True):
    """The fact, or the conflicting facts, that nobody superseded."""

    __tablename__ = "head"
    scope: int = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    fact: str = Field(primary_key=True)


class ConflictRow(Table, table=True):
    """A subject with two different heads, to be settled by a person."""

    __tablename__ = "conflict"
    scope: int = Field(primary_key=True)
    subject: str = Field(primary_key=True)


class Projected(Table):
    """What every projection has: where the value stands."""

    scope: int = Field(primary_key=True)
    subject: str = Field(primary_key=True)


class OrganisationRow(Projected, table=True):
    """`domain.directory.Organisation`."""

    __tablename__ = "organisation"
    id: str
    kind: str
    name: str
    insee: str
    siren: str
    population: int
    address: str
    postcode: str
    town: str
    email: str
    telephone: str
    member_of: str


class PersonRow(Projected, table=True):
    """`domain.directory.Person`."""

    __tablename__ = "person"
    id: str
    family_name: str
    given_name: str
    gender: str
    birth_year: int | None
    email: str


class MandateRow(Projected, table=True):
    """`domain.directory.Mandate`."""

    __tablename__ = "mandate"
    id: str
    person: str
    organisation: str
    function: str
    since: str
    until: str | None
    rank: int
    home: str


class BodyRow(Projected, table=True):
    """`domain.charter.Body`."""

    __tablename__ = "body"
    id: str
    organisation: str
    name: str
    charter: str


class PinRow(Projected, table=True):
    """`domain.trust.Pin`."""

    __tablename__ = "pin"
    organisation: str
    name: str
    status: str


class SittingRow(Projected, table=True):
    """`domain.sitting.Sitting`."""

    __tablename__ = "sitting"
    id: str = Field(index=True)
    body: str
    body_name: str
    organisation_name: str
    on: str
    at: str
    place: str
    organisation_address: str
    organisation_postcode: str
    organisation_town: str
    organisation_telephone: str
    organisation_email: str
    second_call: bool
    repeats: str


class CharterRow(Projected, table=True):
    """`domain.charter.Charter`, whole."""

    __tablename__ = "charter"
    value: str


class SeatRow(Projected, table=True):
    """`domain.sitting.Seat`."""

    __tablename__ = "seat"
    id: str
    family_name: str
    given_name: str
    gender: str
    function: str
    organisation_name: str
    voices: int
    rank: int
    organisation: str
    insee: str
    siren: str
    population: int
    birth_year: int | None
    presides: bool
    own_function: str | None
    address: str
    postcode: str
    town: str
    email: str
    college: str
    substitute: str


class AgendaRow(Projected, table=True):
    """`domain.sitting.Agenda`."""

    __tablename__ = "agenda"
    order: str


class ItemRow(Projected, table=True):
    """`domain.sitting.Item`."""

    __tablename__ = "item"
    id: str
    title: str
    kind: str
    rapporteur: str | None
    summary: str
    attachments: str
    number: str
    late: bool
    role: str
    amends: str | None
    post: str


class ConvocationRow(Projected, table=True):
    """`domain.sitting.Convocation`."""

    __tablename__ = "convocation"
    reference: str
    dated: str
    signatory: str
    message: str
    urgent: bool
    urgency: str


class DispatchRow(Projected, table=True):
    """`domain.sitting.Dispatch`."""

    __tablename__ = "dispatch"
    seat: str
    on: str
    channel: str


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


class NoteRow(Projected, table=True):
    """`domain.sitting.Note`."""

    __tablename__ = "note"
    item: str
    text: str


class SectionRow(Projected, table=True):
    """`domain.sitting.Section`."""

    __tablename__ = "section"
    id: str
    text: str
    draft: str


class OverrideRow(Projected, table=True):
    """`domain.sitting.Override`."""

    __tablename__ = "override"
    id: str
    rule: str
    article: str
    reason: str
    about: str


class CorrectionRow(Projected, table=True):
    """`domain.sitting.Correction`."""

    __tablename__ = "correction"
    id: str
    about: str
    reason: str
    items: str


class DocumentRow(Projected, table=True):
    """`domain.sitting.Document`."""

    __tablename__ = "document"
    name: str
    sha256: str
    size: int


class ClosingRow(Projected, table=True):
    """`domain.sitting.Closing`."""

    __tablename__ = "closing"
    frontier: str
    minutes_sha256: str
