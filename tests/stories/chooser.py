# SPDX-License-Identifier: EUPL-1.2
"""The hand in Qt's own file chooser: what she would have clicked there."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog


class Chooser:
    """Each question of a file chooser is answered with what was offered last; a question nobody expected fails."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._offered: list[Path] = []
        patch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_a, **_k: (str(self._one()), "")))
        patch.setattr(QFileDialog, "getOpenFileNames", staticmethod(lambda *_a, **_k: ([str(self._one())], "")))
        patch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_a, **_k: (str(self._one()), "")))
        patch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_a, **_k: str(self._one())))

    def offer(self, path: Path) -> None:
        """Say what the next question is answered with."""
        self._offered.append(path)

    def _one(self) -> Path:
        assert self._offered, "the program asks for a file that the story does not speak of"
        return self._offered.pop(0)
