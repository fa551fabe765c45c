"""The progress of a goal's measures: a small chart for each, with a table of the same values."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.domain.basics.wording import say
from planner.domain.document.progress_series import LEGEND, Course
from planner.domain.records.kinds import CheckIn
from planner.insight.goals.goal_progress import courses
from ui.goals.goal_block import GoalPart
from ui.preview.plan_chart import PlanChart
from ui.widgets.chart_view import LEAST_WIDTH
from ui.widgets.controls.labels import line, quiet_label
from ui.widgets.layout import layouts
from ui.widgets.layout.layouts import SideBySideLayout
from ui.widgets.lists.keyed_column import KeyedColumn

BESIDE = 24


class CourseView(GoalPart):
    """The progress of result and action, hidden while no check-in has a value."""

    def build(self) -> None:
        self._courses: KeyedColumn[Course, OneCourse] = KeyedColumn(self, spacing=20)
        layouts.column(self, self._courses)

    @property
    def shown(self) -> tuple[Course, ...]:
        """Return the courses that are shown."""
        return tuple(self._courses.widgets)

    def refresh(self) -> None:
        checks = self.workbook.all(CheckIn, goal_id=self.goal.id) if self.goal.id else []
        found = courses(self.goal, checks)
        self._courses.show_keys(found, lambda course: OneCourse(course, self._courses))
        self.setVisible(bool(found))


class OneCourse(QWidget):
    """One measure: its title, its chart, and the table beside it or, if narrow, below it."""

    def __init__(self, course: Course, parent: QWidget) -> None:
        # ReportLab is imported with the first chart, not with the window.
        from planner.export.charts.progress_chart import course as draw

        super().__init__(parent)
        self.course = course
        self.chart = PlanChart(course, draw, self)
        column = layouts.column(self, line(course.title, "label", self), spacing=8)
        self.table = self._table()
        beside = SideBySideLayout(least=max(LEAST_WIDTH, self.table.sizeHint().width()), gap=BESIDE)
        beside.addWidget(self.chart)
        beside.setAlignment(self.chart, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self.table)
        column.addLayout(beside)
        if course.way:
            told = say(LEGEND)
        else:
            told = say("A number to start from, one to reach and both days draw the way there.")
        column.addWidget(line(told, parent=self))

    def _table(self) -> QWidget:
        whole = QWidget(self)
        table = QGridLayout(whole)
        table.setContentsMargins(0, 0, 0, 0)
        table.setHorizontalSpacing(14)
        table.setVerticalSpacing(4)
        for column, head in enumerate(self.course.heads):
            table.addWidget(quiet_label(say(head), parent=whole), 0, column)
        for row, texts in enumerate(self.course.rows, start=1):
            for column, text in enumerate(texts):
                table.addWidget(quiet_label(text, "" if column else "muted", whole), row, column)
        table.setRowStretch(len(self.course.points) + 1, 1)
        table.setColumnStretch(len(self.course.heads), 1)
        return whole
