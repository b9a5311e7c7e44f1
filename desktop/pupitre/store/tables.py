# SPDX-License-Identifier: EUPL-1.2
"""The tables. First the ledger (only ever added to), then the projections (dropped and rebuilt at will).

Local civil dates and times are stored as text ("2026-12-03", "18:07"): they are what the law counts in, and no zone
must ever move them. Nested values are JSON text. Tables stay in this room: frozen values leave it.
"""

from sqlalchemy import Index, LargeBinary, MetaData
from sqlmodel import Field, SQLModel

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Table(SQLModel):
    """Base of all tables; its metadata names every constraint, so that a migration can drop one."""

    metadata = MetaData(naming_convention=NAMING)


# --- the ledger -----------------------------------------------------------------------------------------------------


class ScopeRow(Table, table=True):
    """A scope's short number, so that a vote's row does not carry 75 characters of it."""

    __tablename__ = "scope"
    key: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)


class LotRow(Table, table=True):
    """A signed lot, raw."""

    __tablename__ = "lot"
    id: str = Field(primary_key=True)
    scope: int = Field(foreign_key="scope.key")
    device: str
    seq: int
    raw: bytes = Field(sa_type=LargeBinary)
    signature: bytes = Field(sa_type=LargeBinary)
    __table_args__ = (Index(None, "scope", "device", "seq"),)


class FactRow(Table, table=True):
    """A fact's header, raw; `body` is the hash of its body, which may be awaited, withheld or erased."""

    __tablename__ = "fact"
    id: str = Field(primary_key=True)
    scope: int = Field(foreign_key="scope.key", index=True)
    body: str
    raw: bytes = Field(sa_type=LargeBinary)


class FactBodyRow(Table, table=True):
    """A fact's salted body, raw, by its hash; erased ones are gone from here and stay in `erased`."""

    __tablename__ = "fact_body"
    hash: str = Field(primary_key=True)
    raw: bytes = Field(sa_type=LargeBinary)


class ErasedRow(Table, table=True):
    """A body that this organisation erased, and that no bundle may bring back."""

    __tablename__ = "erased"
    hash: str = Field(primary_key=True)


class BlobRow(Table, table=True):
    """A file's bytes by their SHA-256."""

    __tablename__ = "blob"
    sha256: str = Field(primary_key=True)
    size: int
    data: bytes = Field(sa_type=LargeBinary)


class CertificateRow(Table, table=True):
    """A device certified by an organisation's root key."""

    __tablename__ = "certificate"
    id: str = Field(primary_key=True)
    raw: bytes = Field(sa_type=LargeBinary)
    signature: bytes = Field(sa_type=LargeBinary)


class TransferRow(Table, table=True):
    """A bundle that left or came in: what this computer remembers of its exchanges."""

    __tablename__ = "transfer"
    bundle: str = Field(primary_key=True)
    incoming: bool = Field(primary_key=True)
    scope: int = Field(foreign_key="scope.key", index=True)
    organisation: str
    organisation_name: str
    number: int
    made_on: str
    file_name: str
    size: int


# --- projections ----------------------------------------------------------------------------------------------------


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


class ConvocationRow(Projected, table=True):
    """`domain.sitting.Convocation`."""

    __tablename__ = "convocation"
    reference: str
    dated: str
    signatory: str
    message: str


class DispatchRow(Projected, table=True):
    """`domain.sitting.Dispatch`."""

    __tablename__ = "dispatch"
    seat: str
    on: str
    channel: str


class OpeningRow(Projected, table=True):
    """`domain.sitting.Opening`."""

    __tablename__ = "opening"
    at: str
    president: str
    secretary: str
    n: int


class AdjournmentRow(Projected, table=True):
    """`domain.sitting.Adjournment`."""

    __tablename__ = "adjournment"
    at: str
    n: int


class AttendanceRow(Projected, table=True):
    """`domain.sitting.Attendance`."""

    __tablename__ = "attendance"
    seat: str
    presence: str


class MovementRow(Projected, table=True):
    """`domain.sitting.Movement`."""

    __tablename__ = "movement"
    id: str
    seat: str
    way: str
    at: str
    n: int
    item: str | None


class ProxyRow(Projected, table=True):
    """`domain.sitting.Proxy`."""

    __tablename__ = "proxy"
    giver: str
    holder: str
    n: int
    ended: int | None


class DiscussionRow(Projected, table=True):
    """`domain.sitting.Discussion`."""

    __tablename__ = "discussion"
    item: str
    at: str
    n: int


class BallotRow(Projected, table=True):
    """`domain.sitting.Ballot`."""

    __tablename__ = "ballot"
    item: str
    mode: str
    n: int
    default: str


class VoteRow(Projected, table=True):
    """`domain.sitting.Vote`."""

    __tablename__ = "vote"
    item: str
    seat: str
    choice: str


class OutcomeRow(Projected, table=True):
    """`domain.sitting.Outcome`."""

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
