# SPDX-License-Identifier: EUPL-1.2
"""What a person can do, one function a deed, and what a screen reads."""
