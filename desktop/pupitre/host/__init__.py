# SPDX-License-Identifier: EUPL-1.2
"""This computer: paths, settings, keys, atomic writes, lock, log."""
