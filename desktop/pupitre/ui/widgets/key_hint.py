# SPDX-License-Identifier: EUPL-1.2
"""The name of a key as people read it."""

import re

from PySide6.QtGui import QKeySequence

_SIGNS = {"Return": "⏎", "Enter": "⏎", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


def spell_keys(keys: str) -> str:
    """Write a shortcut as people read it on a key: "Ctrl+Z" gives "Ctrl Z", "Return" gives "⏎"."""
    sequence = QKeySequence(keys)
    shown = sequence.toString(QKeySequence.SequenceFormat.NativeText) or keys
    *held, key = re.split(r"\+(?!$)", shown)
    portable = sequence.toString(QKeySequence.SequenceFormat.PortableText).rpartition("+")[2]
    return " ".join([*held, _SIGNS.get(portable, key)])
