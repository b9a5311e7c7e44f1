# SPDX-License-Identifier: EUPL-1.2
"""What a screen reader can do to a program in another process; run by the system's Python, which has pyatspi.

It sees no pixel and no coordinate: names, roles, actions, text, and the keyboard. What it hears it prints, one JSON
list a line: where, then what. The journeys (`reader_….py`) are given the Python that starts the program.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi
from gi.repository import GLib

PATIENCE = 40
RETURN, ESCAPE, DOWN = 0xFF0D, 0xFF1B, 0xFF54
SHIFT, CONTROL, ALT = 0xFFE1, 0xFFE3, 0xFFE9
F1 = 0xFFBE


def tree(thing: Any) -> Iterator[Any]:
    """A thing and all that is in it, in order."""
    yield thing
    for at in range(thing.childCount):
        child = thing.getChildAtIndex(at)
        if child is not None:
            yield from tree(child)


def shown(root: Any) -> Iterator[Any]:
    """A thing and all that is shown in it; what is not shown is not entered."""
    for at in range(root.childCount):
        child = root.getChildAtIndex(at)
        if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
            yield child
            yield from shown(child)


def heard(root: Any, role: str, begins: str = "") -> list[Any]:
    """What is shown of a role, whose name begins so."""
    return [t for t in shown(root) if t.getRoleName() == role and plain(t.name).startswith(begins)]


def wait(find: Callable[[], Any], what: str) -> Any:
    """What `find` gives, as soon as it gives something."""
    until = time.monotonic() + PATIENCE
    trouble = ""
    while time.monotonic() < until:
        listen_on()
        try:
            if found := find():
                return found
        except Exception as error:  # noqa: BLE001 - the tree changes while it is read, and then is read again
            trouble = str(error)
    sys.exit(f"never heard: {what} {trouble}")


def listen_on() -> None:
    """Let the events that came be told to who listens."""
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass


def plain(text: str) -> str:
    """A text with ordinary spaces."""
    return " ".join(text.split())


def say(where: str, *what: str) -> None:
    """Print what was heard."""
    sys.stdout.write(json.dumps([where, *(plain(w) for w in what)], ensure_ascii=False) + "\n")
    sys.stdout.flush()


def act(thing: Any, name: str = "") -> None:
    """Do one of the actions that a thing offers; the first one where none is named."""
    offered = thing.queryAction()
    names = [offered.getName(at) for at in range(offered.nActions)]
    offered.doAction(names.index(name) if name else 0)


def key(symbol: int, *held: int) -> None:
    """Press a key wherever the keyboard is, with others held."""
    codes = [_code(each) for each in held]
    for code in codes:
        pyatspi.Registry.generateKeyboardEvent(code, None, pyatspi.KEY_PRESS)
    pyatspi.Registry.generateKeyboardEvent(symbol, None, pyatspi.KEY_SYM)
    for code in reversed(codes):
        pyatspi.Registry.generateKeyboardEvent(code, None, pyatspi.KEY_RELEASE)


_CODES = {SHIFT: 50, CONTROL: 37, ALT: 64}
"""Where these keys are on every keyboard that an X server knows."""


def _code(symbol: int) -> int:
    return _CODES[symbol]


def write(text: str) -> None:
    """Type letters or digits wherever the keyboard is."""
    for letter in text:
        key(ord(letter))


def content(thing: Any) -> str:
    """What stands in a line or a text."""
    return str(thing.queryText().getText(0, -1))


def program() -> Any:
    """The program, once it is on the bus."""
    desktop = pyatspi.Registry.getDesktop(0)
    return wait(lambda: next((a for a in desktop if a is not None and a.name.casefold() == "pupitre"), None), "program")


def to_the_desk(app: Any) -> None:
    """From home to the desk of the one sitting that there is, by the list of sittings."""
    wait(lambda: heard(app, "frame", "Accueil"), "home")
    act(next(t for t in heard(app, "radio button", "Séances")), "Toggle")
    table = wait(lambda: heard(app, "table", "Séances"), "the table of the sittings")[0]
    table.queryComponent().grabFocus()
    key(RETURN)
    act(wait(lambda: heard(app, "check box", "Tenir"), "the steps of the sitting")[0])


def travel(journey: Callable[[Any], None], *wanted: str) -> None:
    """Start the program, go on the journey with it, and end it."""
    running = subprocess.Popen([sys.argv[1], "-m", "pupitre", "window", *wanted])
    try:
        journey(program())
    finally:
        running.terminate()
        running.wait()
