# SPDX-License-Identifier: EUPL-1.2
"""A screen reader holds votes at the desk: by show of hands with two exceptions, in secret; and takes the last back."""

from typing import Any

import pyatspi
from screen_reader import RETURN, SHIFT, act, heard, key, plain, say, travel, wait, write
from screen_reader import to_the_desk as desk

announced: list[str] = []
"""What the program had said at once, without the keyboard being moved."""


def hear(event: Any) -> None:
    """Keep what is announced."""
    announced.append(plain(str(event.any_data)))


def hears(text: str) -> str:
    """What is announced next, with that in it; what was announced before it is over."""
    found = wait(lambda: next((a for a in announced if text in a), ""), f"{text} among {announced}")
    announced.clear()
    return str(found)


def with_keyboard(app: Any, role: str, name: str) -> Any:
    """The control of that name, once the keyboard is in it."""

    def found() -> Any:
        named = [t for t in heard(app, role, name) if plain(t.name) == name]
        return next((t for t in named if t.getState().contains(pyatspi.STATE_FOCUSED)), None)

    return wait(found, f"the keyboard in {name}")


def press(app: Any, name: str) -> None:
    """Press the button of that name."""
    act(wait(lambda: heard(app, "push button", name), name)[0])


def result(app: Any) -> str:
    """The result as it stands on the screen."""
    return plain(wait(lambda: heard(app, "panel", "Adopté") + heard(app, "panel", "Rejeté"), "a result")[0].name)


def by_hands(app: Any) -> None:
    """All for, except one against and one abstention."""
    press(app, "Ouvrir ce point")
    with_keyboard(app, "text", "Sauf")
    for letters, held, sense in (("ban", (), "contre"), ("bar", (SHIFT,), "abstention")):
        write(letters)
        wait(lambda: heard(app, "list", "Sauf"), "the members of that name")
        key(RETURN, *held)
        say("exception", hears(sense))
    say("provisional", result(app))
    say("tally", *(t.name for t in heard(app, "filler", "Pour ")))
    press(app, "Proclamer")
    say("result", hears("Adopté"))


def in_secret(app: Any) -> None:
    """Totals only, typed one after the other."""
    press(app, "Ouvrir ce point")
    with_keyboard(app, "text", "Sauf")
    act(heard(app, "radio button", "Secret")[0], "Toggle")
    for name, figure in (("Pour", "11"), ("Contre", "6"), ("Blancs", "2"), ("Nuls", "1")):
        with_keyboard(app, "text", name)
        write(figure)
        key(RETURN)
    wait(lambda: [t for t in heard(app, "label") if "compte est bon" in plain(t.name)], "the count is complete")
    press(app, "Enregistrer le dépouillement")
    say("counted", hears("Adopté"))
    press(app, "Proclamer")
    say("secret", hears("Adopté"))


def take_back(app: Any) -> None:
    """Undo the proclamation."""
    press(app, "Défaire")
    say("undone", hears("Défait"))


def vote(app: Any) -> None:
    """The whole journey."""
    pyatspi.Registry.registerEventListener(hear, "object:announcement")
    desk(app)
    wait(lambda: heard(app, "list", "Ordre du jour"), "the agenda")
    by_hands(app)
    wait(lambda: heard(app, "label", "2. Budget"), "the second item")
    in_secret(app)
    take_back(app)


travel(vote)
