# SPDX-License-Identifier: EUPL-1.2
"""Who may write what."""

import pytest

from pupitre.ledger.kinds import KINDS, may_write

OWNER, COMMUNE, OTHER = "a" * 32, "b" * 32, "c" * 32


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_owner_may_write_every_kind_on_its_own_subjects_only(kind: str) -> None:
    name = kind.split("/", maxsplit=1)[0]
    assert may_write(kind, name, OWNER, OWNER)
    assert may_write(kind, f"{name}/x", OWNER, OWNER)
    assert not may_write(kind, f"{name}s/x", OWNER, OWNER)
    assert not may_write(kind, f"other/{name}", OWNER, OWNER)


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"reply/1"}))
def test_nobody_else_may_write_the_kinds_of_the_owner(kind: str) -> None:
    name = kind.split("/", maxsplit=1)[0]
    for subject in (name, f"{name}/{COMMUNE}", f"{name}/{COMMUNE}/seat"):
        assert not may_write(kind, subject, COMMUNE, OWNER)


def test_an_organisation_may_write_the_reply_that_bears_its_name() -> None:
    assert may_write("reply/1", f"reply/{COMMUNE}/seat", COMMUNE, OWNER)
    assert may_write("reply/1", f"reply/{COMMUNE}/seat", OWNER, OWNER)
    assert not may_write("reply/1", f"reply/{COMMUNE}/seat", OTHER, OWNER)
    assert not may_write("reply/1", f"reply/{COMMUNE}", COMMUNE, OWNER)
    assert not may_write("reply/1", f"reply/{COMMUNE}x/seat", COMMUNE, OWNER)
    assert not may_write("vote/1", f"reply/{COMMUNE}/seat", COMMUNE, OWNER)


@pytest.mark.parametrize("kind", ["vote/2", "vote", "future/1", ""])
def test_nobody_may_write_an_unknown_kind(kind: str) -> None:
    assert not may_write(kind, kind.split("/", maxsplit=1)[0], OWNER, OWNER)


def test_what_may_still_come_after_a_closing_takes_nothing_from_it() -> None:
    after = {kind.name for kind in KINDS.values() if kind.after_closing}
    assert after == {"closing", "receipt", "signature", "erratum"}
    assert {kind.name for kind in KINDS.values() if kind.several} == (after - {"closing"}) | {"override", "correction"}


def test_no_kind_is_for_one_secret_vote() -> None:
    assert not [kind for kind in KINDS if "secret" in kind]
