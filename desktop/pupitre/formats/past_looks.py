# SPDX-License-Identifier: EUPL-1.2
"""How the cells of the template are drawn, the same in both kinds of workbook. Colours are RRGGBB, sizes points."""

from dataclasses import dataclass

from pupitre.formats.past_columns import Kind
from pupitre.formats.past_layout import Look

FONT = "Arial"
LINE = "B8C2CC"
"""The colour of the lines around a cell."""

REFUSED_TITLE, REFUSED = "Valeur inconnue", "Choisissez une valeur de la liste."


@dataclass(frozen=True, slots=True)
class Style:
    """Text and ground of a look."""

    size: int = 10
    bold: bool = False
    ink: str = "1F2933"
    ground: str = ""
    lined: bool = False
    wrapped: bool = False


STYLES = {
    Look.TITLE: Style(size=16, bold=True, ink="1F3A5F"),
    Look.HINT: Style(ink="52606D"),
    Look.BLOCK: Style(size=11, bold=True, ink="FFFFFF", ground="1F3A5F"),
    Look.HEADER: Style(bold=True, ink="1F3A5F", ground="DCE6F1", lined=True),
    Look.LABEL: Style(bold=True, wrapped=True),
    Look.PROSE: Style(wrapped=True),
    Look.ENTRY: Style(lined=True, wrapped=True),
}

NUMBER_FORMATS = {Kind.DAY: "dd/mm/yyyy", Kind.HOUR: "hh:mm", Kind.COUNT: "0"}
"""What is none of these is text: a number of item such as 1/2018 must not become a day."""
AS_TEXT = "@"
