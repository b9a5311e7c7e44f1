# SPDX-License-Identifier: EUPL-1.2
"""Scopes name their owner."""

import pytest

from pupitre.ledger.scopes import directory_scope, owner_of, sitting_scope
from pupitre.ledger.strictjson import Malformed

ORG = "0123456789abcdef" * 2


def test_a_scope_belongs_to_the_organisation_that_it_names() -> None:
    assert owner_of(directory_scope(ORG)) == ORG
    assert owner_of(sitting_scope(ORG, "f" * 32)) == ORG


@pytest.mark.parametrize(
    "scope",
    [
        "",
        ORG,
        "directory:",
        f"directory:{ORG}/{ORG}",
        f"directory:{ORG.upper()}",
        f"sitting:{ORG}",
        f"sitting:{ORG}/",
        f"sitting:{ORG}/{ORG}\n",
        f"sitting:{ORG}/{ORG}/{ORG}",
        f"session:{ORG}/{ORG}",
    ],
)
def test_another_text_is_no_scope(scope: str) -> None:
    with pytest.raises(Malformed):
        owner_of(scope)
