# SPDX-License-Identifier: EUPL-1.2
"""The pages of the program, made when they are first shown, and what the search box finds."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from pupitre.text.language import _
from pupitre.ui.main_window import PageSpec
from pupitre.ui.seek import Destination
from pupitre.ui.widgets.page import Page

if TYPE_CHECKING:
    from pupitre.ui.context import Context

PAGES = "pupitre.ui.pages"
STEP_PAGES = {
    "prepare": ("prepare", "PreparePage"),
    "convoke": ("convoke", "ConvokePage"),
    "hold": ("hold.page", "HoldPage"),
    "write": ("write", "WritePage"),
    "sign": ("sign", "SignPage"),
    "send": ("send", "SendPage"),
}
"""Where each step's page is: read late, so that the window paints before the store's libraries are read."""

Given = Callable[[], "Context"]


def pages(given: Given) -> list[PageSpec]:
    """Every page; `given` tells the context, which exists once the store is open."""

    def made(module: str, name: str) -> Callable[[], Page]:
        return lambda: _class(module, name)(given())

    def step(name: str) -> Callable[[], Page]:
        return lambda: _class("sitting", "StepPage")(given(), name, _class(*STEP_PAGES[name]))

    return [
        PageSpec("home", _("Home"), "home-4-line", made("home", "HomePage")),
        PageSpec("sittings", _("Sittings"), "calendar-event-line", made("sittings", "SittingsPage")),
        PageSpec("bodies", _("Bodies"), "government-line", made("bodies", "BodiesPage")),
        PageSpec("exchange", _("Exchanges"), "arrow-left-right-line", made("exchange", "ExchangePage")),
        PageSpec("directory", _("Directory"), "contacts-book-2-line", made("directory", "DirectoryPage")),
        PageSpec("register", _("Register"), "archive-line", made("register", "RegisterPage")),
        PageSpec("settings", _("Settings"), "settings-3-line", made("settings", "SettingsPage"), foot=True),
        PageSpec("welcome", _("Welcome"), "home-4-line", made("welcome", "WelcomePage"), under="home", alone=True),
        PageSpec("again", _("Convoke again"), "calendar-event-line", made("again", "AgainPage"), under="sittings"),
        *(PageSpec(name, _("Sitting"), "calendar-event-line", step(name), under="sittings") for name in STEP_PAGES),
    ]


def _class(module: str, name: str) -> Any:
    return getattr(import_module(f"{PAGES}.{module}"), name)


def seek(given: Given) -> Callable[[str], Sequence[Destination]]:
    """What the search box finds: sittings, their items, members."""

    def found(text: str) -> Sequence[Destination]:
        from pupitre.ui.finding import find

        return find(given(), text)

    return found
