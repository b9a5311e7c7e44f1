# SPDX-License-Identifier: EUPL-1.2
"""`pupitre history check|import FILE…`: past sittings."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from pupitre.cli.tools import FINDINGS, REFUSED, Json, StorePath, office_of, opened, refuse, say, say_json, tools
from pupitre.domain.broken import Refusal
from pupitre.domain.happening import Outcome
from pupitre.host.resources import shipped
from pupitre.services.past_check import ItemFigures, MomentFigures, NoticeFigures, RoundFigures
from pupitre.services.past_import import Reading, import_past, read_files
from pupitre.services.printing import quiet
from pupitre.text.language import Words, _, ngettext
from pupitre.text.past_findings import finding_text, moment_label

Files = Annotated[list[Path], typer.Argument(metavar="FILE…", show_default=False)]


def group() -> typer.Typer:
    """The commands on past sittings."""
    app = typer.Typer(help=_("Past sittings, typed in as YAML, .ods or .xlsx."))
    app.command("check", help=_("Count every figure again, and say what does not add up."))(check)
    app.command("import", help=_("Bring past sittings into the store, each as a closed sitting."))(take_in)
    return app


def check(ctx: typer.Context, files: Files, as_json: Json = False) -> None:
    """Check past sittings: 0 where nothing was found, 1 where there are findings, 2 where a file could not be read."""
    words = tools(ctx).words
    read, unread = _read(files, words)
    if as_json:
        say_json([as_plain(reading, words) for reading in read])
    else:
        _tell(read, words)
    raise typer.Exit(_status(read, unread))


def take_in(ctx: typer.Context, files: Files, store: StorePath = None, as_json: Json = False) -> None:
    """Import past sittings; those of a file that cannot be read, and those that are here already, are left out."""
    words = tools(ctx).words
    read, unread = _read(files, words)
    taken: list[tuple[Reading, str]] = []
    with opened(ctx, store) as house:
        office = office_of(house)
        for reading in read:
            try:
                taken.append((reading, import_past(office, reading)))
            except Refusal as refusal:
                unread += 1
                refuse(refusal, words)
    if as_json:
        say_json([{**as_plain(reading, words), "scope": scope} for reading, scope in taken])
    else:
        _tell(read, words)
        text = ngettext("{count} sitting was brought in.", "{count} sittings were brought in.", len(taken))
        say(text.format(count=len(taken)))
    raise typer.Exit(_status(read, unread))


def _read(files: Sequence[Path], words: Words) -> tuple[list[Reading], int]:
    """The sittings of these files; how many files could not be read, each told on the standard error."""
    read: list[Reading] = []
    unread = 0
    for found in read_files(files, shipped("resources"), quiet):
        if isinstance(found, Reading):
            read.append(found)
        else:
            unread += 1
            refuse(found.refusal, words)
            sys.stderr.writelines(f"  {fault}\n" for fault in found.faults(words))
    return read, unread


def _status(read: Sequence[Reading], unread: int) -> int:
    if unread:
        return REFUSED
    return FINDINGS if any(reading.checked.findings for reading in read) else 0


def _tell(read: Sequence[Reading], words: Words) -> None:
    for reading in read:
        said = [finding_text(f.code, f.facts, words) for f in reading.checked.findings] or [_("Everything adds up.")]
        say("\n".join((reading.name, *(f"  {sentence}" for sentence in said))))
    sys.stdout.flush()


def as_plain(reading: Reading, words: Words) -> dict[str, Any]:
    """A checked sitting as the JSON object of `formats/past-sitting`."""
    held = reading.checked
    return {
        "file": reading.name,
        "notice": _notice(held.notice),
        "moments": [_moment(m, words) for m in held.moments],
        "items": [_item(i) for i in held.items],
        "elections": [
            {"object": election.title, "rounds": [_round(r) for r in rounds]} for election, rounds in held.elections
        ],
        "findings": [{"code": f.code, "text": finding_text(f.code, f.facts, words)} for f in held.findings],
    }


def _notice(notice: NoticeFigures | None) -> dict[str, Any]:
    if notice is None:
        return {}
    return {
        "clear_days": notice.clear_days,
        "required": notice.required,
        "latest_send": notice.latest_send.isoformat(),
        "met": notice.met,
    }


def _moment(held: MomentFigures, words: Words) -> dict[str, Any]:
    return {
        "label": moment_label(*held.moment.told, words),
        "in_office": held.state.in_office,
        "quorum": held.state.required,
        "present": held.state.present,
        "quorate": held.state.met,
        "proxies": held.proxies,
        "voters": held.voters,
    }


def _item(held: ItemFigures) -> dict[str, Any]:
    number = int(held.number) if held.number.isdecimal() else held.number
    outcome: Outcome | None = held.outcome
    if outcome is None:
        return {"n": number, "cast": None, "majority": None, "outcome": None}
    return {"n": number, "cast": outcome.cast, "majority": outcome.majority, "outcome": outcome.result.value}


def _round(held: RoundFigures) -> dict[str, Any]:
    given = held.decision
    return {"round": held.number, "cast": given.cast, "majority": given.majority, "elected": given.elected}
