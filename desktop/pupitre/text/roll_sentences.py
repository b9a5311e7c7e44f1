# SPDX-License-Identifier: EUPL-1.2
"""What an import of members would change, a sentence for each change."""

from collections.abc import Mapping
from datetime import date

from pupitre.domain.directory import Gender
from pupitre.domain.roll import Beginning, Change, Ending, KnownMandate, WantedMandate
from pupitre.text.formats import joined, long_day
from pupitre.text.language import Words
from pupitre.text.names import civility, full_name, function_title

Places = Mapping[str, str]
"""The names of organisations by id."""


def beginning_sentence(beginning: Beginning, places: Places, on: date, words: Words) -> str:
    """« Mme Élise Fabre, maire de Trèbes : mandat qui commence le 20 mars 2026 »; `on` where the file gives no day."""
    day = long_day(beginning.wanted.since or on, words)
    text = words.gettext("{who}: mandate that begins on {day}")
    return text.format(who=_who(beginning.wanted, places, words), day=day)


def ending_sentence(ending: Ending, places: Places, words: Words) -> str:
    """« M. Jean Roux, maire de Trèbes : mandat qui prend fin le 20 mars 2026 »."""
    text = words.gettext("{who}: mandate that ends on {day}")
    return text.format(who=_who(ending.known, places, words), day=long_day(ending.on, words))


def change_sentence(change: Change, places: Places, words: Words) -> str:
    """Who is who, and what differs from the directory: another function, a new term, a correction."""
    who = _who(change.wanted, places, words)
    if "function" in change.fields:
        before = _title(change.known, places, words)
        return words.gettext("{who}: was {before} until now").format(who=who, before=before)
    if change.starts_anew and change.wanted.since:
        day = long_day(change.wanted.since, words)
        return words.gettext("{who}: new term from {day}").format(who=who, day=day)
    corrections = joined([_correction(field, change, words) for field in change.fields], words)
    return words.gettext("{who}: {corrections}").format(who=who, corrections=corrections)


def _correction(field: str, change: Change, words: Words) -> str:
    known, wanted = change.known, change.wanted
    if field == "rank":
        return words.gettext("rank {now} instead of {before}").format(now=wanted.rank, before=known.rank)
    if field == "since":
        now = long_day(wanted.since, words) if wanted.since else "—"
        before = long_day(known.since, words)
        return words.gettext("held since {now} instead of {before}").format(now=now, before=before)
    if field == "birth_year":
        return words.gettext("born in {year}").format(year=wanted.birth_year)
    return words.gettext("civility {civility}").format(civility=civility(Gender(wanted.gender), words))


def _who(mandate: KnownMandate | WantedMandate, places: Places, words: Words) -> str:
    return f"{full_name(mandate, words)}, {_title(mandate, places, words)}"


def _title(mandate: KnownMandate | WantedMandate, places: Places, words: Words) -> str:
    place = places.get(mandate.organisation, "…")
    return function_title(mandate.function, mandate.gender, place, words)
