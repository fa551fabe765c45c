"""The look of the window: colours, fonts and style sheet, light, dark and high contrast.

Widgets name their role in a dynamic property, `setProperty("kind", …)`, which the style sheet selects:

- buttons: primary, quiet, icon, link, chip, step; check boxes and radio buttons: chip
- frames: card, note, line, panel
- labels: title, heading, label, muted, note, attention
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QDir, QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QTextCharFormat
from PySide6.QtWidgets import QApplication, QCalendarWidget

from planner.domain.basics.values import Value
from planner.resources import resource

FAMILY = "Inter"
BASE_POINTS = 10.5
THEMES = ("light", "dark", "contrast")
CHOICES = ("system", *THEMES)


class Theme(Value, kw_only=False):
    """The colours of one theme, by the names in `resources/themes/*.json`."""

    name: str
    colors: Mapping[str, QColor]

    def color(self, token: str) -> QColor:
        """Return the colour of a token such as `accent_soft`."""
        return self.colors[token]


def load_theme(name: str) -> Theme:
    """Read a theme from its file."""
    written = msgspec.json.decode(resource("themes", f"{name}.json").read_bytes(), type=dict[str, str])
    return Theme(name, {token: QColor(value) for token, value in written.items()})


def apply(app: QApplication, name: str = "system") -> None:
    """Apply a theme to the whole application; "system" follows the system while the application runs."""
    if name not in CHOICES:
        raise ValueError(f"no theme is called {name!r}")
    (_active_theme(app) or ActiveTheme(app)).choose(name)


def tokens(app: QApplication | None = None) -> Theme:
    """Return the current theme; delegates read their colours from it in paint()."""
    active = _active_theme(app or QApplication.instance())
    return active.current if active else load_theme("light")


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, for everything that the style sheet does not style."""
    role = QPalette.ColorRole
    of_token = {
        "bg": (role.Window,),
        "surface": (role.Base, role.Button, role.Light, role.ToolTipBase),
        "alt": (role.AlternateBase, role.Midlight),
        "text": (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.HighlightedText),
        "off": (role.PlaceholderText,),
        "border": (role.Mid,),
        "field_border": (role.Dark, role.Shadow),
        "accent": (role.Accent, role.Link, role.LinkVisited),
        "accent_soft": (role.Highlight,),
        "on_accent": (role.BrightText,),
    }
    filled = QPalette()
    for token, roles in of_token.items():
        for each in roles:
            filled.setColor(each, theme.color(token))
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        filled.setColor(QPalette.ColorGroup.Disabled, each, theme.color("off"))
    return filled


def style_values(theme: Theme, points: float) -> dict[str, str]:
    """Return the values of the style sheet's @names: the colour tokens, two sizes and the folder of the icons."""
    return {token: color.name() for token, color in theme.colors.items()} | {
        "title_size": f"{points * 1.55:.1f}pt",
        "heading_size": f"{points * 1.15:.1f}pt",
        "signs": f"themes:{theme.name}",
    }


def style_sheet(theme: Theme, points: float) -> str:
    """Return the style sheet with its @names replaced."""
    template = resource("themes", "style.qss").read_text(encoding="utf-8")
    template = re.sub(r"/\*.*?\*/", "", template, flags=re.DOTALL)
    values = style_values(theme, points)
    return re.sub(r"@(\w+)", lambda found: values[found[1]], template)


def strip_decoration(calendar: QCalendarWidget) -> None:
    """Remove red weekends, week numbers and grid from a calendar, which no style sheet can."""
    calendar.setGridVisible(False)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())


class ActiveTheme(QObject):
    """The theme of the application, which follows the system on request."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("active_theme")
        self.choice = "system"
        self.current = load_theme("light")
        self.points = _base_points()
        QDir.setSearchPaths("themes", [str(resource("themes"))])
        for file in sorted(resource("fonts").glob("Inter-*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
        # The native styles of Windows and macOS ignore much of a style sheet and of the palette.
        app.setStyle("Fusion")
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    def choose(self, name: str) -> None:
        """Choose a theme, or follow the system."""
        self.choice = name
        hints = QGuiApplication.styleHints()
        # The system draws the title bar, so it must be told the colour scheme.
        if name == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Light if name == "light" else Qt.ColorScheme.Dark)
        self._apply(system_theme() if name == "system" else name)

    def _follow_system(self) -> None:
        if self.choice == "system":
            self._apply(system_theme())

    def _apply(self, name: str) -> None:
        app = QApplication.instance()
        if not isinstance(app, QApplication) or (app.styleSheet() and self.current.name == name):
            return
        self.current = load_theme(name)
        app.setPalette(palette(self.current))
        if not app.styleSheet():
            font = QFont(FAMILY)
            font.setPointSizeF(self.points)
            app.setFont(font)
        app.setStyleSheet(style_sheet(self.current, self.points))


def system_theme() -> str:
    """Return the theme for the current system settings."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def _base_points() -> float:
    """Return our font size, or the system's if the user has set a larger one."""
    return max(BASE_POINTS, QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF())


def _active_theme(app: QObject | None) -> ActiveTheme | None:
    return app.findChild(ActiveTheme, "active_theme", Qt.FindChildOption.FindDirectChildrenOnly) if app else None
