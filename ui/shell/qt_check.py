"""Tells which parts of Qt this copy of Comeback lacks: what Qt loads by itself, and leaves out without a word."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtGui import QImageReader
from PySide6.QtSvg import QSvgRenderer

from planner import resources

PICTURES = ("svg", "png", "jpeg")
WINDOWS = {"linux": ("libqxcb.so", "libqwayland.so"), "win32": ("qwindows.dll",), "darwin": ("libqcocoa.dylib",)}


def missing_parts_of_qt() -> list[str]:
    """Return the names of what is not there: windows, picture formats, icons, translations. Empty where all is well."""
    return [*_windows(), *_pictures(), *_icons(), *_translations()]


def _windows() -> Iterator[str]:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    for name in WINDOWS.get(sys.platform, ()):
        if not (folder / name).is_file():
            yield f"windows on this system (platforms/{name})"


def _pictures() -> Iterator[str]:
    known = {bytes(kind.data()).decode() for kind in QImageReader.supportedImageFormats()}
    yield from (f"pictures of the kind {kind}" for kind in PICTURES if kind not in known)


def _icons() -> Iterator[str]:
    found = [*sorted((resources.ROOT / "icons").glob("*.svg")), resources.ROOT / "logo" / "comeback.svg"]
    yield from ([] if len(found) > 1 else ["every icon"])
    yield from (f"the icon {path.stem}" for path in found if not QSvgRenderer(str(path)).isValid())


def _translations() -> Iterator[str]:
    for path in sorted((resources.ROOT / "languages").glob("*.qm")):
        if not QTranslator().load(str(path)):
            yield f"the translation {path.stem}"
