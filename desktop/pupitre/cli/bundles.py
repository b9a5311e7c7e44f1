# SPDX-License-Identifier: EUPL-1.2
"""`pupitre bundle inspect|verify|import|export`."""

from pathlib import Path
from typing import Any

import typer

from pupitre.cli.tools import Json, StorePath, office_of, opened, say, say_json
from pupitre.domain.broken import Problem
from pupitre.exchange.bundle import Bundle, read_bundle
from pupitre.services import exchanging
from pupitre.text.language import _, ngettext


def group() -> typer.Typer:
    """The commands on bundles."""
    app = typer.Typer(help=_("Session bundles (.seance): read, verify, import, export."))
    app.command(help=_("Say what a bundle holds."))(inspect)
    app.command(help=_("Check every byte, hash and signature of a bundle. Exit status 2 when it is refused."))(verify)
    app.command("import", help=_("Import a bundle: checked whole, then written in one go or not at all."))(take_in)
    app.command(help=_("Export a sitting as one bundle for each organisation that has a seat."))(export)
    return app


def inspect(ctx: typer.Context, file: Path, as_json: Json = False) -> None:
    """Tell what a bundle holds."""
    del ctx
    told = _told(read_bundle(file))
    if as_json:
        say_json(told)
    else:
        for name, value in told.items():
            say(f"{name}: {value}")


def verify(ctx: typer.Context, file: Path, as_json: Json = False) -> None:
    """Verify a bundle."""
    del ctx
    told = _told(read_bundle(file))
    if as_json:
        say_json({"verified": True, **told})
    else:
        say(_("{file}: whole, unaltered, sent by {sender}.").format(file=file.name, sender=told["sender"]))


def take_in(ctx: typer.Context, file: Path, store: StorePath = None, as_json: Json = False) -> None:
    """Import a bundle."""
    with opened(ctx, store) as held:
        office = office_of(held)
        absorbed = exchanging.take_in(office, exchanging.look_into(office, file))
    if as_json:
        say_json({"lots": absorbed.lots, "facts": absorbed.facts, "documents": absorbed.blobs})
    elif absorbed.facts:
        say(ngettext("{count} new fact.", "{count} new facts.", absorbed.facts).format(count=absorbed.facts))
    else:
        say(_("Nothing new: all of it was known."))


def export(ctx: typer.Context, folder: Path, sitting: str, store: StorePath = None, as_json: Json = False) -> None:
    """Export a sitting, named by its date (2026-12-03) or its scope."""
    with opened(ctx, store) as held:
        office = office_of(held)
        found = [s.scope for s in held.store.sittings() if sitting in (s.scope, s.on.isoformat())]
        if len(found) != 1:
            raise Problem("sitting-unknown", scope=sitting)
        folder.mkdir(parents=True, exist_ok=True)
        p = held.store.proceedings(found[0])
        paths = exchanging.export(office, found[0], folder, exchanging.recipients(p))
    if as_json:
        say_json([str(path) for path in paths])
    else:
        text = ngettext("{count} bundle in {folder}.", "{count} bundles in {folder}.", len(paths))
        say(text.format(count=len(paths), folder=folder))


def _told(bundle: Bundle) -> dict[str, Any]:
    letter = bundle.manifest.letter
    return {
        "id": bundle.id,
        "purpose": letter.purpose.value,
        "sender": bundle.manifest.sender.org_name,
        "sender_key": bundle.manifest.sender.org,
        "recipients": list(letter.recipients),
        "number": letter.n,
        "made_at": letter.made_at,
        "scopes": list(letter.scopes),
        "lots": len(bundle.state.lots),
        "facts": len(bundle.state.facts),
        "documents": len(bundle.blobs),
    }
