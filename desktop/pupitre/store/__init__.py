# SPDX-License-Identifier: EUPL-1.2
"""The SQLite store: the ledger's facts and the projections rebuilt from them."""
