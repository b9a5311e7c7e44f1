# SPDX-License-Identifier: EUPL-1.2
"""`pupitre members import FILE`."""

from pathlib import Path
from typing import Annotated

import typer

from pupitre.cli.tools import FINDINGS, Json, StorePath, office_of, opened, say, say_json
from pupitre.services.people import import_members, read_members
from pupitre.text.language import _

Write = Annotated[bool, typer.Option("--write")]


def group() -> typer.Typer:
    """The commands on members."""
    app = typer.Typer(help=_("Members, from the files of the répertoire national des élus."))
    app.callback()(_only_group)
    app.command("import", help=_("Show what a file changes, and with --write change it."))(take_in)
    return app


def _only_group() -> None:
    """A callback keeps `import` a subcommand although it is alone."""


def take_in(
    ctx: typer.Context, file: Path, store: StorePath = None, write: Write = False, as_json: Json = False
) -> None:
    """Import members."""
    with opened(ctx, store) as held:
        office, today = office_of(held), held.now().date()
        reading = read_members(office, file, on=today)
        if write:
            scope, communes = office.directory, reading.new_communes
            office.perform(import_members, scope, wanted=reading.wanted, communes=communes, on=today)
    found, bad = reading.difference, [b.line_number for b in reading.file.bad_lines]
    counts = {name: len(getattr(found, name)) for name in ("new", "ended", "changed", "kept")}
    if as_json:
        say_json({**counts, "foreign": reading.foreign, "bad_lines": bad})
    else:
        text = _("{new} new, {ended} ended, {changed} changed, {kept} unchanged; bad lines: {bad}.")
        say(text.format(**counts, bad=", ".join(map(str, bad)) or _("none")))
    raise typer.Exit(FINDINGS if bad else 0)
