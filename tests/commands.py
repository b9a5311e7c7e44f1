# SPDX-License-Identifier: EUPL-1.2
"""The command line in process: real stores, no pictures, English sentences."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from babel import Locale

from pupitre.cli.tools import Tools
from pupitre.services.house import House
from pupitre.text.language import Words

NOW = datetime(2026, 11, 20, 9).astimezone()
WORDS = Words(Locale("en"))


@dataclass(frozen=True)
class Said:
    """What a command said, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def tools_in(home: Path) -> Tools:
    """The command line of a person whose own folder is `home`; it is given no screen to take pictures of."""

    def house(store: Path | None) -> House:
        return House(store or home / "data" / "pupitre.sqlite", home / "state", WORDS, lambda: NOW)

    return Tools(house=house, shots=lambda *_given, **_sizes: [], words=WORDS)
