# SPDX-License-Identifier: EUPL-1.2
"""What is drawn by hand follows the theme."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QWidget

from pupitre.ui.widgets import painted
from pupitre.ui.widgets.painted import Dressed, PaintedButton


def canvas() -> QImage:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill("white")
    return image


def test_the_line_of_a_box_lies_inside_it(dresser) -> None:
    image = canvas()
    painter = QPainter(image)
    painted.rounded(painter, QRectF(2, 2, 36, 16), 0, fill="#00ff00", line="#ff0000", pen=2)
    painter.end()
    assert image.pixelColor(1, 10).name() == "#ffffff"
    assert image.pixelColor(2, 10).name() == "#ff0000"
    assert image.pixelColor(20, 10).name() == "#00ff00"


def test_a_hairline_is_one_pixel_high(dresser) -> None:
    image = canvas()
    painter = QPainter(image)
    painted.hairline(painter, 0, 5, 40, "#000000")
    painter.end()
    assert [image.pixelColor(10, y).lightness() for y in (4, 5, 6)] == [255, 0, 255]


def test_a_text_too_long_ends_with_an_ellipsis_inside_its_box(dresser) -> None:
    image = QImage(200, 20, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    painted.write(painter, QRectF(0, 0, 60, 20), "Conférence des maires de l’agglomération", "#000000")
    painter.end()
    inked = {x for x in range(200) for y in range(20) if image.pixelColor(x, y).lightness() < 128}
    assert max(inked) <= 62


def test_the_width_of_a_text_grows_with_its_size_and_weight(dresser) -> None:
    assert painted.width_of("Séance", "title") > painted.width_of("Séance")
    assert painted.width_of("Séance", "body", painted.BOLD) > painted.width_of("Séance")


def test_a_widget_is_measured_again_when_the_text_grows(dresser, shown) -> None:
    class Word(QWidget):
        asked = 0

        def sizeHint(self) -> QSize:  # noqa: N802 - Qt names it
            return QSize(painted.width_of("Séance"), 10)

        def updateGeometry(self) -> None:  # noqa: N802 - Qt names it
            self.asked += 1
            super().updateGeometry()

    word = Word()
    Dressed(word)
    shown(word)
    before = word.asked
    dresser.wear(scale=2.0)
    assert word.asked > before


def test_a_painted_button_knows_how_the_keyboard_came(dresser, shown, qtbot) -> None:
    class Square(PaintedButton):
        def paintEvent(self, _event) -> None:  # noqa: N802 - Qt names it
            pass

    page = QWidget()
    square = Square("x", page)
    shown(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    square.clearFocus()
    square.setFocus(Qt.FocusReason.TabFocusReason)
    assert square.ringed
    square.clearFocus()
    assert not square.ringed
    square.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not square.ringed


def test_a_row_under_the_mouse_is_known() -> None:
    assert painted.is_hovered(QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Enabled)
    assert not painted.is_hovered(QStyle.StateFlag.State_Enabled)
