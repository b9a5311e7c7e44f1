# SPDX-License-Identifier: EUPL-1.2
"""The store as a whole: what `check` finds, and what is left after the power was cut."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select, update

from offices import started
from pupitre.services import preparing
from pupitre.store import ledger_rows
from pupitre.store.engine import Database
from pupitre.store.store import Finding, Store

TESTS = Path(__file__).resolve().parents[1]
BUSY = """
import sys
from pathlib import Path
from offices import Held, an_office, founded, prepared
from pupitre.services import history, preparing

office = an_office(Path(sys.argv[1]))
held = prepared(founded(office, mayors=3), items=1) if not office.store.sittings() else None
held = held or Held(office, office.store.sittings()[0].scope)
for n in range(10_000):
    held.do(preparing.attach, item=held.items[0], name="annexe.pdf", data=b"%PDF" * 20_000 + b"%d" % n)
    if n % 3 == 2:
        held.do(history.undo)
    print(len(office.store.state(held.scope).lots), flush=True)
"""


@pytest.fixture
def held(tmp_path):
    held = started(tmp_path, "prepared")
    held.do(preparing.attach, item=held.items[0], name="note.pdf", data=b"%PDF")
    yield held
    held.office.store.close()


def test_a_sound_store_has_nothing_to_find(held):
    assert held.office.store.check() == []
    assert held.office.store.rebuild() is False


@pytest.mark.parametrize(
    ("table", "column", "code"),
    [
        (ledger_rows.FACT, "raw", "bytes-damaged"),
        (ledger_rows.BODY, "raw", "bytes-damaged"),
        (ledger_rows.LOT, "signature", "bytes-damaged"),
        (ledger_rows.BLOB, "data", "file-damaged"),
    ],
    ids=lambda value: getattr(value, "name", value),
)
def test_bytes_that_a_disk_altered_are_found_and_named(held, table, column, code):
    other = Database(held.office.store.path)
    with other.writing() as connection:
        key = next(iter(table.primary_key.columns))
        name = connection.scalars(select(key).order_by(key)).first()
        connection.execute(update(table).where(key == name).values({column: b"x" * 64}))
    other.close()
    assert Finding(code, name) in held.office.store.check()


def test_a_lot_that_names_what_is_not_here_is_told_as_incomplete(held, tmp_path):
    state = held.office.store.state(held.scope)
    with_only = Store(tmp_path / "part.sqlite")
    name, raw = next(iter(state.facts.items()))
    rest = {k: v for k, v in state.facts.items() if k != name}
    with_only.absorb(type(state)(state.lots, rest, state.bodies, state.certificates), {}, [])
    assert with_only.check() == [Finding("incomplete", name)]
    with_only.absorb(type(state)(facts={name: raw}), {}, [])
    assert with_only.check() == []
    with_only.close()


def test_a_file_is_had_back_by_its_name(held):
    assert held.office.store.blob(hashlib.sha256(b"%PDF").hexdigest()) == b"%PDF"
    assert held.office.store.blob("0" * 64) is None


def test_a_certificate_is_kept_once(held):
    before = held.office.store.known()
    held.office.store.certify(held.office.certificate)
    assert held.office.store.known() == before


def test_after_the_power_was_cut_every_deed_that_was_done_is_there_and_no_half_of_another(tmp_path):
    """kill -9 in the middle of many deeds, several times on the same store."""
    done = 0
    for run in range(3):
        command = [sys.executable, "-c", BUSY, str(tmp_path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=TESTS, text=True) as busy:
            for _ in range(4 + run):
                done = int(busy.stdout.readline())
            busy.kill()
        store = Store(tmp_path / "pupitre.sqlite")
        (sitting,) = store.sittings()
        assert len(store.state(sitting.scope).lots) >= done
        assert store.check() == []
        assert store.rebuild() is False
        store.close()
