# SPDX-License-Identifier: EUPL-1.2
"""Printed things: frozen values and a language in, PDF bytes out."""
