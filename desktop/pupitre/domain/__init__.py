# SPDX-License-Identifier: EUPL-1.2
"""The rules of sittings: frozen values and pure functions; no Qt, no SQL, no files, no clock, no words for people."""
