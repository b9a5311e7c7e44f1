# SPDX-License-Identifier: EUPL-1.2
"""The window; the only room with Qt.

PySide6 6.12 counts on an immortal None, True and False (PEP 683, Python 3.12): on Python 3.11 it gives back references
that it never took, one at nearly every call without a result, and the interpreter aborts after some thousand calls
("none_dealloc"). Giving the three a count that no session can use up is what 3.12 does itself.
"""

import sys


def hold_singletons() -> None:
    """Give None, True and False a reference count that no session can use up."""
    import ctypes

    for thing in (None, True, False):
        ctypes.c_ssize_t.from_address(id(thing)).value = 1 << 40


if sys.version_info < (3, 12):
    hold_singletons()
