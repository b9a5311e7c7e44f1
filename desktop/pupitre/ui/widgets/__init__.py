# SPDX-License-Identifier: EUPL-1.2
"""Reusable widgets; they know no noun of ours, and every text is given to them."""
