# SPDX-License-Identifier: EUPL-1.2
"""The ledger in SQL: only ever added to."""

import hashlib
import re
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import insert

import pupitre.store
from offices import DEVICE, OTHER_DEVICE, copied, started, sync
from pupitre.ledger.facts import read_header
from pupitre.services import preparing
from pupitre.store import ledger_rows, projecting
from pupitre.store.engine import Database


@pytest.fixture
def held(tmp_path):
    held = started(tmp_path, "prepared")
    yield held
    held.office.store.close()


@pytest.fixture
def database(held):
    """A second look at the same file."""
    found = Database(held.office.store.path)
    yield found
    found.close()


def test_a_scope_has_a_short_number_that_is_given_once(database):
    name = "sitting:" + "0" * 32 + "/" + "1" * 32
    with database.writing() as connection:
        assert ledger_rows.scope_key(connection, name) is None
        key = ledger_rows.scope_key_made(connection, name)
        assert ledger_rows.scope_key_made(connection, name) == key == ledger_rows.scope_key(connection, name)
        assert ledger_rows.scopes(connection)[key] == name


def test_the_lots_of_a_device_come_in_the_order_in_which_it_wrote_them(held, database):
    with database.reading() as connection:
        key = ledger_rows.scope_key(connection, held.scope)
        lots = ledger_rows.lots(connection, key, device=DEVICE.id)
        assert [lot.seq for lot in lots] == [1, 2, 3, 4]
        assert [lot.prev for lot in lots] == [None, *(lot.id for lot in lots[:-1])]
        assert [lot.deed for lot in lots] == ["create_sitting", "add_item", "add_item", "add_item"]
        assert ledger_rows.last_lot(connection, key, DEVICE.id) == lots[-1]
        assert ledger_rows.last_lot(connection, key, OTHER_DEVICE.id) is None


def test_the_lots_of_all_devices_come_together_only_when_asked(held, database, tmp_path):
    other = copied(held.office, tmp_path / "other")
    other.perform(preparing.add_item, held.scope, title="From the other desk")
    sync(held.office, other, held.scope)
    other.store.close()
    with database.reading() as connection:
        key = ledger_rows.scope_key(connection, held.scope)
        assert {lot.device for lot in ledger_rows.lots(connection, key)} == {DEVICE.id, OTHER_DEVICE.id}
        assert {lot.device for lot in ledger_rows.lots(connection, key, device=DEVICE.id)} == {DEVICE.id}


def test_any_number_of_names_can_be_asked_for(database):
    """SQLite bounds the variables of one statement; here as tightly as its default of 2020."""
    names = [hashlib.sha256(b"%d" % n).hexdigest() for n in range(40_000)]
    with database.writing() as connection:
        connection.connection.driver_connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 32_766)
        assert ledger_rows.whole_facts(connection, names) == {}
        assert ledger_rows.fact_headers(connection, iter(names)) == {}
        assert projecting.heads_of(connection, 1, names) == {}
        heads = {f"note/{name}": ("0" * 64, None) for name in names}
        projecting.put(connection, 1, heads, dict.fromkeys(heads, ("1" * 64, "2" * 64)))


def test_a_state_holds_what_was_written_in_its_scope_and_every_certificate(held, database):
    with database.reading() as connection:
        key = ledger_rows.scope_key(connection, held.scope)
        state = ledger_rows.state(connection, key)
    headers = [read_header(raw) for raw in state.facts.values()]
    assert {h.scope for h in headers} == {held.scope}
    assert {h.body_hash for h in headers} == set(state.bodies)
    assert state.genuine() == state
    assert len(state.certificates) == 1


def test_a_file_is_kept_once(database):
    data = b"%PDF"
    name = hashlib.sha256(data).hexdigest()
    with database.writing() as connection:
        assert ledger_rows.add_blob(connection, name, data) is True
        assert ledger_rows.add_blob(connection, name, data) is False
        assert ledger_rows.blob(connection, name) == data
        assert ledger_rows.blob(connection, "0" * 64) is None
        assert ledger_rows.damaged_blobs(connection) == []


def test_a_file_whose_bytes_changed_is_found(database):
    name = hashlib.sha256(b"%PDF").hexdigest()
    with database.writing() as connection:
        connection.execute(insert(ledger_rows.BLOB).values(sha256=name, size=4, data=b"%pdf"))
        assert ledger_rows.damaged_blobs(connection) == [name]


def test_a_lot_of_a_scope_that_is_not_there_is_refused_by_the_database(database):
    with database.writing() as connection, pytest.raises(Exception, match="FOREIGN KEY"):
        connection.execute(insert(ledger_rows.FACT).values(id="x", scope=999, body="y", raw=b""))


def test_nothing_in_the_store_updates_or_deletes_what_the_ledger_holds():
    """Undo is a new lot; the audit trail is the ledger itself (design §4). A body can be erased, in one place."""
    room = Path(pupitre.store.__file__).parent
    ledger = r"\b(update|delete)\((rows\.|ledger_rows\.)?(SCOPE|LOT|FACT|BODY|ERASED|BLOB|CERTIFICATE)\b"
    found = [m.group() for path in room.glob("*.py") for m in re.finditer(ledger, path.read_text(encoding="utf-8"))]
    assert found == ["delete(BODY"]
    assert [path.name for path in room.glob("*.py") if "import update" in path.read_text(encoding="utf-8")] == []
