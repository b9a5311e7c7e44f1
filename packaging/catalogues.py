# SPDX-License-Identifier: EUPL-1.2
"""The catalogues of i18n/: extract the source sentences, bring each locale up to date, check, compile. Needs babel.

`python packaging/dev.py catalogues [--check]` calls this with the interpreter of .venv.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "i18n"
TEMPLATE = FOLDER / "pupitre.pot"
COMPLETE = ("fr",)
NARROW = "\u202f"

# Dates and tool versions in a header change at every run and tell nothing that git does not.
_CHURN = re.compile(
    rb'^"(?:POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team|Report-Msgid-Bugs-To)'
    rb': .*\\n"\n',
    re.MULTILINE,
)
_BRACES = re.compile(r"\{[^{}]*\}")
_NOT_PROSE = re.compile(r"[a-z][a-z+.-]*://\S+|&#?\w+;|<[^<>]+>|`[^`]*`")
_FRENCH = {
    "a narrow no-break space is missing before": re.compile(rf"(?<=[^{NARROW}!?])(?:(?<!\d):|:(?!\d)|[;!?»])"),
    "a narrow no-break space is missing after": re.compile(rf"«(?!{NARROW})"),
    "a straight apostrophe stands in": re.compile(r"[^\W\d_]'(?=[\w«“])"),
}


def extract() -> Catalog:
    """Return the template: every sentence of the sources, with the files that say it."""
    with (FOLDER / "babel.cfg").open(encoding="utf-8") as stream:
        methods, options = parse_mapping_cfg(stream)  # type: ignore[no-untyped-call]
    template = Catalog(project="Pupitre", charset="utf-8", fuzzy=False, header_comment="# Pupitre, EUPL-1.2.")
    found = extract_from_dir(ROOT, methods, options, comment_tags=("Translators:",), strip_comment_tags=True)
    for file, _line, message, comments, context in sorted(found, key=lambda row: (row[0], row[1])):
        template.add(message, None, [(Path(file).as_posix(), 0)], auto_comments=comments, context=context)
    return template


def to_bytes(catalogue: Catalog) -> bytes:
    """Return the text of a catalogue without what changes at every run."""
    stream = BytesIO()
    write_po(stream, catalogue, width=120, sort_by_file=True, ignore_obsolete=True, include_lineno=False)
    return _CHURN.sub(b"", stream.getvalue())


def read(path: Path, locale: str | None = None) -> Catalog:
    """Read a catalogue; a locale that has none yet begins with an empty one."""
    if not path.exists():
        return Catalog(locale=locale, project="Pupitre", charset="utf-8", fuzzy=False)
    with path.open("rb") as stream:
        return read_po(stream, locale=locale)


def sources() -> Iterator[tuple[str, Path]]:
    """Yield each locale with its catalogue, those that must be complete first."""
    there = {path.parents[1].name: path for path in sorted(FOLDER.glob("*/LC_MESSAGES/pupitre.po"))}
    for locale in COMPLETE:
        yield locale, there.pop(locale, FOLDER / locale / "LC_MESSAGES" / "pupitre.po")
    yield from there.items()


def updated(path: Path, locale: str, template: Catalog) -> Catalog:
    """Return a locale's catalogue with the template's sentences; a changed sentence is empty again, never guessed."""
    catalogue = read(path, locale)
    catalogue.update(template, no_fuzzy_matching=True, update_header_comment=True)
    catalogue.fuzzy = False
    return catalogue


def update() -> None:
    """Write the template and every locale's catalogue anew."""
    template = extract()
    TEMPLATE.write_bytes(to_bytes(template))
    for locale, path in sources():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(to_bytes(updated(path, locale, template)))


def compile_all() -> None:
    """Write the .mo that the program reads, beside each .po."""
    for locale, path in sources():
        with path.with_suffix(".mo").open("wb") as stream:
            write_mo(stream, read(path, locale))


def check() -> Iterator[str]:
    """Yield what is wrong: a template or catalogue that is not current, a gap, a broken brace, French typography."""
    template = extract()
    if not TEMPLATE.exists() or TEMPLATE.read_bytes() != to_bytes(template):
        yield "i18n/pupitre.pot is not current"
    for locale, path in sources():
        if not path.exists() or path.read_bytes() != to_bytes(updated(path, locale, template)):
            yield f"{locale}: the catalogue is not current"
        for message in read(path, locale):
            for trouble in troubles(message, locale):
                yield f"{locale}: {trouble}: {message.id!r}"


def troubles(message: Message, locale: str) -> Iterator[str]:
    """Yield what is wrong with one message of a locale."""
    if not message.id:
        return
    said = _forms(message.string)
    if message.fuzzy:
        yield "fuzzy"
    if locale in COMPLETE and not all(said):
        yield "untranslated"
    known = {brace for form in _forms(message.id) for brace in _BRACES.findall(form)}
    for form in filter(None, said):
        if unknown := set(_BRACES.findall(form)) - known:
            yield f"{', '.join(sorted(unknown))} is not in the source"
        if not message.pluralizable and (lost := known - set(_BRACES.findall(form))):
            yield f"{', '.join(sorted(lost))} is lost"
        if locale.partition("_")[0] == "fr":
            yield from french(form)


def french(text: str) -> Iterator[str]:
    """Yield each place where a French sentence breaks the typography of the Imprimerie nationale."""
    # What a brace stands for is a word; addresses, tags and quoted code are no prose.
    prose = _BRACES.sub("x", _NOT_PROSE.sub("x", text))
    for trouble, pattern in _FRENCH.items():
        for match in pattern.finditer(prose):
            yield f"{trouble} {prose[max(match.start() - 12, 0) : match.end() + 4]!r}"


def _forms(said: object) -> tuple[str, ...]:
    return tuple(said) if isinstance(said, (list, tuple)) else (str(said or ""),)


def main() -> int:
    """Extract, update and compile; or only check; or only compile. Returns 1 where a check finds something."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--check", action="store_true", help="write nothing; say what is not current, missing or wrong")
    only.add_argument("--compile", action="store_true", help="only write the .mo files")
    arguments = parser.parse_args()
    if arguments.check:
        found = list(check())
        print("\n".join(found) or "The catalogues are current and complete.")
        return 1 if found else 0
    if not arguments.compile:
        update()
    compile_all()
    return 0


if __name__ == "__main__":
    sys.exit(main())
