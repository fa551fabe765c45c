"""Every place of the window in every theme looks as its kept picture does.

The pictures in `pictures/` are a sixth of the size, so that the edges of letters, which differ between machines, fade.
After a change that is meant, renew them and look at what has changed:

    .venv/bin/python -m pytest tests/ui/test_pictures.py --renew-pictures
"""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication, QWidget

from ui.shell.window_factory import make_window
from ui.widgets import theme

KEPT = Path(__file__).parent / "pictures"
WIDE, HIGH = 900, 600
SMALLER = 6
CELL = (WIDE // SMALLER, HIGH // SMALLER)
ROUGH = 16
"""Steps between the shades that are kept."""
NEAR = 36
"""How far a shade may be off, of 255. Letters drawn for a liquid crystal, the worst that was tried, come to 28."""
MOST_OFF = 8
"""How many of the 15,000 pixels may be further off; a word has more than that."""


def settled() -> None:
    """Wait until all that is drawn in the background is there."""
    app = QApplication.instance()
    for _ in range(100):
        app.processEvents()
        pools = app.findChildren(QThreadPool)
        if not any(pool.activeThreadCount() for pool in pools):
            break
        for pool in pools:
            pool.waitForDone()
    app.processEvents()


def picture_of(widget: QWidget) -> Image.Image:
    """Return a small picture of a window."""
    grabbed = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    size, line = (grabbed.width(), grabbed.height()), grabbed.bytesPerLine()
    small = Image.frombuffer("RGB", size, bytes(grabbed.constBits()), "raw", "RGB", line).reduce(SMALLER)
    cell = Image.new("RGB", CELL)
    cell.paste(small.crop((0, 0, min(small.width, CELL[0]), min(small.height, CELL[1]))))
    return cell


def front(window: QWidget) -> QWidget:
    """Return the dialog over the window, or the window itself."""
    dialogs = (one for one in QApplication.topLevelWidgets() if one.isVisible() and one.parentWidget() is window)
    return next(dialogs, window)


def pictures_of(window) -> dict[str, Image.Image]:
    """Return a picture of each place, by its name."""
    pictures = {}
    for name, show in window.places():
        show()
        settled()
        pictures[name] = picture_of(front(window))
    return pictures


def strips(pictures: dict[str, Image.Image]) -> dict[str, list[tuple[str, Image.Image]]]:
    """Return what is kept in each file: the pictures of the places of a tab, or of a dialog, one below the other."""
    tabs = groupby(pictures.items(), key=lambda named: named[0].partition(":")[0])
    return {re.sub(r"\W+", "-", tab).lower(): list(places) for tab, places in tabs}


def keep(folder: Path, pictures: dict[str, Image.Image]) -> None:
    """Write the pictures in place of those that are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.glob("*.png"):
        file.unlink()
    for name, places in strips(pictures).items():
        strip = Image.new("RGB", (CELL[0], CELL[1] * len(places)))
        for row, (_, picture) in enumerate(places):
            strip.paste(picture, (0, row * CELL[1]))
        strip.point(lambda shade: shade // ROUGH * (ROUGH + 1)).save(folder / f"{name}.png", optimize=True)


def off(picture: Image.Image, kept: Image.Image) -> int:
    """Return how many pixels of two pictures are not near each other."""
    red, green, blue = ImageChops.difference(picture, kept).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return sum(most.histogram()[NEAR + 1 :])


def changed(folder: Path, pictures: dict[str, Image.Image]) -> list[str]:
    """Return the places that do not look as they did, each with how many of its pixels are off."""
    expected = strips(pictures)
    files = {f"{name}.png" for name in expected} ^ {file.name for file in folder.glob("*.png")}
    found = [f"{file} is new or gone" for file in sorted(files)]
    for name, places in expected.items():
        if not (folder / f"{name}.png").is_file():
            continue
        with Image.open(folder / f"{name}.png") as strip:
            kept = strip.convert("RGB")
        if kept.height != CELL[1] * len(places):
            found.append(f"{name}.png has places that are new or gone")
            continue
        for row, (place, picture) in enumerate(places):
            pixels = off(picture, kept.crop((0, row * CELL[1], CELL[0], (row + 1) * CELL[1])))
            if pixels > MOST_OFF:
                found.append(f"{place}: {pixels} pixels")
    return found


@pytest.fixture
def still(qapp):
    """A cursor that does not blink."""
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(before)


@pytest.mark.parametrize("name", theme.THEMES)
def test_every_place_looks_as_it_did(name, sample_workbook, qtbot, qapp, still, request, tmp_path):
    theme.apply(qapp, name)
    # How letters are fitted to pixels, and so how wide a text is, is a setting of the machine.
    font = qapp.font()
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    qapp.setFont(font)
    window = make_window(sample_workbook)
    window.closed.disconnect()
    qtbot.addWidget(window)
    window.resize(WIDE, HIGH)
    window.show()
    pictures = pictures_of(window)
    if request.config.getoption("--renew-pictures"):
        keep(KEPT / name, pictures)
    different = changed(KEPT / name, pictures)
    if different:
        keep(tmp_path, pictures)
    assert different == [], f"what it looks like now is in {tmp_path}"
