# SPDX-License-Identifier: EUPL-1.2
"""Other people's formats."""
