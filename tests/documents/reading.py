# SPDX-License-Identifier: EUPL-1.2
"""Reads our PDFs back without any viewer: each run of text and each line or box, where the page really shows it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True)
class Run:
    """Text shown in one go: left end of its baseline, width and size in points, and the font without its tag."""

    x: float
    y: float
    width: float
    size: float
    font: str
    text: str

    @property
    def right(self) -> float:
        return self.x + self.width


@dataclass(frozen=True)
class Mark:
    """A stroked line or filled box, by two opposite corners in points."""

    kind: str
    x: float
    y: float
    right: float
    top: float


@dataclass
class Sheet:
    """One page as it is shown."""

    runs: list[Run] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        """The text from top to bottom; what stands on one baseline is one line."""
        rows: dict[float, list[Run]] = {}
        for run in self.runs:
            rows.setdefault(round(run.y), []).append(run)
        return [" ".join(r.text for r in sorted(rows[y], key=lambda r: r.x)) for y in sorted(rows, reverse=True)]

    @property
    def text(self) -> str:
        """All runs in the order in which they are drawn, one a line."""
        return "\n".join(run.text for run in self.runs)


def sheets(pdf: bytes) -> list[Sheet]:
    """The pages of a PDF."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [_Reader().read(page.obj, page.obj.Resources) for page in document.pages]


def fonts(pdf: bytes) -> dict[str, bool]:
    """The fonts that the file names, and whether each is embedded."""
    with pikepdf.open(BytesIO(pdf)) as document:
        found = [o for o in document.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"]
        return {str(f.BaseFont): "/FontFile2" in f.get("/FontDescriptor", {}) for f in found}


def outline(pdf: bytes) -> list[str]:
    """The titles of the outline, from top to bottom."""
    with pikepdf.open(BytesIO(pdf)) as document, document.open_outline() as held:
        return list(_titles(held.root))


def _titles(entries: Any) -> Iterator[str]:
    for entry in entries:
        yield str(entry.title)
        yield from _titles(entry.children)


def normal(text: str) -> str:
    """Text with plain spaces, to be compared."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


class _Reader:
    """Follows the operators that reportlab writes; any other one is an error, not a guess."""

    def __init__(self) -> None:
        self.sheet = Sheet()
        self.matrix = IDENTITY
        self.stack: list[Matrix] = []
        self.line = self.at = IDENTITY
        self.leading = self.word_space = self.size = 0.0
        self.path: list[tuple[float, float]] = []
        self.boxes: list[tuple[float, float, float, float]] = []

    def read(self, stream: Any, resources: Any) -> Sheet:
        self.resources = resources
        for operands, operator in pikepdf.parse_content_stream(stream):
            name = str(operator)
            method = getattr(self, f"op_{_SPELLED.get(name, name)}", None)
            if method:
                method(*operands)
            elif name not in _SILENT:
                raise AssertionError(f"unread operator {name}")
        return self.sheet

    def op_q(self) -> None:
        self.stack.append(self.matrix)

    def op_Q(self) -> None:  # noqa: N802
        self.matrix = self.stack.pop()

    def op_cm(self, *values: Any) -> None:
        self.matrix = _times(tuple(float(v) for v in values), self.matrix)

    def op_Do(self, name: Any) -> None:  # noqa: N802
        form, outer = self.resources.XObject[name], self.resources
        self.op_q()
        self.read(form, form.get("/Resources", outer))
        self.op_Q()
        self.resources = outer

    def op_BT(self) -> None:  # noqa: N802
        self.line = self.at = IDENTITY

    def op_Tm(self, *values: Any) -> None:  # noqa: N802
        self.line = self.at = tuple(float(v) for v in values)  # type: ignore[assignment]

    def op_Td(self, x: Any, y: Any) -> None:  # noqa: N802
        self.line = self.at = _times((1, 0, 0, 1, float(x), float(y)), self.line)

    def op_TL(self, leading: Any) -> None:  # noqa: N802
        self.leading = float(leading)

    def op_Tw(self, space: Any) -> None:  # noqa: N802
        self.word_space = float(space)

    def op_next_line(self) -> None:
        self.op_Td(0, -self.leading)

    def op_Tf(self, name: Any, size: Any) -> None:  # noqa: N802
        self.face, self.size = self.resources.Font[name], float(size)

    def op_Tj(self, shown: Any) -> None:  # noqa: N802
        codes = bytes(shown)
        widths, letters = self.face.Widths, _letters(self.face)
        wide = sum(float(widths[c]) for c in codes) / 1000 * self.size + codes.count(32) * self.word_space
        at = _times(self.at, self.matrix)
        text = "".join(letters[c] for c in codes)
        font = str(self.face.BaseFont).split("+")[-1]
        if text.strip():
            self.sheet.runs.append(Run(at[4], at[5], wide, self.size, font, text))
        self.at = _times((1, 0, 0, 1, wide, 0), self.at)

    def op_m(self, x: Any, y: Any) -> None:
        self.path.append(self._shown(x, y))

    op_l = op_m

    def op_re(self, x: Any, y: Any, width: Any, height: Any) -> None:
        left, low = self._shown(x, y)
        self.boxes.append((left, low, left + float(width), low + float(height)))

    def op_S(self) -> None:  # noqa: N802
        for start, end in zip(self.path[::2], self.path[1::2], strict=True):
            self.sheet.marks.append(Mark("line", *start, *end))
        self._filled("frame")

    def op_f(self) -> None:
        self._filled("box")

    def _filled(self, kind: str) -> None:
        self.sheet.marks += [Mark(kind, *box) for box in self.boxes]
        self.path, self.boxes = [], []

    def _shown(self, x: Any, y: Any) -> tuple[float, float]:
        moved = _times((1, 0, 0, 1, float(x), float(y)), self.matrix)
        return moved[4], moved[5]


_SPELLED = {"T*": "next_line", "f*": "f"}
_SILENT = {"rg", "RG", "w", "d", "n", "ET", "gs", "J", "j", "g", "G"}


def _times(a: Any, b: Any) -> Any:
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


def _letters(face: Any) -> dict[int, str]:
    """Code → character, as a reader copies it, from the font's ToUnicode map."""
    found: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(face.ToUnicode):
        if str(operator) == "endbfchar":
            pairs = zip(operands[::2], operands[1::2], strict=True)
            found |= {bytes(code)[0]: bytes(letter).decode("utf-16-be") for code, letter in pairs}
    return found


def outside(sheet: Sheet, left: float, right: float, bottom: float, top: float) -> list[Run]:
    """The runs that are not wholly between these edges, to half a point."""
    slack = 0.5
    return [
        run
        for run in sheet.runs
        if run.x < left - slack or run.right > right + slack or run.y < bottom or run.y + 0.7 * run.size > top
    ]


def collisions(sheet: Sheet) -> list[tuple[str, str]]:
    """The pairs of runs that are printed over each other."""
    runs = sorted(sheet.runs, key=lambda run: run.y)
    found = []
    for place, low in enumerate(runs):
        for high in runs[place + 1 :]:
            if high.y - low.y > 0.7 * low.size:
                break
            if min(low.right, high.right) - max(low.x, high.x) > 0.5:
                found.append((low.text, high.text))
    return found
