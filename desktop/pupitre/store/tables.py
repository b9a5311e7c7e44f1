# SPDX-License-Identifier: EUPL-1.2
"""The tables of the ledger, only ever added to; those of the projections stand in `projected_tables`.

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
