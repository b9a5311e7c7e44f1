# SPDX-License-Identifier: EUPL-1.2
"""Days, hours, numbers and lists as a language writes them (babel); what babel lacks is said beside it."""

from collections.abc import Sequence
from datetime import date, time
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from pupitre.text.language import Words
from pupitre.text.numerals import in_letters

LIST_MARK = "– "
"""What begins an item of a list in a drafted text."""


def is_french(words: Words) -> bool:
    """Whether the rules of French grammar and typography hold for these words."""
    return words.locale.language == "fr"


def day(d: date, words: Words) -> str:
    """« jeudi 3 décembre 2026 »."""
    return _dated(d, "full", words)


def long_day(d: date, words: Words) -> str:
    """« 3 décembre 2026 »."""
    return _dated(d, "long", words)


def short_day(d: date, words: Words) -> str:
    """« 3 déc. 2026 », for tables."""
    return _dated(d, "medium", words)


def _dated(d: date, form: str, words: Words) -> str:
    text = format_date(d, form, locale=words.locale)
    if is_french(words) and d.day == 1:  # CLDR writes « 1 janvier »; French says « 1er janvier »
        return " ".join("1er" if part == "1" else part for part in text.split(" "))
    return text


def solemn_day(d: date, words: Words) -> str:
    """The date in letters where minutes are so dated: « l’an deux mille vingt-six, le jeudi trois décembre »."""
    if not is_french(words):
        return day(d, words)
    number = "premier" if d.day == 1 else in_letters(d.day)
    weekday, month = (format_date(d, part, locale=words.locale) for part in ("EEEE", "MMMM"))
    return f"l’an {in_letters(d.year)}, le {weekday} {number} {month}"


def hour(t: time, words: Words) -> str:
    """« 18 h 07 », « 18 h »; the spaces do not break."""
    if not t.minute:
        return words.pgettext("time of day, on the hour", "{hour}:00").format(hour=t.hour)
    return words.pgettext("time of day", "{hour}:{minute}").format(hour=t.hour, minute=f"{t.minute:02}")


def solemn_hour(t: time, words: Words) -> str:
    """The hour in letters where minutes are so dated: « dix-huit heures sept »."""
    if not is_french(words):
        return hour(t, words)
    hours = f"{in_letters(t.hour, feminine=True)} heure{'s' if t.hour > 1 else ''}"
    return f"{hours} {in_letters(t.minute, feminine=True)}" if t.minute else hours


def joined(names: Sequence[str], words: Words) -> str:
    """« A, B et C »."""
    return format_list(list(names), style="standard", locale=words.locale)


def number(n: int, words: Words) -> str:
    """« 117 094 », with the space that does not break."""
    return _decimal(n, words.locale)


@lru_cache(maxsize=4096)
def _decimal(n: int, locale: Locale) -> str:
    """Babel takes a fifth of a millisecond for ten numbers, and a desk shows hundreds at each vote."""
    return format_decimal(n, locale=locale)


def ordinal(n: int, words: Words, *, feminine: bool = False) -> str:
    """« 1er », « 1re », « 2e »."""
    first = words.pgettext("woman", "{number}st") if feminine else words.pgettext("man", "{number}st")
    forms = {"one": first, "two": words.gettext("{number}nd"), "few": words.gettext("{number}rd")}
    return forms.get(words.locale.ordinal_form(n), words.gettext("{number}th")).format(number=n)


def file_size(size: int, words: Words) -> str:
    """« 840 Ko », « 1,2 Mo »; `size` in bytes, thousands of bytes as file managers show them."""
    if size < 1000:
        return words.ngettext("{count} byte", "{count} bytes", size).format(count=size)
    if size < 1_000_000:
        return words.gettext("{size} KB").format(size=number(round(size / 1000), words))
    megabytes = format_decimal(round(size / 1_000_000, 1), locale=words.locale)
    return words.gettext("{size} MB").format(size=megabytes)


def capitalised(text: str) -> str:
    """The text with a capital first letter, the rest untouched."""
    return text[:1].upper() + text[1:]


def typographic(text: str) -> str:
    """Typed text as it is set: the typewriter's apostrophe becomes ’."""
    return text.replace("'", "’")
