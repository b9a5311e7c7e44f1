# SPDX-License-Identifier: EUPL-1.2
"""Uses the program as a screen reader does; run by the system's Python, which has pyatspi.

Its argument is the Python that starts the program. It prints what it hears, one JSON list a line: where, then what.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi

PATIENCE = 40
PLACES = ("Accueil", "Séances", "Instances", "Échanges", "Annuaire", "Réglages")
RETURN, DOWN = 0xFF0D, 0xFF54


def tree(thing: Any) -> Iterator[Any]:
    """A thing and all that is in it, in order."""
    yield thing
    for at in range(thing.childCount):
        child = thing.getChildAtIndex(at)
        if child is not None:
            yield from tree(child)


def heard(root: Any, role: str, begins: str = "") -> list[Any]:
    """What is shown of a role, whose name begins so."""
    return [
        t
        for t in tree(root)
        if t.getRoleName() == role and plain(t.name).startswith(begins) and t.getState().contains(pyatspi.STATE_SHOWING)
    ]


def wait(find: Callable[[], Any], what: str) -> Any:
    """What `find` gives, as soon as it gives something."""
    until = time.monotonic() + PATIENCE
    trouble = ""
    while time.monotonic() < until:
        try:
            if found := find():
                return found
        except Exception as error:  # noqa: BLE001 - the tree changes while it is read, and then is read again
            trouble = str(error)
    sys.exit(f"never heard: {what} {trouble}")


def plain(text: str) -> str:
    return " ".join(text.split())


def say(where: str, *what: str) -> None:
    sys.stdout.write(json.dumps([where, *(plain(w) for w in what)], ensure_ascii=False) + "\n")
    sys.stdout.flush()


def act(thing: Any, name: str) -> None:
    """Do one of the actions that a thing offers."""
    offered = thing.queryAction()
    names = [offered.getName(at) for at in range(offered.nActions)]
    offered.doAction(names.index(name))


def key(symbol: int) -> None:
    """Press a key, wherever the keyboard is."""
    pyatspi.Registry.generateKeyboardEvent(symbol, None, pyatspi.KEY_SYM)


def content(thing: Any) -> str:
    return str(thing.queryText().getText(0, -1))


def listen() -> None:
    desktop = pyatspi.Registry.getDesktop(0)
    app = wait(lambda: next((a for a in desktop if a is not None and a.name.casefold() == "pupitre"), None), "program")
    wait(lambda: heard(app, "frame", "Accueil"), "home")
    rail = [t for t in heard(app, "radio button") if t.name in PLACES]
    say("rail", *(t.name for t in rail))
    tasks = wait(lambda: heard(app, "list", "À faire"), "what is to be done")[0]
    say("tasks", *(t.name for t in heard(tasks, "list item")))
    act(next(t for t in rail if t.name == "Séances"), "Toggle")
    wait(lambda: heard(app, "frame", "Séances"), "the sittings")
    table = wait(lambda: heard(app, "table", "Séances"), "the table of the sittings")[0]
    say("sittings", *(t.name for t in heard(table, "table cell")))
    table.queryComponent().grabFocus()
    key(RETURN)
    frame = wait(lambda: heard(app, "frame", "Séance du"), "the sitting")[0]
    say("sitting", frame.name)
    agenda = wait(lambda: heard(app, "list", "Ordre du jour"), "the agenda")[0]
    say("agenda", *(t.name for t in tree(agenda) if t.getRoleName() == "list item"))
    agenda.queryComponent().grabFocus()
    for _step in range(2):
        key(DOWN)
    title = wait(lambda: [t for t in heard(app, "text", "Intitulé") if "Pacte" in content(t)], "the third item")[0]
    say("item", title.name, content(title))


def main() -> None:
    program = subprocess.Popen([sys.argv[1], "-m", "pupitre", "window", "--sample"])
    try:
        listen()
    finally:
        program.terminate()
        program.wait()


main()
