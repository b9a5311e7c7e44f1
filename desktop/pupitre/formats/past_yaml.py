# SPDX-License-Identifier: EUPL-1.2
"""Past sittings in YAML, one a file: read as texts with their lines, never as Python objects, and written.

YAML would make of 18:00 the number 1080 and of the name No a refusal, so values are taken as they are written. What
nobody types by hand is refused: anchors and aliases (a few lines of them fill any memory), tags, deep nesting.
Import this module late: no usual start needs YAML.
"""

from pathlib import Path
from typing import Any

import yaml

from pupitre.formats.past_reading import read_tree
from pupitre.formats.past_sitting import PastSitting, Source
from pupitre.formats.past_tree import Branch, Entry, Fault, Leaf, Node, Place, Series, refuse

LARGEST = 500_000
"""Bytes; a sitting of 200 members and 200 items has less than a tenth of it."""

_DEEPEST = 12
_NULL = "tag:yaml.org,2002:null"


class _Stop(Exception):
    """Nothing more can be read; carries the reason."""

    def __init__(self, line: int, code: str) -> None:
        super().__init__(code)
        self.fault = Fault(Place(line), "", code)


class _Loader(yaml.SafeLoader):
    """Composes nodes and refuses what is not a plain list of keys and texts."""

    _depth = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        """The next node. Raises `_Stop`."""
        event = self.peek_event()  # type: ignore[no-untyped-call]
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise _Stop(line, "yaml-alias")
        if getattr(event, "tag", None) is not None:
            raise _Stop(line, "yaml-tag")
        if self._depth > _DEEPEST:
            raise _Stop(line, "yaml-deep")
        self._depth += 1
        try:
            return super().compose_node(parent, index)
        finally:
            self._depth -= 1


def read_past_sitting(path: Path) -> PastSitting:
    """The sitting in a YAML file. Raises Problem("past-sitting-unreadable", name=…, faults=…) with all its faults."""
    faults: list[Fault] = []
    try:
        node = _tree(_text(path))
    except _Stop as stop:
        refuse(path.name, [stop.fault])
    sitting = read_tree(node, Source(path.name), faults)
    return sitting or refuse(path.name, faults)


def _text(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            raw = stream.read(LARGEST + 1)
    except OSError as trouble:
        raise _Stop(0, "file-unopened") from trouble
    if len(raw) > LARGEST:
        raise _Stop(0, "file-too-large")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        raise _Stop(raw[: trouble.start].count(b"\n") + 1, "file-not-utf8") from trouble


def _tree(text: str) -> Node:
    try:
        loader = _Loader(text)
        found = loader.get_node() if loader.check_node() else None
        second = loader.get_node() if loader.check_node() else None
    except yaml.MarkedYAMLError as trouble:
        raise _Stop(_line(trouble), "yaml-broken") from trouble
    except yaml.reader.ReaderError as trouble:
        raise _Stop(text[: trouble.position].count("\n") + 1, "text-damaged") from trouble
    if found is None:
        raise _Stop(0, "file-empty")
    if second is not None:
        raise _Stop(second.start_mark.line + 1, "yaml-several")
    return _node(found)


def _line(trouble: yaml.MarkedYAMLError) -> int:
    """Where to look: a bracket or a quote that is not closed is told at its beginning, not where that was noticed."""
    unclosed = "flow" in (trouble.context or "") or "quoted" in (trouble.context or "")
    mark = (unclosed and trouble.context_mark) or trouble.problem_mark or trouble.context_mark
    return mark.line + 1 if mark else 0


def _node(found: yaml.Node) -> Node:
    place = Place(found.start_mark.line + 1)
    if isinstance(found, yaml.MappingNode):
        return Branch(place, tuple(_entry(key, held) for key, held in found.value))
    if isinstance(found, yaml.SequenceNode):
        return Series(tuple(_node(item) for item in found.value), place)
    return Leaf(None if found.tag == _NULL else found.value, place)


def _entry(key: yaml.Node, held: yaml.Node) -> Entry:
    line = key.start_mark.line + 1
    if not isinstance(key, yaml.ScalarNode):
        raise _Stop(line, "yaml-broken")
    return Entry(key.value, Place(line), _node(held))
