# SPDX-License-Identifier: EUPL-1.2
"""French numbers in letters, as minutes write their date and hour (traditional spelling: « vingt et un »)."""

_UNITS = (
    *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
    *("treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"),
)
_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 7: "soixante", 8: "quatre-vingt"}


def in_letters(number: int, *, feminine: bool = False) -> str:
    """`number` (0 to 9999) in French words: 2026 → « deux mille vingt-six »; feminine: 21 → « vingt et une »."""
    if not 0 <= number <= 9999:
        raise ValueError(number)
    thousands, rest = divmod(number, 1000)
    hundreds, last = divmod(rest, 100)
    parts = []
    if thousands:
        parts += ["mille"] if thousands == 1 else [_UNITS[thousands], "mille"]
    if hundreds:
        parts += [_hundreds(hundreds, plural=not last)]
    if last or not parts:
        parts.append(_below_hundred(last))
    words = " ".join(parts)
    return f"{words}e" if feminine and (words == "un" or words.endswith((" un", "-un"))) else words


def _hundreds(hundreds: int, *, plural: bool) -> str:
    if hundreds == 1:
        return "cent"
    return f"{_UNITS[hundreds]} cents" if plural else f"{_UNITS[hundreds]} cent"


def _below_hundred(number: int) -> str:
    if number < 20:
        return _UNITS[number]
    if number == 80:
        return "quatre-vingts"
    tens, unit = divmod(number, 10)
    if tens in (7, 9):
        tens, unit = tens - 1, unit + 10
    if not unit:
        return _TENS[tens]
    link = " et " if unit in (1, 11) and tens != 8 else "-"
    return f"{_TENS[tens]}{link}{_UNITS[unit]}"
