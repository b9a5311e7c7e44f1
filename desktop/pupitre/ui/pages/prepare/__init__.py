# SPDX-License-Identifier: EUPL-1.2
"""Preparing a sitting: its agenda, its items and their files, its day and its members."""

from pupitre.ui.pages.prepare.page import PreparePage

__all__ = ["PreparePage"]
