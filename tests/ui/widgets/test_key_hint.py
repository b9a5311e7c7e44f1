# SPDX-License-Identifier: EUPL-1.2
"""Keys are written as people read them."""

import pytest

from pupitre.ui.widgets.key_hint import spell_keys


@pytest.mark.parametrize(
    ("keys", "read"),
    [
        ("Ctrl+Z", "Ctrl Z"),
        ("Return", "⏎"),
        ("Ctrl+Return", "Ctrl ⏎"),
        ("Ctrl++", "Ctrl +"),
        ("Alt+Up", "Alt ↑"),
        ("F2", "F2"),
        ("", ""),
    ],
)
def test_a_shortcut_is_spelled(dresser, keys: str, read: str) -> None:
    assert spell_keys(keys) == read
