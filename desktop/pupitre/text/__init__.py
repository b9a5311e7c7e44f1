# SPDX-License-Identifier: EUPL-1.2
"""Words, dates, numbers, lists and names in a language."""
