# SPDX-License-Identifier: EUPL-1.2
"""Pupitre: the desk of a secretariat of French local assemblies."""

__version__ = "0.1.0"
