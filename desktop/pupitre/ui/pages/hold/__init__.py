# SPDX-License-Identifier: EUPL-1.2
"""Holding a sitting: the desk on which the secretary works before the elected members."""
