# SPDX-License-Identifier: EUPL-1.2
"""Signed immutable facts in lots: pure functions over bytes."""
