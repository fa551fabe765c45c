"""What goes into a frozen Comeback, and what stays out."""

from __future__ import annotations

from tests.paths import ROOT

QXCB = ("PySide6/Qt/plugins/platforms/libqxcb.so", "/q/libqxcb.so", "BINARY")
QVNC = ("PySide6/Qt/plugins/platforms/libqvnc.so", "/q/libqvnc.so", "BINARY")
CURSOR = ("libxcb-cursor.so.0", "/l/libxcb-cursor.so.0", "BINARY")
UTIL = ("libxcb-util.so.1", "/l/libxcb-util.so.1", "BINARY")
NETWORK = ("PySide6/Qt/lib/libQt6Network.so.6", "/q/libQt6Network.so.6", "BINARY")
LINK = ("libQt6Network.so.6", "PySide6/Qt/lib/libQt6Network.so.6", "SYMLINK")
WANTS = {
    "libqxcb.so": {"libxcb-cursor.so.0"},
    "libxcb-cursor.so.0": {"libxcb-util.so.1"},
    "libqvnc.so": {"libQt6Network.so.6"},
}


def wants(path):
    return WANTS.get(path.name, set())


def test_a_library_stays_out_with_the_part_that_wanted_it(parts):
    assert parts.needed([QXCB, QVNC, CURSOR, UTIL, NETWORK, LINK], wants) == [QXCB, CURSOR, UTIL]


def test_where_nobody_can_ask_the_libraries_they_all_stay(parts):
    assert parts.needed([QXCB, QVNC, NETWORK]) == [QXCB, NETWORK]


def test_a_link_stays_with_its_library(parts):
    socket = ("PySide6/QtNetwork.abi3.so", "/q/QtNetwork.abi3.so", "EXTENSION")
    found = parts.needed([socket, NETWORK, LINK], lambda path: {"libQt6Network.so.6"} if "abi3" in path.name else set())
    assert found == [socket, NETWORK, LINK]


def test_windows_paths_are_known_as_well(parts):
    assert parts.needed([("PySide6\\Qt\\plugins\\tls\\qopensslbackend.dll", "C:\\q.dll", "BINARY")]) == []


def test_only_the_kinds_of_pictures_that_are_read_stay(parts):
    formats = [(f"PySide6/Qt/plugins/imageformats/libq{kind}.so", f"/q/{kind}", "BINARY") for kind in ("svg", "webp")]
    assert parts.needed(formats) == formats[:1]


def test_a_part_of_qt_that_the_program_imports_is_not_left_out(parts):
    assert "PySide6.QtSql" in parts.qt_left_out(["from PySide6.QtCore import QObject"])
    assert "PySide6.QtSql" not in parts.qt_left_out(["    from PySide6.QtSql import QSqlDatabase"])


def test_every_resource_goes_along_but_the_pictures_of_the_readme(parts):
    found = parts.resources(ROOT)
    assert {"resources/logo/comeback.svg", "resources/fonts/Inter-Regular.ttf"} < set(found)
    assert not [name for name in found if name.startswith("resources/pictures")]
