"""Which parts a frozen Comeback needs: what Qt brings and is never used stays out, and what only that needed."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

Part = tuple[str, str, str]
"""Where a file goes, where it comes from, and its kind, as PyInstaller lists them."""

NEVER_USED = (
    "PySide6/Qt/plugins/designer/*",
    "PySide6/Qt/plugins/egldeviceintegrations/*",
    "PySide6/Qt/plugins/generic/*",
    "PySide6/Qt/plugins/networkinformation/*",
    "PySide6/Qt/plugins/platforms/*eglfs*",
    "PySide6/Qt/plugins/platforms/*linuxfb*",
    "PySide6/Qt/plugins/platforms/*minimal*",
    "PySide6/Qt/plugins/platforms/*vkkhrdisplay*",
    "PySide6/Qt/plugins/platforms/*vnc*",
    "PySide6/Qt/plugins/platforms/*direct2d*",
    # It brings forty libraries of GTK; the portal gives the same native dialogs.
    "PySide6/Qt/plugins/platformthemes/*gtk3*",
    "PySide6/Qt/plugins/qmltooling/*",
    "PySide6/Qt/plugins/sqldrivers/*",
    "PySide6/Qt/plugins/tls/*",
    "PySide6/Qt/plugins/wayland-graphics-integration-server/*",
    "PySide6/Qt/translations/*",
    "PySide6/opengl32sw.dll",
    "uniseg/docs/*",
)
PICTURES = ("svg", "jpeg", "ico", "icns")
"""The image formats that are read, beside PNG, which Qt always knows."""

FROM_THE_SYSTEM = (
    # Drivers and the settings of the desktop belong to these; a second copy of an older one would stand in their way.
    *("libstdc++.so.6", "libgcc_s.so.1", "libfontconfig.so.1", "libfreetype.so.6", "libexpat.so.1", "libz.so.1"),
    *("libX11.so.6", "libX11-xcb.so.1", "libxcb.so.1", "libdbus-1.so.3"),
    *("libglib-2.0.so.0", "libgthread-2.0.so.0", "libgobject-2.0.so.0", "libgio-2.0.so.0"),
    # Without printers on the system there is nothing to print on.
    "libcups.so.2",
)

NOT_IMPORTED = (
    # Nothing is sent and nothing is fetched, so no encryption of connections; hashlib has its own ways without OpenSSL.
    *("ssl", "_ssl", "_hashlib"),
    # GNU readline is for a Python that people type into.
    *("readline", "tkinter", "pdb", "doctest", "pydoc", "pydoc_data", "setuptools"),
    # Pictures of these kinds are never read, and letters are set by ReportLab and HarfBuzz.
    *("PIL._avif", "PIL._webp", "PIL._imagingft", "PIL._imagingcms", "PIL._imagingtk"),
)
QT_OF_OTHERS = ("QtOpenGL", "QtOpenGLWidgets", "QtQml", "QtQuick", "QtSql", "QtTest", "QtXml")
"""Parts of Qt that PyInstaller may bring by itself."""

HOOKS_LEFT_OUT = (
    # There is no source to show, no second process is started, and own_libraries.py keeps foreign plugins away.
    *("pyi_rth_inspect", "pyi_rth_multiprocessing", "pyi_rth_pyside6"),
)
"""What PyInstaller does at every start for programs of other kinds."""

IDENTIFIER = "io.github.comeback_planner.Comeback"
MAC_DOCUMENTS = {
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "Comeback plan",
            "CFBundleTypeRole": "Editor",
            "CFBundleTypeIconFile": "comeback.icns",
            "LSItemContentTypes": [f"{IDENTIFIER}.plan"],
            "LSHandlerRank": "Owner",
        }
    ],
    "UTExportedTypeDeclarations": [
        {
            "UTTypeIdentifier": f"{IDENTIFIER}.plan",
            "UTTypeDescription": "Comeback plan",
            "UTTypeConformsTo": ["public.data"],
            "UTTypeTagSpecification": {"public.filename-extension": ["comeback"]},
        }
    ],
    "NSHighResolutionCapable": True,
    "LSApplicationCategoryType": "public.app-category.productivity",
}
"""What macOS is told of the plan files."""


def resources(root: Path) -> list[str]:
    """Return the files below `resources/` that go with every copy: not the pictures of the README, nor the template."""
    files = (path.relative_to(root).as_posix() for path in (root / "resources").rglob("*") if path.is_file())
    left_out = re.compile(r"^resources/pictures/|__pycache__|\.pot$")
    return sorted(name for name in files if not left_out.search(name))


def qt_left_out(sources: Iterable[str]) -> list[str]:
    """Return the modules of Qt that no source of the program imports."""
    used = {name for source in sources for name in re.findall(r"\bPySide6\.(Qt\w+)", source)}
    return [f"PySide6.{name}" for name in QT_OF_OTHERS if name not in used]


def needed(parts: Iterable[Part], wants: Callable[[Path], set[str]] | None = None) -> list[Part]:
    """Return the parts that are used, and of the libraries those that one of them wants.

    `wants` tells the names of the libraries that a file asks for; None keeps every library.
    """
    used = [part for part in parts if _is_used(PurePosixPath(part[0].replace("\\", "/")))]
    if wants is None:
        return used
    libraries = {_name(part): part for part in used if part[2] == "BINARY" and _is_library(part[0])}
    kept, waiting = set[str](), [Path(part[1]) for part in used if part[2] in ("BINARY", "EXTENSION")]
    waiting = [path for path in waiting if path.name not in libraries]
    while waiting:
        for name in wants(waiting.pop()) - kept:
            kept.add(name)
            waiting += [Path(libraries[name][1])] if name in libraries else []
    stays = [part for part in used if libraries.get(_name(part)) != part or _name(part) in kept]
    places = {part[0] for part in stays}
    return [part for part in stays if part[2] != "SYMLINK" or str(PurePosixPath(part[0]).parent / part[1]) in places]


def wanted_libraries(file: Path) -> set[str]:
    """Return the names of the libraries that a Linux program or library asks for."""
    told = subprocess.run(["objdump", "-p", str(file)], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"^\s+NEEDED\s+(\S+)", told, re.MULTILINE))


def _is_used(place: PurePosixPath) -> bool:
    if any(fnmatch(str(place), pattern) for pattern in NEVER_USED):
        return False
    if "imageformats" in place.parts:
        return any(place.stem.removeprefix("lib") == f"q{kind}" for kind in PICTURES)
    return place.name not in FROM_THE_SYSTEM


def _is_library(place: str) -> bool:
    folder = str(PurePosixPath(place).parent)
    # libpython is opened by name, by what starts the program.
    return (folder in (".", "PySide6/Qt/lib") or folder.endswith(".libs")) and not place.startswith("libpython")


def _name(part: Part) -> str:
    return PurePosixPath(part[0]).name
