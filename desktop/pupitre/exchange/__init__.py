# SPDX-License-Identifier: EUPL-1.2
"""The .seance bundle: container, manifest, checks."""
