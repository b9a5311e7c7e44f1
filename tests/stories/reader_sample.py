# SPDX-License-Identifier: EUPL-1.2
"""A screen reader goes from the sample's home to the third item of its sitting."""

from typing import Any

from screen_reader import DOWN, RETURN, act, content, heard, key, say, travel, tree, wait

PLACES = ("Accueil", "Séances", "Instances", "Échanges", "Annuaire", "Réglages")


def listen(app: Any) -> None:
    """To the third item, by the list of sittings."""
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


travel(listen, "--sample")
