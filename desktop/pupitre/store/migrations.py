# SPDX-License-Identifier: EUPL-1.2
"""The schema's history as a short numbered list: a step a version, in one transaction with its number.

1  the ground floor: ledger, projections (2026-11).
"""

from collections.abc import Callable

from sqlalchemy import Connection

from pupitre.store.projected_tables import Projected


def _m0001_ground_floor(connection: Connection) -> None:
    Projected.metadata.create_all(connection)  # one metadata for both modules of tables


STEPS: tuple[Callable[[Connection], None], ...] = (_m0001_ground_floor,)
