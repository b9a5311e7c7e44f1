# SPDX-License-Identifier: EUPL-1.2
"""A screen reader walks through the desk in each of its states, and tells what it could not name.

Its second argument is the state in which the sitting is: "convoked" or "opened".
"""

import sys
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi
from screen_reader import CONTROL, ESCAPE, F1, RETURN, SHIFT, act, heard, key, plain, say, shown, travel, wait, write
from screen_reader import to_the_desk as desk

NOTHING = {"unknown", "panel", "filler", "invalid", "redundant object", "frame"}
"""Roles that tell nobody what can be done with a thing."""
ROWS = 3
"""So many rows of a list are asked for their names: they are all made by one model."""


def controls(thing: Any) -> Iterator[Any]:
    """All that can take the keyboard, but for the rows of long lists."""
    of_list = thing.getRoleName() in ("list", "table")
    for at in range(min(thing.childCount, ROWS) if of_list else thing.childCount):
        child = thing.getChildAtIndex(at)
        if child is None or not child.getState().contains(pyatspi.STATE_SHOWING):
            continue
        if child.getState().contains(pyatspi.STATE_FOCUSABLE):
            yield child
        yield from controls(child)


def is_told(thing: Any) -> bool:
    """Whether its role tells what it is; a view that only scrolls a text, and names it, has no role of its own."""
    only_text = all(t.getRoleName() in ("label", "filler") for t in shown(thing) if t.getRoleName() != "scroll bar")
    return thing.getRoleName() not in NOTHING or (
        thing.getRoleName() == "filler" and thing.childCount > 0 and only_text
    )


def walk(app: Any, state: str) -> None:
    """Tell the state, how many controls it has, and those without a name or a role."""

    def walked() -> list[Any]:
        return list(controls(app))

    found = wait(walked, f"the controls of {state}")
    faults = [(t.getRoleName(), plain(t.name)) for t in found if not plain(t.name) or not is_told(t)]
    say(state, str(len(found)), *(f"{role} {name!r}" for role, name in faults))


def is_shown(app: Any, role: str, begins: str) -> Callable[[], Any]:
    """To be waited for."""
    return lambda: heard(app, role, begins)


def to_item(app: Any, number: int, title: str) -> None:
    """By its number."""
    key(ord("g"), CONTROL)
    write(str(number))
    wait(is_shown(app, "label", f"{number}. {title}"), title)


def opens(app: Any, name: str, role: str = "push button") -> None:
    """Press a button."""
    act(wait(is_shown(app, role, name), name)[0])


def of_the_roll_call(app: Any) -> None:
    """Before the opening."""
    wait(is_shown(app, "list", "Membres"), "the roll call")
    walk(app, "roll call")


def of_the_votes(app: Any) -> None:
    """An item, and each kind of its ballot."""
    to_item(app, 1, "Procès-verbal")
    walk(app, "item")
    opens(app, "Ouvrir ce point")
    wait(is_shown(app, "text", "Sauf"), "the exceptions")
    walk(app, "show of hands")
    ways = {"Appel nominal": ("list", "Votes"), "Chiffres seuls": ("text", "Contre"), "Secret": ("text", "Blancs")}
    for way, sign in ways.items():
        opens(app, way, "radio button")
        wait(is_shown(app, *sign), way)
        walk(app, way)
    key(ord("r"), CONTROL)
    wait(is_shown(app, "push button", "Retir"), "not decided")
    walk(app, "not decided")
    key(ESCAPE)
    to_item(app, 4, "Élection")
    opens(app, "Ouvrir ce point")
    wait(is_shown(app, "text", "Candidat"), "the candidates")
    walk(app, "candidates")
    for letters in ("ban", "bar"):
        write(letters)
        key(RETURN)
    opens(app, "Ouvrir le")
    wait(is_shown(app, "text", "Blancs"), "the count of the round")
    walk(app, "round")
    to_item(app, 3, "Compte administratif")
    opens(app, "Ouvrir ce point")
    wait(is_shown(app, "text", "Qui préside"), "who presides over the accounts")
    walk(app, "accounts")


def of_the_room(app: Any) -> None:
    """The panels that come in front of the item."""
    panels = (
        ("quorum", F1 + 9, (), ("label", "Quorum")),
        ("course", F1 + 6, (), ("list item", "S")),
        ("forgotten", ord("j"), (CONTROL, SHIFT), ("text", "Motif")),
        ("crib", F1, (), ("label", "Aller au journal")),
    )
    for name, symbol, held, sign in panels:
        key(symbol, *held)
        wait(is_shown(app, *sign), name)
        walk(app, name)
        key(ESCAPE)
    opens(app, "Écran public")
    wait(is_shown(app, "check box", "Votes en direct"), "the public screen")
    walk(app, "public screen")
    opens(app, "Fermer")
    key(F1 + 3)
    write("ban")
    key(RETURN)
    wait(is_shown(app, "list", "Ce qui"), "the acts of a member")
    walk(app, "member")
    for letter in "posmt":
        key(ord(letter))
        walk(app, f"member {letter}")
        key(ESCAPE)


def go(app: Any) -> None:
    """The whole walk."""
    desk(app)
    if sys.argv[2] == "convoked":
        of_the_roll_call(app)
    else:
        wait(is_shown(app, "list", "Ordre du jour"), "the agenda")
        of_the_votes(app)
        of_the_room(app)


travel(go)
