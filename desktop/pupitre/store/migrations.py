# SPDX-License-Identifier: EUPL-1.2
"""The schema's history as a short numbered list: a step a version, in one transaction with its number.

1  the ground floor: ledger, projections (2026-11).
"""

from collections.abc import Callable

from sqlalchemy import Connection

from pupitre.store.shapes import PROJECTIONS


def _m0001_ground_floor(connection: Connection) -> None:
    PROJECTIONS[0].metadata.create_all(connection)  # one metadata holds these tables and the ledger's


STEPS: tuple[Callable[[Connection], None], ...] = (_m0001_ground_floor,)
