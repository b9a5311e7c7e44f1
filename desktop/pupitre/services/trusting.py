# SPDX-License-Identifier: EUPL-1.2
"""Saying that another organisation's key is really theirs, once its fingerprint was compared."""

from pupitre.domain.trust import Pin, Trust
from pupitre.store.work import Work


def verify_sender(work: Work, *, organisation: str, name: str) -> None:
    """Remember that a person compared this key's fingerprint by another way, such as the telephone."""
    work.record(Pin(organisation, name, Trust.VERIFIED))
