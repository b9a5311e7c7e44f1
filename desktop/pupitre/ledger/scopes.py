# SPDX-License-Identifier: EUPL-1.2
"""Scopes name their owner, so that nobody has to be asked: `directory:<org>`, `sitting:<org>/<random>`."""

import re

from pupitre.ledger.strictjson import Malformed

_SCOPE = re.compile(r"directory:(?P<holder>[0-9a-f]{32})|sitting:(?P<owner>[0-9a-f]{32})/[0-9a-f]{32}")


def directory_scope(organisation: str) -> str:
    """Where an organisation keeps its people, bodies and mandates."""
    return f"directory:{organisation}"


def sitting_scope(organisation: str, key: str) -> str:
    """The scope of one sitting; `key` is 32 random hex digits."""
    return f"sitting:{organisation}/{key}"


def owner_of(scope: str) -> str:
    """The id of the organisation that owns a scope. Raises Malformed when the text is no scope."""
    match = _SCOPE.fullmatch(scope)
    if match is None:
        raise Malformed("not a scope")
    return match["holder"] or match["owner"]
