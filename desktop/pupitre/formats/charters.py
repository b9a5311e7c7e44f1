# SPDX-License-Identifier: EUPL-1.2
"""Reads bodies' rules from the catalogue (resources/charters/*.yaml). YAML is read late: no usual start needs it.

A charter's `regimes` are written out, or named: what several bodies share stands in shared/regimes.yaml beside them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pupitre.domain.broken import Problem
from pupitre.domain.charter import Charter
from pupitre.domain.directory import OrganisationKind
from pupitre.domain.plain import from_plain

SHARED = Path("shared") / "regimes.yaml"


@dataclass(frozen=True, slots=True)
class Model:
    """A body of the catalogue: whom it `fits`, and whether such an organisation has it from its first start on."""

    key: str
    charter: Charter
    fits: tuple[OrganisationKind, ...] = ()
    founded: bool = False


@dataclass(frozen=True, slots=True)
class _Whose:
    fits: tuple[OrganisationKind, ...] = ()
    founded: bool = False


def read_charter(path: Path) -> Charter:
    """The rules in a YAML file of the shape of `Charter`. Raises Problem("charter-unreadable") with the reason."""
    return read_model(path).charter


def read_model(path: Path) -> Model:
    """A body of the catalogue; its key is the file's name. Raises as `read_charter`."""
    import yaml

    try:
        held = _read(path)
        whose = from_plain(_Whose, held)
        charter = from_plain(Charter, {**held, "regimes": [*_regimes(held, path.parent / SHARED)]})
        return Model(path.stem.replace("_", "-"), charter, whose.fits, whose.founded)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, TypeError, ValueError, KeyError) as trouble:
        raise Problem("charter-unreadable", name=path.name, reason=str(trouble)) from trouble


def read_catalogue(folder: Path) -> tuple[Model, ...]:
    """Every body of the catalogue, by key. Raises as `read_charter`."""
    return tuple(read_model(path) for path in sorted(folder.glob("*.yaml")))


def _read(path: Path) -> dict[str, Any]:
    import yaml

    held = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(held, dict):
        raise TypeError(f"a mapping is wanted, not {type(held).__name__}")
    return held


def _regimes(held: Mapping[str, Any], shared: Path) -> Iterator[dict[str, Any]]:
    """The regimes of a charter; a rule that a regime changes keeps what the regime does not say of it."""
    wanted = held.get("regimes") or ()
    named = _read(shared) if any(isinstance(said, str) for said in wanted) else {}
    for said in wanted:
        for regime in named[said] if isinstance(said, str) else (said,):
            yield {name: _over(held.get(name), rule) for name, rule in regime.items()}


def _over(usual: Any, said: Any) -> Any:
    if isinstance(said, dict):
        return {**(usual or {}), **said}
    return said.isoformat() if isinstance(said, date) else said
