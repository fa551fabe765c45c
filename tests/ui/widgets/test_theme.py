"""The look: colours that can be read, a style sheet that knows them, icons that follow."""

from __future__ import annotations

import gc
import re

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPalette, QPixmap
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from planner.resources import resource
from tests.paths import ROOT
from ui.widgets import icons, theme
from ui.widgets.controls.combo_box import ComboBox

UI = ROOT / "ui"
GROUNDS = ("bg", "surface", "alt", "accent_soft")
SIGNS = {
    "check": ("check", "on_accent"),
    "tick": ("check", "text"),
    "down": ("chevron-down", "muted"),
    "up": ("chevron-up", "muted"),
    "left": ("chevron-left", "muted"),
    "right": ("chevron-right", "muted"),
}


@pytest.fixture
def app(qapp):
    theme.apply(qapp, "light")
    return qapp


@pytest.fixture(params=theme.THEMES)
def worn(request):
    return theme.load_theme(request.param)


def luminance(color: QColor) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def middle_of(icon: QIcon) -> QColor:
    """The strongest pixel of an icon, as it would be painted now."""
    image = icon.pixmap(QSize(32, 32), 1.0).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=lambda pixel: pixel.alpha())


def shown(qtbot, widget: QWidget, kind: str | None = None) -> QWidget:
    """A widget that is dressed and laid out."""
    qtbot.addWidget(widget)
    widget.setProperty("kind", kind)
    widget.ensurePolished()
    widget.resize(widget.sizeHint())
    return widget


def inside(widget: QWidget) -> QImage:
    """What is inside the frame of a widget, without the round corners."""
    return widget.grab(widget.rect().adjusted(10, 3, -10, -3)).toImage()


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ("text", "muted", "off", "attention"))
def test_every_text_can_be_read_on_every_ground(worn, ink, ground):
    assert contrast(worn.color(ink), worn.color(ground)) >= 4.5


def test_the_text_on_the_accent_can_be_read(worn):
    assert contrast(worn.color("on_accent"), worn.color("accent")) >= 4.5


@pytest.mark.parametrize("ground", ("bg", "surface", "alt"))
@pytest.mark.parametrize("line", ("field_border", "accent"))
def test_fields_and_the_focus_can_be_seen(worn, line, ground):
    assert contrast(worn.color(line), worn.color(ground)) >= 3


def test_in_high_contrast_a_selection_has_a_frame():
    worn = theme.load_theme("contrast")
    assert contrast(worn.color("edge"), worn.color("surface")) >= 7


def test_the_three_themes_have_the_same_tokens():
    light, dark, high = (set(theme.load_theme(name).colors) for name in theme.THEMES)
    assert light == dark == high


def test_the_style_sheet_and_the_tokens_know_each_other(worn):
    asked = set(re.findall(r"@(\w+)", resource("themes", "style.qss").read_text(encoding="utf-8").partition("*/")[2]))
    assert asked == set(theme.style_values(worn, theme.BASE_POINTS))


def test_the_filled_style_sheet_has_no_gaps_and_stays_small(worn):
    sheet = theme.style_sheet(worn, theme.BASE_POINTS)
    assert "@" not in sheet
    assert "#ff0000" not in sheet.lower()
    assert len(sheet) < 14_000


@pytest.mark.parametrize("sign", SIGNS)
def test_the_signs_are_lucide_drawings_in_the_colours_of_the_theme(worn, sign):
    drawing, token = SIGNS[sign]
    expected = icons.drawing(drawing).read_text(encoding="utf-8")
    expected = expected.replace("currentColor", worn.color(token).name().upper())
    assert resource("themes", worn.name, f"{sign}.svg").read_text(encoding="utf-8") == expected


def test_every_sign_of_the_style_sheet_exists(worn):
    for sign in re.findall(r"@signs/(\w+\.svg)", resource("themes", "style.qss").read_text(encoding="utf-8")):
        assert resource("themes", worn.name, sign)


@pytest.mark.parametrize("name", theme.THEMES)
def test_each_theme_changes_the_palette_and_may_be_put_on_twice(app, name):
    for _ in range(2):
        theme.apply(app, name)
    assert app.palette().color(QPalette.ColorRole.Window) == theme.load_theme(name).color("bg")
    assert theme.tokens(app).name == name
    assert app.font().family() == "Inter"
    assert app.font().pointSizeF() >= theme.BASE_POINTS


def test_a_theme_nobody_made_is_refused(app):
    with pytest.raises(ValueError, match="mauve"):
        theme.apply(app, "mauve")


def test_system_follows_the_system_while_the_program_runs(app, monkeypatch):
    theme.apply(app, "system")
    monkeypatch.setattr(theme, "system_theme", lambda: "dark")
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens(app).name == "dark"


def test_a_chosen_theme_stays_when_the_system_changes(app, monkeypatch):
    monkeypatch.setattr(theme, "system_theme", lambda: "dark")
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens(app).name == "light"


def test_an_icon_changes_colour_with_the_theme(app):
    plus = icons.icon("plus")
    before = middle_of(plus)
    theme.apply(app, "dark")
    assert before == theme.load_theme("light").color("text")
    assert middle_of(plus) == theme.load_theme("dark").color("text")


def test_an_icon_of_a_button_that_is_off_is_faded(app):
    image = icons.icon("plus").pixmap(QSize(32, 32), 1.0, QIcon.Mode.Disabled).toImage()
    assert image.pixelColor(16, 16) == theme.tokens(app).color("off")


@pytest.mark.parametrize("ratio", (1.0, 1.5, 2.0))
def test_an_icon_has_all_the_pixels_of_its_screen(app, ratio):
    picture = icons.pixmap("plus", 20, QColor("#123456"), ratio)
    assert picture.width() == round(20 * ratio)
    assert picture.devicePixelRatio() == ratio


def test_an_icon_survives_being_copied_by_qt(app):
    original = icons.icon("plus")
    for _ in range(60):
        copy = QIcon(original)
        copy.addPixmap(QPixmap(4, 4))  # Qt clones the engine before it changes an icon that somebody else has
        gc.collect(0)
        assert middle_of(copy) == theme.tokens(app).color("text")


def test_every_icon_named_in_the_code_is_there():
    code = "\n".join(file.read_text(encoding="utf-8") for file in UI.rglob("*.py"))
    for name in re.findall(r"""\b(?:icon|pixmap|Picture|small_button)\(\s*"([a-z0-9-]+)\"""", code):
        assert icons.drawing(name).is_file()


def test_an_icon_nobody_drew_is_refused_at_once(app):
    with pytest.raises(FileNotFoundError, match="unicorn"):
        icons.icon("unicorn")


def test_the_licences_lie_beside_icons_and_fonts():
    assert "ISC" in resource("icons", "LICENSE-lucide.txt").read_text(encoding="utf-8")
    assert "OPEN FONT LICENSE" in resource("fonts", "OFL-Inter.txt").read_text(encoding="utf-8").upper()


def line_edit() -> QLineEdit:
    line = QLineEdit("What happened")
    line.setReadOnly(True)  # no blinking cursor in the picture
    return line


def text_edit() -> QPlainTextEdit:
    text = QPlainTextEdit("What happened")
    text.setReadOnly(True)
    return text


def choice() -> QComboBox:
    box = QComboBox()
    box.addItem("What happened")
    return box


@pytest.mark.parametrize(
    "make, kind",
    (
        (line_edit, None),
        (text_edit, None),
        (choice, None),
        *[(lambda: QPushButton("Next"), kind) for kind in (None, "primary", "quiet", "link", "chip", "step")],
        *[(lambda: QCheckBox("Timing"), kind) for kind in (None, "chip")],
        *[(lambda: QRadioButton("Timing"), kind) for kind in (None, "chip")],
    ),
)
def test_the_focus_draws_a_frame_and_moves_nothing(app, qtbot, make, kind):
    page, widget, other = QWidget(), make(), QLineEdit()
    widget.setProperty("kind", kind)
    for part in (widget, other):
        part.setParent(page)
    qtbot.addWidget(page)
    other.move(0, 200)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    other.setFocus()
    widget.resize(widget.sizeHint())
    before, frame_before = inside(widget), widget.grab().toImage()
    widget.setFocus()
    assert widget.hasFocus()
    assert widget.grab().toImage() != frame_before
    assert inside(widget) == before


@pytest.mark.parametrize("kind", (None, "primary", "quiet", "link", "chip", "step"))
@pytest.mark.parametrize("make", (QPushButton, QCheckBox, QRadioButton))
def test_every_control_is_large_enough_to_hit(app, qtbot, make, kind):
    size = shown(qtbot, make("Ab"), kind).sizeHint()
    assert size.width() >= 24
    assert size.height() >= 24


def test_a_chip_is_32_high(app, qtbot):
    assert shown(qtbot, QCheckBox("Timing"), "chip").sizeHint().height() >= 32


def test_a_list_of_options_has_room_for_the_longest(app, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    box = ComboBox(page)
    box.add_option("4", "can teach all the others")
    box.ensurePolished()
    box.resize(box.sizeHint())
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    field = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    assert field.width() >= box.fontMetrics().horizontalAdvance("can teach all the others")


def test_the_current_step_has_room_for_its_bolder_name(app, qtbot):
    step = shown(qtbot, QPushButton("7  Next actions"), "step")
    resting = step.sizeHint().width()
    step.setCheckable(True)
    step.setChecked(True)
    assert step.sizeHint().width() <= resting + 8
    assert step.sizeHint().width() >= step.fontMetrics().horizontalAdvance(step.text())


@pytest.mark.parametrize("kind, times", (("title", 1.55), ("heading", 1.15), ("muted", 1.0)))
def test_labels_have_the_sizes_of_their_kind(app, qtbot, kind, times):
    points = shown(qtbot, QLabel("You did not get the job"), kind).font().pointSizeF()
    assert points == pytest.approx(app.font().pointSizeF() * times, abs=0.06)


def test_no_day_of_the_calendar_is_red(app, qtbot):
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    theme.strip_decoration(calendar)
    assert calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().style() == Qt.BrushStyle.NoBrush
