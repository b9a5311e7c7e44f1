# SPDX-License-Identifier: EUPL-1.2
"""The public screen: a second window, for the projector, and the strip by which the desk steers it."""
