# SPDX-License-Identifier: EUPL-1.2
"""Icons take the colours of the theme."""

import sys

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QIcon, QPainter, QPixmap

from pupitre.ui import icons, theme
from pupitre.ui.colours import DARK, LIGHT


def colours(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    image = icon.pixmap(48, 48, mode).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {pixel.name().upper() for pixel in pixels if pixel.alpha() == 255}


def test_an_icon_is_drawn_in_the_colour_of_its_role(dresser: theme.Dresser) -> None:
    assert colours(icons.icon("calendar-event-line", "accent")) == {LIGHT.accent}


def test_a_closed_icon_is_faint(dresser: theme.Dresser) -> None:
    assert colours(icons.icon("calendar-event-line"), QIcon.Mode.Disabled) == {LIGHT.faint}


def test_an_icon_follows_the_theme(dresser: theme.Dresser) -> None:
    icon = icons.icon("home-5-line", "ink")
    dresser.wear(scheme=theme.Scheme.DARK)
    assert colours(icon) == {DARK.ink}


def test_an_icon_lies_in_the_middle_of_its_box(dresser: theme.Dresser) -> None:
    drawn = QPixmap(60, 60)
    drawn.fill("white")
    painter = QPainter(drawn)
    icons.draw(painter, "checkbox-blank-line", QRectF(10, 10, 40, 40), "#000000")
    painter.end()
    image = drawn.toImage()
    dark = [(x, y) for x in range(60) for y in range(60) if image.pixelColor(x, y).lightness() < 100]
    middle = (
        (min(x for x, _ in dark) + max(x for x, _ in dark)) / 2,
        (min(y for _, y in dark) + max(y for _, y in dark)) / 2,
    )
    assert middle == pytest.approx((29.5, 29.5), abs=1)


def test_an_unknown_icon_is_a_slip_that_shows_at_once(dresser: theme.Dresser) -> None:
    with pytest.raises(KeyError):
        icons.icon("no-such-line")


def test_qtawesome_itself_is_not_read(dresser: theme.Dresser) -> None:
    icons.icon("home-5-line")
    assert "qtawesome" not in sys.modules
