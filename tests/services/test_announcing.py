# SPDX-License-Identifier: EUPL-1.2
"""What a bundle says of its sittings before it is imported."""

from pathlib import Path

from offices import SITTING_DAY, STRANGER, STRANGER_ROOT, an_office, convoked, founded
from pupitre.services import exchanging
from pupitre.services.announcing import sittings_in


def test_a_sitting_is_named_by_its_own_bundle_and_nothing_is_written(tmp_path: Path) -> None:
    held = convoked(founded(an_office(tmp_path / "a")))
    wanted = exchanging.recipients(held.p)[:1]
    (path,) = exchanging.export(held.office, held.scope, tmp_path, wanted)
    other = an_office(tmp_path / "b", device=STRANGER, root=STRANGER_ROOT, name="Mairie")
    told = sittings_in(exchanging.look_into(other, path))
    assert {scope: (s.body_name, s.on) for scope, s in told.items()} == {
        held.scope: ("Conférence des maires", SITTING_DAY)
    }
    assert other.store.sittings() == []
    for office in (held.office, other):
        office.store.close()
