# SPDX-License-Identifier: EUPL-1.2
"""The named colours of the screen, light and dark, and the arithmetic of their contrast (WCAG 2.2)."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a mark says, whatever it is drawn on: a pill, a banner, a line of the journal."""

    NEUTRAL = "neutral"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Tint:
    """One tone: `text` on surface or `pale`, `on_solid` on `solid`, `mark` for dots and bars, `line` around `pale`."""

    text: str
    solid: str
    on_solid: str
    pale: str
    line: str
    mark: str


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of one theme, as #RRGGBB."""

    page: str
    surface: str
    sunken: str
    hover: str
    selected: str
    line: str
    control_line: str
    ink: str
    muted: str
    faint: str
    accent: str
    accent_solid: str
    accent_hover: str
    on_accent: str
    focus: str
    scroll_handle: str
    empty_seat: str
    neutral: Tint
    good: Tint
    warn: Tint
    bad: Tint
    info: Tint

    def tint(self, tone: Tone | str) -> Tint:
        """Return the tint of a tone."""
        found: Tint = getattr(self, Tone(tone).value)
        return found


LIGHT = Colours(
    page="#F5F6F8",
    surface="#FFFFFF",
    sunken="#F5F6F8",
    hover="#F0F3F7",
    selected="#E6EEF8",
    line="#DDE1E7",
    control_line="#868F9D",
    ink="#1B2430",
    muted="#55606E",
    faint="#626C7A",
    accent="#1F5FAE",
    accent_solid="#1F5FAE",
    accent_hover="#184E92",
    on_accent="#FFFFFF",
    focus="#1F5FAE",
    scroll_handle="#C3CAD4",
    empty_seat="#DFE3E9",
    neutral=Tint("#55606E", "#667080", "#FFFFFF", "#E9ECF1", "#D5DAE2", "#465060"),
    good=Tint("#14706A", "#1B7F79", "#FFFFFF", "#E3F2F0", "#BFDDDA", "#1B7F79"),
    warn=Tint("#7D5700", "#8F6400", "#FFFFFF", "#FBF1DA", "#EBD7A6", "#B57D0E"),
    bad=Tint("#A93A22", "#C2492F", "#FFFFFF", "#FBE9E5", "#F0C8BE", "#C2492F"),
    info=Tint("#1F5FAE", "#1F5FAE", "#FFFFFF", "#E6EEF8", "#BFD3EC", "#1F5FAE"),
)

DARK = Colours(
    page="#13171D",
    surface="#1B2129",
    sunken="#161B22",
    hover="#232B35",
    selected="#1E3350",
    line="#303946",
    control_line="#717D8D",
    ink="#E9EDF2",
    muted="#B2BCC9",
    faint="#A3AEBC",
    accent="#8DBBF5",
    accent_solid="#2F6DBF",
    accent_hover="#2A62AD",
    on_accent="#FFFFFF",
    focus="#8DBBF5",
    scroll_handle="#434E5C",
    empty_seat="#39434F",
    neutral=Tint("#B2BCC9", "#596474", "#FFFFFF", "#28313C", "#3A4552", "#C3CCD7"),
    good=Tint("#6CCFC6", "#1B7F79", "#FFFFFF", "#17332F", "#28544F", "#3FB0A7"),
    warn=Tint("#EBC25E", "#8F6400", "#FFFFFF", "#372C14", "#5A4920", "#E3B143"),
    bad=Tint("#F49C88", "#BF462C", "#FFFFFF", "#3E221C", "#6A382D", "#E9704F"),
    info=Tint("#8DBBF5", "#2F6DBF", "#FFFFFF", "#1C2F4A", "#2E4A70", "#6AA5EE"),
)


def luminance(colour: str) -> float:
    """Relative luminance of #RRGGBB, 0 to 1 (WCAG 2.2, « relative luminance »)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, 1.4.3 and 1.4.11)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def text_pairs(colours: Colours) -> list[tuple[str, str, str]]:
    """Return every (name, text, background) that the widgets draw: each needs 4.5:1."""
    grounds = ("page", "surface", "sunken", "hover", "selected")
    pairs = [
        (f"{ink} on {ground}", getattr(colours, ink), getattr(colours, ground))
        for ink in ("ink", "muted", "faint", "accent")
        for ground in grounds
    ]
    pairs += [
        (f"on_accent on {fill}", colours.on_accent, getattr(colours, fill)) for fill in ("accent_solid", "accent_hover")
    ]
    for tone in Tone:
        tint = colours.tint(tone)
        pairs += [(f"{tone} on {ground}", tint.text, getattr(colours, ground)) for ground in grounds]
        pairs += [(f"{tone} on its pale", tint.text, tint.pale), (f"on solid {tone}", tint.on_solid, tint.solid)]
        pairs += [(f"{ink} on pale {tone}", getattr(colours, ink), tint.pale) for ink in ("ink", "muted")]
    return pairs


def mark_pairs(colours: Colours) -> list[tuple[str, str, str]]:
    """Return every (name, mark, background) of dots, bars, rings and edges of controls: each needs 3:1."""
    grounds = ("page", "surface", "sunken", "selected")
    pairs = [
        (f"{mark} on {ground}", getattr(colours, mark), getattr(colours, ground))
        for mark in ("focus", "accent_solid")
        for ground in ("page", "surface")
    ]
    pairs += [
        (f"control_line on {g}", colours.control_line, getattr(colours, g)) for g in ("page", "surface", "sunken")
    ]
    for tone in Tone:
        tint = colours.tint(tone)
        pairs += [(f"{tone} mark on {ground}", tint.mark, getattr(colours, ground)) for ground in grounds]
    return pairs
