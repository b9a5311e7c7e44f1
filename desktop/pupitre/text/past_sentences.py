# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with the file of a past sitting, in one sentence that names the place and says what to write.

`formats.past_tree.Fault` holds what is told here; the codes of `FAULTS` are those that `formats.past_*` note.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pupitre.text.formats import capitalised
from pupitre.text.language import N_, Words

PASTS: Mapping[str, str] = {
    "past-sitting-unreadable": N_(
        "The file “{name}” could not be read as a past sitting. Nothing was changed. Correct what is shown for it, "
        "then try again."
    ),
}

FAULTS: Mapping[str, str] = {
    "key-unknown": N_("this key is not known. The keys known here are: {known}."),
    "key-twice": N_("this key stands here twice. Keep only one of the two."),
    "key-missing": N_("nothing is said under this key. Fill it in."),
    "wants-value": N_("a list or keys stand where a single value is expected. Write the value alone."),
    "wants-list": N_("a list is expected. Begin each of its lines with a hyphen and a space."),
    "wants-keys": N_("keys with their values are expected. The keys known here are: {known}."),
    "wants-counts": N_(
        "names, each with its number of votes, are expected. Write a name, a colon, a space, the number."
    ),
    "value-unknown": N_("“{value}” is not a known value. Write one of these: {known}."),
    "value-not-a-count": N_("“{value}” is not a number. Write a whole number in figures, 0 or more."),
    "value-too-large": N_("{value} is too large. The number cannot be more than {most}."),
    "value-not-a-flag": N_("“{value}” says neither yes nor no. Write yes or no (true or false)."),
    "value-not-a-day": N_("“{value}” is not a day of the calendar. Write it 2019-12-19 or 19/12/2019."),
    "value-not-an-hour": N_("“{value}” is not an hour. Write it 18:30."),
    "text-damaged": N_("letters were lost here, or signs stand here that cannot be printed. Type the text again."),
    "list-too-long": N_("this list is too long. A sitting cannot have more than {most} of them."),
    "member-unknown": N_("no member bears the name “{value}”. Write it as in the list of members."),
    "member-twice": N_("another member already bears the name “{value}”. Tell them apart by a first name."),
    "number-twice": N_("the number {value} is already taken. Give each its own."),
    "proxy-to-oneself": N_("“{value}” cannot hold a proxy of their own. Name another member."),
    "two-moments": N_(
        "the movement cannot be both before item {other} and during item {value}. Keep only one of the two."
    ),
    "withdrawal-without-item": N_("a withdrawal is for one item. Name this item under “point”."),
    "file-unopened": N_(
        "the file could not be opened. Check that it is still there, that you may read it and that no other program "
        "holds it."
    ),
    "file-too-large": N_("the file is too large for a past sitting. Check that it is the right one."),
    "file-empty": N_("there is nothing in the file. Check that it is the right one, and that it was saved."),
    "file-not-utf8": N_(
        "the letters of this line cannot be read. Save the file as “UTF-8” in the program where it was written."
    ),
    "file-kind-unknown": N_("this is not a file of past sittings. Choose a .yaml, .ods or .xlsx file."),
    "book-unreadable": N_(
        "the workbook could not be read: it is damaged, protected by a password, or of another kind. Open it in the "
        "program where it was made, save it as .xlsx or .ods without a password, then try again."
    ),
    "book-blank": N_(
        "no sheet of the workbook holds a sitting. Fill in a copy of the sheet “Modèle” and save the file."
    ),
    "sheet-unknown": N_(
        "this is not a sheet of a past sitting: its titles are missing. Take it from the template, or let its name "
        "begin with “Notes” so that it is passed over."
    ),
    "sheet-stray": N_("“{value}” stands in a column without a known header. Compare the headers with the template."),
    "sheet-became-day": N_(
        "the spreadsheet turned this number into the day {value}. Give the cell the format “Text”, then type the "
        "number again."
    ),
    "sheet-rows-differ": N_("“{value}” differs from what an earlier row says of the same round. Keep the right one."),
    "yaml-broken": N_(
        "the writing of the file is broken here, or just before. Check the spaces at the beginning of the lines, the "
        "colons followed by a space, the quotes and the brackets."
    ),
    "yaml-alias": N_("the signs & and * have a meaning of their own at the beginning of a value. Put it in quotes."),
    "yaml-tag": N_("the sign ! has a meaning of its own at the beginning of a value. Put it in quotes."),
    "yaml-deep": N_("too many keys stand inside each other. Compare with the example."),
    "yaml-several": N_("a second sitting begins here. Write one sitting a file."),
}
"""Each begins after the place, and says after its first full stop what to do."""

_SHOWN = 60
"""A value is shown up to so many letters."""


@dataclass(frozen=True, slots=True)
class Where:
    """A line or a cell, and the key; 0 and "" where the whole is meant."""

    line: int = 0
    sheet: str = ""
    cell: str = ""
    key: str = ""


def past_fault(code: str, facts: Mapping[str, Any], where: Where, words: Words) -> str:
    """« Ligne 14, clé « etat » : « presant » n’est pas une valeur connue. Écrire… » without the file's name."""
    facts = {name: _short(value) for name, value in facts.items()}
    said = words.gettext(FAULTS[code]).format(**facts)
    if facts.get("near"):
        said += " " + words.gettext("Perhaps “{near}” was meant.").format(**facts)
    place = _placed(where, words)
    if not place:
        return capitalised(said)
    return words.gettext("{place}: {said}").format(place=place, said=said)


def _placed(place: Where, words: Words) -> str:
    parts = []
    if place.sheet:
        parts.append(words.gettext("sheet “{sheet}”").format(sheet=place.sheet))
    if place.cell:
        parts.append(words.gettext("cell {cell}").format(cell=place.cell))
    if place.line:
        parts.append(words.gettext("line {line}").format(line=place.line))
    if place.key:
        parts.append(words.gettext("key “{key}”").format(key=_short(place.key)))
    return capitalised(", ".join(parts))


def _short(value: Any) -> Any:
    return f"{value[:_SHOWN]}…" if isinstance(value, str) and len(value) > _SHOWN else value
