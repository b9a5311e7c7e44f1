# SPDX-License-Identifier: EUPL-1.2
"""The one place of sizes, fonts, palette and style sheet; what is drawn by hand asks `now()` for them."""

import importlib.util
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from pupitre.ui.colours import DARK, LIGHT, Colours, Tint

FAMILY = "Source Sans Pro"
_FACES = ("Regular", "Semibold", "Bold", "It")


class Scheme(StrEnum):
    """What the settings say of light and dark; `SYSTEM` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Sizes:
    """Every size in logical pixels: an 8-pixel grid, and five sizes of text."""

    grid: int = 8
    half: int = 4
    inset: int = 12
    gap: int = 16
    pad: int = 20
    radius: int = 6
    card_radius: int = 8
    small: int = 12
    body: int = 14
    lead: int = 16
    title: int = 20
    figure: int = 28
    control: int = 32
    row: int = 40
    tall_row: int = 56
    icon: int = 18
    bar: int = 52
    rail: int = 196
    hair: int = 1
    ring: int = 2

    def scaled(self, factor: float) -> "Sizes":
        """Everything `factor` times larger, but the hairline."""
        return Sizes(
            **{f.name: max(1, round(getattr(self, f.name) * factor)) for f in fields(self) if f.name != "hair"}
        )


@dataclass(frozen=True, slots=True)
class Theme:
    """What a widget needs to draw itself."""

    colours: Colours
    sizes: Sizes
    dark: bool
    scale: float

    def font(self, size: str = "body", weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return a font of one of the five sizes (`small`, `body`, `lead`, `title`, `figure`)."""
        return font(getattr(self.sizes, size), weight)


@cache
def font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return our font, `pixels` high. Every caller is given the same one, so nobody changes it."""
    made = QFont(FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(weight)
    return made


@cache
def metrics(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFontMetrics:
    """Return the measures of our font, `pixels` high."""
    return QFontMetrics(font(pixels, weight))


@lru_cache(maxsize=4096)
def advance(text: str, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> int:
    """Return how wide a line of text is in pixels."""
    return metrics(pixels, weight).horizontalAdvance(text)


def make(*, dark: bool, scale: float = 1.0) -> Theme:
    """Build a theme; `scale` is the settings' size of text, kept within 0.8 and 2.0."""
    factor = min(2.0, max(0.8, scale))
    return Theme(DARK if dark else LIGHT, Sizes().scaled(factor), dark, factor)


class _Screen:
    """What the screen wears: the one thing here that changes; asked thousands of times for each thing drawn."""

    worn = make(dark=False)


def now() -> Theme:
    """Return the theme that the application wears; light and unscaled where none was put on."""
    return _Screen.worn


def load_fonts() -> None:
    """Register the four faces of Source Sans Pro with Qt, straight from the installed package's files."""
    spec = importlib.util.find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        raise FileNotFoundError(FAMILY)
    folder = Path(spec.origin).parent / "files"
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(folder / f"SourceSansPro-{face}.ttf"))
    for measured in (font, metrics, advance):
        measured.cache_clear()


def palette(colours: Colours) -> QPalette:
    """Translate our colours for everything that Qt draws itself."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.page,
        QPalette.ColorRole.WindowText: colours.ink,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.sunken,
        QPalette.ColorRole.Text: colours.ink,
        QPalette.ColorRole.PlaceholderText: colours.faint,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.ink,
        QPalette.ColorRole.BrightText: colours.on_accent,
        QPalette.ColorRole.Highlight: colours.accent_solid,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Accent: colours.accent_solid,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.LinkVisited: colours.accent,
        QPalette.ColorRole.ToolTipBase: colours.ink,
        QPalette.ColorRole.ToolTipText: colours.surface,
        QPalette.ColorRole.Light: colours.surface,
        QPalette.ColorRole.Midlight: colours.hover,
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Dark: colours.control_line,
        QPalette.ColorRole.Shadow: colours.line,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.faint))
    return made


def tokens(theme: Theme) -> dict[str, str]:
    """Return the names that `pupitre.qss` may use: colours as they are, sizes as 12px, tints as good_text."""
    named: dict[str, str] = {}
    for field in fields(Colours):
        value = getattr(theme.colours, field.name)
        if isinstance(value, Tint):
            named |= {f"{field.name}_{part}": colour for part, colour in asdict(value).items()}
        else:
            named[field.name] = value
    return named | {name: f"{size}px" for name, size in (asdict(theme.sizes) | _derived(theme.sizes)).items()}


def _derived(sizes: Sizes) -> dict[str, int]:
    """Sizes that a style sheet cannot compute: a focus ring of 2 pixels must not move what it surrounds."""
    scroll, margin = sizes.grid + 4, 3
    return {
        "control_inner": sizes.control - 2,
        "control_focus": sizes.control - 4,
        "spin_inner": sizes.control - 5,
        "spin_focus": sizes.control - 7,
        "inset_focus": sizes.inset - 1,
        "half_focus": sizes.half - 1,
        "grid_focus": sizes.grid - 1,
        "chevron": sizes.gap,
        "arrow": sizes.small,
        "mark": sizes.gap,
        "mark_radius": sizes.gap // 2 + 1,
        "scroll": scroll,
        "scroll_margin": margin,
        "scroll_radius": (scroll - 2 * margin) // 2,
    }


def style_sheet(theme: Theme, template: str, icons: Path) -> str:
    """Fill the template; an unknown name is a KeyError, so that a slip cannot reach the screen."""
    return Template(template).substitute(tokens(theme), family=FAMILY, icons=icons.as_posix())


class Dresser(QObject):
    """Puts a theme on the application, and changes it when the system or the settings change."""

    changed = Signal()

    def __init__(
        self, app: QApplication, resources: Path, *, scheme: Scheme = Scheme.SYSTEM, scale: float = 1.0
    ) -> None:
        super().__init__(app)
        self._app = app
        self._template = (resources / "styles" / "pupitre.qss").read_text(encoding="utf-8")
        self._icons = resources / "icons"
        self._scheme, self._scale = scheme, scale
        load_fonts()
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._dress()

    def wear(self, *, scheme: Scheme | None = None, scale: float | None = None) -> None:
        """Follow the settings: another scheme, another size of text, or both."""
        self._scheme = scheme or self._scheme
        self._scale = scale or self._scale
        self._dress()

    def _follow(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._dress()

    def _is_dark(self) -> bool:
        if self._scheme is Scheme.SYSTEM:
            return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    def _dress(self) -> None:
        theme = make(dark=self._is_dark(), scale=self._scale)
        _Screen.worn = theme
        self._app.setPalette(palette(theme.colours))
        self._app.setFont(theme.font())
        self._app.setStyleSheet(style_sheet(theme, self._template, self._icons))
        self.changed.emit()
