"""Checks a build: opens the sample offscreen, visits every page, and writes all exports."""

from __future__ import annotations

import sys
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QMessageLogContext, QTimer, QtMsgType, QTranslator, qInstallMessageHandler
from PySide6.QtGui import QImageReader
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from planner import __version__, resources
from planner.cli.self_check import missing_parts
from planner.compose.calendar import calendar_of
from planner.compose.career_plan import career_plan
from planner.domain.document.career_plan import CareerPlan
from planner.export import formats, ics, pdf
from planner.workbook.opening import new_plan, with_sample

PICTURES = ("svg", "png", "jpeg")
WINDOWS = {"linux": ("libqxcb.so", "libqwayland.so"), "win32": ("qwindows.dll",), "darwin": ("libqcocoa.dylib",)}


def missing_parts_of_qt() -> list[str]:
    """Return the names of missing plugins and files: windows, image formats, icons, translations. Empty if complete."""
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


def self_test() -> int:
    """Print what was done and return 0, or print what is missing or failed and return 1."""
    try:
        qInstallMessageHandler(_print_qt_message)
        QApplication.instance() or QApplication(sys.argv[:1])
        missing = [*missing_parts(), *missing_parts_of_qt()]
        for name in missing:
            print(f"Missing from this copy of Comeback: {name}", file=sys.stderr)
        if missing:
            return 1
        _test()
    except Exception:  # Every failure of a build must be printed, and must never leave a process hanging.
        traceback.print_exc()
        return 1
    return 0


def _print_qt_message(kind: QtMsgType, where: QMessageLogContext, message: str) -> None:
    # Without a display, Qt warns about this for every dialog.
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def _test() -> None:
    app = QApplication.instance()
    assert app is not None
    from ui.shell.app import create_window
    from ui.shell.instance_server import InstanceServer

    # Made as the program makes it, but not listening: a Comeback that runs here keeps its socket.
    InstanceServer(app)
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "sample.comeback"
        with_sample(new_plan(plan)).close()
        window = create_window(plan)
        window.show()
        visited = 0
        for _, show in window.places():
            show()
            # Qt lays out and paints in the event loop only.
            app.processEvents()
            visited += 1
        scenarios = ", ".join(window.document.workbook.scenarios)
        out = Path(folder) / "plan.pdf"
        workbook = window.document.workbook
        pdf.write(career_plan(workbook), out)
        size = _size_of_readable(out)
        _write_other_formats(career_plan(workbook), out)
        calendar = calendar_of(workbook.snapshot(), workbook.plan_record(), workbook.revisions())
        ics.write(calendar, Path(folder) / "plan.ics")
        window.close()
        # Quit like the program does: background tasks end before pdfium is unloaded.
        QTimer.singleShot(0, app.quit)
        app.exec()
    summary = f"scenarios {scenarios}; {visited} places visited; a PDF of {size:,} bytes"
    print(f"Comeback {__version__}: {summary}; a calendar of {len(calendar.entries)} entries. Fine.")


def _write_other_formats(plan: CareerPlan, out: Path) -> None:
    """Write the plan in every other format beside `out`, and encrypted: each format has a library of its own."""
    from planner.export.layout.post_process import encrypted

    for ending in formats.ENDINGS:
        formats.write(plan, out.with_suffix(ending), ending)
    encrypted(out.read_bytes(), "a password")


def _size_of_readable(paper: Path) -> int:
    """Return the size of a PDF, after pdfium, the preview's library, has read and drawn it."""
    import pypdfium2

    with pypdfium2.PdfDocument(paper) as document:
        page = document[0]
        if not page.get_textpage().get_text_range().strip() or page.render(scale=0.2).width < 1:
            raise RuntimeError("the PDF has no letters on its first page")
    return paper.stat().st_size
