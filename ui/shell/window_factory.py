"""Builds a window: the document, the factories of tabs and dialogs, and their connections."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from planner.domain.basics.scenario import Scenario
from planner.domain.basics.wording import mark, say
from planner.workbook.workbook import PlanError, Workbook
from ui.forms.tab import Tab
from ui.model.document import Document
from ui.shell.main_window import MainWindow, TabMaker
from ui.shell.menus import ABOUT, HELP
from ui.shell.record_tabs import CAREER_PLAN, GOALS, TODAY


def _nobody(path: Path) -> None:
    """Store nothing."""


def window_over(workbook: Workbook, folder: str = "", exported: Callable[[Path], None] = _nobody) -> MainWindow:
    """Return a window over an open plan; closing the window closes the plan.

    `folder` is the folder of the last export, if known; `exported` is called with that of the next one.
    """
    document = Document(workbook)
    window = MainWindow(document, _makers(document, lambda key: _start_entry(window, key), folder, exported))
    document.setParent(window)
    document.complain = lambda error: tell(window, error)
    window.may_leave = lambda: _may_leave(window)
    window.setWindowTitle(_title(workbook))
    window.closed.connect(workbook.close)
    makers = {mark("First page"): _first_page, HELP: _help_dialog, ABOUT: _about_dialog}
    window.dialogs = {say(name): partial(maker, window) for name, maker in makers.items()}
    return window


def import_tabs() -> None:
    """Import the modules of the other tabs; meant for a thread after the first paint.

    Paper and charts are imported on use: ReportLab takes ten megabytes, and some users never print.
    """
    for name in ("ui.look_back.scenario_tab", "ui.goals.goals_tab", "ui.career_plan.plan_tab"):
        importlib.import_module(name)


def _help_dialog(window: MainWindow) -> QWidget:
    from ui.shell.about import HelpDialog

    return HelpDialog(window)


def _about_dialog(window: MainWindow) -> QWidget:
    from ui.shell.about import AboutDialog

    return AboutDialog(window)


def _first_page(window: MainWindow) -> QWidget:
    from ui.shell.welcome import FirstRun

    return FirstRun(window)


def _makers(
    document: Document, start: Callable[[str], None], folder: str, exported: Callable[[Path], None]
) -> list[TabMaker]:
    """Return the factories of the tabs, in their order."""

    def today(room: QWidget) -> Tab:
        from ui.today.today_tab import TodayTab

        tab = TodayTab(document, room)
        tab.started.connect(start)
        return tab

    def goals(room: QWidget) -> Tab:
        from ui.goals.goals_tab import GoalsTab

        return GoalsTab(document, room)

    def plan(room: QWidget) -> Tab:
        from ui.career_plan.plan_tab import PlanTab

        tab = PlanTab(document, room)
        tab.writing.folder = Path(folder) if folder and Path(folder).is_dir() else tab.writing.folder
        tab.writing.written.connect(exported)
        return tab

    scenarios = document.workbook.scenarios.values()
    return [
        TabMaker(key=TODAY, title=say("Today"), icon="sun", make=today),
        *(
            TabMaker(
                key=scenario.key,
                title=say(scenario.title),
                icon=scenario.icon,
                make=_scenario_maker(document, scenario),
            )
            for scenario in scenarios
        ),
        TabMaker(key=GOALS, title=say("Goals"), icon="target", make=goals),
        TabMaker(key=CAREER_PLAN, title=say("Career plan"), icon="file-text", make=plan),
    ]


def _scenario_maker(document: Document, scenario: Scenario) -> Callable[[QWidget], Tab]:
    def made(room: QWidget) -> Tab:
        from ui.look_back.scenario_tab import ScenarioTab

        return ScenarioTab(document, scenario, room)

    return made


def _start_entry(window: MainWindow, scenario_key: str) -> None:
    from ui.look_back.scenario_tab import ScenarioTab

    tab = window.show_tab(scenario_key)
    if isinstance(tab, ScenarioTab):
        tab.new_entry()


def _title(workbook: Workbook) -> str:
    name = workbook.path.stem if workbook.path else say("A look around")
    return f"{name} · Comeback"


def _may_leave(window: MainWindow) -> bool:
    """Ask whether to close although the last edits are not on the disk."""
    box = QMessageBox(window)
    box.setWindowTitle("Comeback")
    box.setText(say("What you typed last is not on the disk yet. Closing gives it up."))
    leave = box.addButton(say("Close all the same"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    return box.clickedButton() == leave


def tell(window: MainWindow | None, error: PlanError) -> None:
    """Show an error of the plan file, with its remedy."""
    box = QMessageBox(window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Comeback")
    box.setText(error.told())
    box.exec()
