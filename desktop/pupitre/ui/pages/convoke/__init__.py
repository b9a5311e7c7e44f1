# SPDX-License-Identifier: EUPL-1.2
"""Convoking the members: the letter, then how each of them left."""

from pupitre.ui.pages.convoke.page import ConvokePage

__all__ = ["ConvokePage"]
