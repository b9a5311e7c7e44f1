# SPDX-License-Identifier: EUPL-1.2
"""The tables of the projections, dropped and rebuilt at will: a table a noun, columns as its value has fields.

Those of what happens in the room stand in `happening_tables`.
"""

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
    repeats_on: str | None
    taken_from: str


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
