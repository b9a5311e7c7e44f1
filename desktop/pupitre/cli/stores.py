# SPDX-License-Identifier: EUPL-1.2
"""`pupitre store check|rebuild|backup`."""

from pathlib import Path

import typer

from pupitre.cli.tools import FINDINGS, Json, StorePath, opened, say, say_json
from pupitre.services.upkeep import back_up
from pupitre.text.language import _, ngettext


def group() -> typer.Typer:
    """The commands that look after a store."""
    app = typer.Typer(help=_("Look after the store: check it, rebuild its projections, back it up."))
    app.command(help=_("Check pages, hashes, signatures, files and projections. Exit status 1 with findings."))(check)
    app.command(help=_("Drop the projections and rebuild them from the facts."))(rebuild)
    app.command(help=_("Copy the whole store into a folder, as one file checked after writing."))(backup)
    return app


def check(ctx: typer.Context, store: StorePath = None, as_json: Json = False) -> None:
    """Check a store."""
    with opened(ctx, store) as held:
        findings = held.store.check()
    if as_json:
        say_json([{"code": f.code, "about": f.about} for f in findings])
    elif findings:
        for finding in findings:
            say(f"{finding.code}  {finding.about}")
        say(ngettext("{count} finding.", "{count} findings.", len(findings)).format(count=len(findings)))
    else:
        say(_("The store is sound: nothing to report."))
    raise typer.Exit(FINDINGS if findings else 0)


def rebuild(ctx: typer.Context, store: StorePath = None, as_json: Json = False) -> None:
    """Rebuild the projections."""
    with opened(ctx, store) as held:
        changed = held.store.rebuild()
    if as_json:
        say_json({"changed": changed})
    else:
        say(_("Rebuilt: some rows have changed.") if changed else _("Rebuilt: nothing has changed."))


def backup(ctx: typer.Context, folder: Path, store: StorePath = None) -> None:
    """Back a store up."""
    with opened(ctx, store) as held:
        say(str(back_up(held.store, folder, held.now())))
