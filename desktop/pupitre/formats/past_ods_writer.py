# SPDX-License-Identifier: EUPL-1.2
"""Writes sheets as LibreOffice's workbook. Import late: odfdo takes its time.

odfdo keeps the package (manifest, styles of the office, the rest of it); the content is written as XML, because the
library knows neither lists of choices nor rows that stay in sight.
"""

import io
from collections.abc import Iterable, Iterator
from datetime import date, time
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from odfdo import Document

from pupitre.formats.past_columns import Kind
from pupitre.formats.past_grid import letters
from pupitre.formats.past_layout import At, Look, Painted, Sheet, offers
from pupitre.formats.past_looks import FONT, LINE, REFUSED, REFUSED_TITLE, STYLES, Style
from pupitre.formats.past_rows import Value

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = f'xmlns:of="{_OASIS}of:1.2" ' + " ".join(
    f'xmlns:{prefix}="{_OASIS}{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("style", "style"),
        ("table", "table"),
        ("text", "text"),
        ("number", "datastyle"),
        ("config", "config"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)
_DATA_STYLES = (
    '<number:date-style style:name="nDAY" number:automatic-order="false"><number:day number:style="long"/>'
    '<number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text>'
    '<number:year number:style="long"/></number:date-style>'
    '<number:time-style style:name="nHOUR"><number:hours number:style="long"/><number:text>:</number:text>'
    '<number:minutes number:style="long"/></number:time-style>'
    '<number:number-style style:name="nCOUNT"><number:number number:decimal-places="0" '
    'number:min-integer-digits="1"/></number:number-style>'
    '<number:text-style style:name="nTEXT"><number:text-content/></number:text-style>'
)
_SIGN = 0.21
"""Centimetres that a sign of the width of a column takes, at 10 points."""


def workbook(sheets: Iterable[Sheet]) -> bytes:
    """The workbook with these sheets."""
    sheets = list(sheets)
    book = Document("spreadsheet")
    book.set_part("content.xml", _content(sheets).encode())
    book.set_part("settings.xml", _settings(sheets).encode())
    into = io.BytesIO()
    book.save(into)
    return into.getvalue()


def _content(sheets: list[Sheet]) -> str:
    tables = "".join(_table(sheet) for sheet in sheets)
    lists = "".join(_lists(sheet) for sheet in sheets)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMES} office:version="1.3">'
        f'<office:font-face-decls><style:font-face style:name="{FONT}" svg:font-family="{FONT}"/>'
        f"</office:font-face-decls><office:automatic-styles>{_DATA_STYLES}{_styles(sheets)}</office:automatic-styles>"
        f"<office:body><office:spreadsheet><table:content-validations>{lists}</table:content-validations>{tables}"
        "</office:spreadsheet></office:body></office:document-content>"
    )


def _styles(sheets: list[Sheet]) -> str:
    widths = sorted({width for sheet in sheets for width in sheet.widths})
    heights = sorted({height for sheet in sheets for height in sheet.heights.values()})
    return (
        "".join(
            f'<style:style style:name="c{width}" style:family="table-column"><style:table-column-properties '
            f'style:column-width="{width * _SIGN:.2f}cm"/></style:style>'
            for width in widths
        )
        + "".join(
            f'<style:style style:name="r{height:.0f}" style:family="table-row"><style:table-row-properties '
            f'style:row-height="{height}pt" style:use-optimal-row-height="false"/></style:style>'
            for height in heights
        )
        + '<style:style style:name="page" style:family="table" style:master-page-name="Default">'
        '<style:table-properties table:display="true"/></style:style>'
        + "".join(
            _cell_style(_style_name(look, kind), style, kind)
            for look, style in STYLES.items()
            for kind in (Kind if look is Look.ENTRY else (Kind.TEXT,))
        )
    )


def _style_name(look: Look, kind: Kind) -> str:
    return f"{look}-{_data(kind)}" if look is Look.ENTRY else str(look)


def _data(kind: Kind) -> str:
    return kind.name if kind in (Kind.DAY, Kind.HOUR, Kind.COUNT) else "TEXT"


def _cell_style(name: str, style: Style, kind: Kind) -> str:
    weight = "bold" if style.bold else "normal"
    ground = f' fo:background-color="#{style.ground}"' if style.ground else ""
    border = f' fo:border="0.5pt solid #{LINE}"' if style.lined else ""
    wrap = ' fo:wrap-option="wrap"' if style.wrapped else ""
    return (
        f'<style:style style:name="{name}" style:family="table-cell" style:parent-style-name="Default" '
        f'style:data-style-name="n{_data(kind)}"><style:table-cell-properties style:vertical-align="middle"'
        f'{ground}{border}{wrap}/><style:paragraph-properties fo:text-align="start"/><style:text-properties '
        f'style:font-name="{FONT}" fo:font-size="{style.size}pt" fo:font-weight="{weight}" fo:color="#{style.ink}"/>'
        "</style:style>"
    )


def _lists(sheet: Sheet) -> str:
    """The lists of choices; names are offered, not asked for."""
    found: dict[str, str] = {}
    for labels, (row, column), _ in offers(sheet):
        name = _list_name(sheet, labels)
        if labels:
            source = ";".join(f'"{label}"' for label in labels)
        else:
            source = ":".join(f".${letters(c)}${r}" for r, c in sheet.names or ())
            source = f"[{source}]"
        condition = quoteattr(f"of:cell-content-is-in-list({source})")
        base = quoteattr(f"{_quoted(sheet.name)}.{letters(column)}{row}")
        found.setdefault(
            name,
            f'<table:content-validation table:name="{name}" table:condition={condition} '
            f'table:allow-empty-cell="true" table:base-cell-address={base}><table:error-message '
            f'table:title="{REFUSED_TITLE}" table:message-type="stop" table:display="{str(bool(labels)).lower()}">'
            f"<text:p>{REFUSED}</text:p></table:error-message></table:content-validation>",
        )
    return "".join(found.values())


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


def _list_name(sheet: Sheet, labels: tuple[str, ...]) -> str:
    return f"list-{sum(sheet.name.encode())}-{'-'.join(labels) or 'noms'}".replace(" ", "-")


def _table(sheet: Sheet) -> str:
    columns = "".join(f'<table:table-column table:style-name="c{width}"/>' for width in sheet.widths)
    last = max(row for row, _ in sheet.cells)
    covered = {
        (row, column + more) for (row, column), painted in sheet.cells.items() for more in range(1, painted.span)
    }
    drawn = [(_height(sheet, row), "".join(_row(sheet, row, covered))) for row in range(1, last + 1)]
    lines = "".join(
        f'<table:table-row{height} table:number-rows-repeated="{len(list(same))}">{cells}</table:table-row>'
        for (height, cells), same in groupby(drawn)
    )
    return f'<table:table table:name={quoteattr(sheet.name)} table:style-name="page">{columns}{lines}</table:table>'


def _height(sheet: Sheet, row: int) -> str:
    return f' table:style-name="r{sheet.heights[row]:.0f}"' if row in sheet.heights else ""


def _row(sheet: Sheet, row: int, covered: set[At]) -> Iterator[str]:
    for column in range(1, len(sheet.widths) + 1):
        painted = sheet.cells.get((row, column))
        if painted:
            yield _cell(sheet, painted)
        elif (row, column) in covered:
            yield "<table:covered-table-cell/>"
        else:
            yield "<table:table-cell/>"


def _cell(sheet: Sheet, painted: Painted) -> str:
    attributes = f' table:style-name="{_style_name(painted.look, painted.kind)}"'
    if painted.span > 1:
        attributes += f' table:number-columns-spanned="{painted.span}" table:number-rows-spanned="1"'
    if painted.offered or painted.kind is Kind.NAME:
        attributes += f' table:content-validation-name="{_list_name(sheet, painted.offered)}"'
    if painted.value is None:
        return f"<table:table-cell{attributes}/>"
    kind, shown = _written(painted.value)
    return f"<table:table-cell{attributes} {kind}><text:p>{escape(shown)}</text:p></table:table-cell>"


def _written(value: Value) -> tuple[str, str]:
    """The attributes of a value, and what is shown of it."""
    if isinstance(value, time):
        return f'office:value-type="time" office:time-value="PT{value:%HH%MM%SS}"', f"{value:%H:%M}"
    if isinstance(value, date):
        return f'office:value-type="date" office:date-value="{value.isoformat()}"', f"{value:%d/%m/%Y}"
    if isinstance(value, int):
        return f'office:value-type="float" office:value="{value}"', str(value)
    return 'office:value-type="string"', str(value)


def _settings(sheets: list[Sheet]) -> str:
    """The first sheet in sight, and in each the rows that stay when one scrolls."""

    def item(name: str, kind: str, value: object) -> str:
        return f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'

    frozen = "".join(
        f"<config:config-item-map-entry config:name={quoteattr(sheet.name)}>"
        + (item("VerticalSplitMode", "short", 2) + item("VerticalSplitPosition", "int", sheet.frozen))
        + item("PositionBottom", "int", sheet.frozen)
        + item("ActiveSplitRange", "short", 2)
        + item("ShowGrid", "boolean", "false")
        + "</config:config-item-map-entry>"
        for sheet in sheets
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-settings {_NAMES} office:version="1.3">'
        '<office:settings><config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        + item("ViewId", "string", "view1")
        + f'<config:config-item-map-named config:name="Tables">{frozen}</config:config-item-map-named>'
        + item("ActiveTable", "string", escape(sheets[0].name))
        + "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>"
        "</office:settings></office:document-settings>"
    )
