# SPDX-License-Identifier: EUPL-1.2
"""The pages: one noun or one step of a sitting each, on the reusable widgets."""
