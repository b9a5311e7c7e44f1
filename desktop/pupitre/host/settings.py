# SPDX-License-Identifier: EUPL-1.2
"""The preferences of one person on one computer: one frozen value, kept as TOML that a person may read and change."""

import tomllib
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

import tomli_w

from pupitre.domain.broken import Problem
from pupitre.host.files import read, told, write_atomically

THEMES = ("system", "light", "dark")
TEXT_SCALES = range(80, 201)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person prefers; everything has a default, so an empty file is a good one.

    Attributes: `theme` one of THEMES; `text_scale` in percent, within TEXT_SCALES; `locale` "" for the system's;
    `last_store` the path of the store that was open last, "" for the usual one; `public_…`: the projector's screen by
    name, "window" for none, "" for whichever is not ours, and what is shown on it; `other` what a newer version wrote.
    """

    theme: str = "system"
    text_scale: int = 100
    locale: str = ""
    last_store: str = ""
    public_screen: str = ""
    public_names: bool = False
    public_live: bool = False
    public_dark: bool = False
    other: dict[str, Any] = field(default_factory=dict, hash=False)


def load(path: Path) -> Settings:
    """Read the preferences; a file that is not there, and each value that makes no sense, give the default.

    A file that is no TOML is set aside as `<name>.damaged`: preferences must never keep the program from starting.
    Raises Problem where the disk refuses (see `files.told`).
    """
    try:
        values = tomllib.loads(read(path).decode("utf-8"))
    except Problem as problem:
        if problem.code == "path-missing":
            return Settings()
        raise
    except ValueError:  # TOML's errors and UTF-8's are both of this kind
        path.replace(path.with_name(f"{path.name}.damaged"))
        return Settings()
    known = {name: values.pop(name) for name in _names() if name in values}
    return Settings(**{name: value for name, value in known.items() if _makes_sense(name, value)}, other=values)


def save(path: Path, settings: Settings) -> None:
    """Write the preferences whole, in their folder made if need be. Raises Problem (see `files.told`)."""
    values = {name: value for name, value in asdict(settings).items() if name != "other"}
    with told(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_atomically(path, tomli_w.dumps({**settings.other, **values}).encode("utf-8"))


def _names() -> tuple[str, ...]:
    return tuple(each.name for each in fields(Settings) if each.name != "other")


def _makes_sense(name: str, value: Any) -> bool:
    """Say whether a value that a person may have typed is one that this setting can take."""
    if name == "theme":
        return value in THEMES
    if name == "text_scale":
        return isinstance(value, int) and value in TEXT_SCALES
    return type(value) is type(getattr(Settings(), name))
