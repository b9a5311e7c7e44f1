# SPDX-License-Identifier: EUPL-1.2
"""What this secretariat thinks of another organisation's key."""

from dataclasses import dataclass
from enum import StrEnum


class Trust(StrEnum):
    """Seen: its key came with a bundle. Verified: a person compared its fingerprint by another way."""

    SEEN = "seen"
    VERIFIED = "verified"


@dataclass(frozen=True, slots=True)
class Pin:
    """An organisation's key as it was first met; `organisation` is the key's fingerprint (32 hex digits)."""

    organisation: str
    name: str
    status: Trust
