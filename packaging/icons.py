"""Draws the icon of Comeback in every size a desktop asks for: python packaging/icons.py FOLDER."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PIL import Image

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
DRAWING = Path(__file__).resolve().parent.parent / "resources" / "logo" / "comeback.svg"


def draw(folder: Path) -> None:
    """Write comeback-SIZE.png for each size, comeback.ico and comeback.icns."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    app = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(str(DRAWING)).render(painter)
        painter.end()
        image.save(str(folder / f"comeback-{size}.png"))
    largest = Image.open(folder / f"comeback-{SIZES[-1]}.png")
    drawn = [Image.open(folder / f"comeback-{size}.png") for size in SIZES]
    largest.save(folder / "comeback.ico", sizes=[(size, size) for size in SIZES if size <= 256], append_images=drawn)
    largest.save(folder / "comeback.icns", append_images=drawn)
    del app


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
