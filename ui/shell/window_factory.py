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
from ui.shell.main_window import MainWindow, TabFactory
from ui.shell.menus import ABOUT, HELP
from ui.shell.record_tabs import CAREER_PLAN, GOALS, TODAY


def _ignore(path: Path) -> None:
    """Store nothing."""


def make_window(workbook: Workbook, folder: str = "", exported: Callable[[Path], None] = _ignore) -> MainWindow:
    """Return a window over an open plan; closing the window closes the plan.

    `folder` is the folder of the last export, if known; `exported` is called with that of the next one.
    """
    document = Document(workbook)
    window = MainWindow(document, _tab_factories(document, lambda key: _start_entry(window, key), folder, exported))
    document.setParent(window)
    document.show_error = lambda error: show_error(window, error)
    window.confirm_close = lambda: _confirm_close(window)
    window.setWindowTitle(_title(workbook))
    window.closed.connect(workbook.close)
    factories = {mark("First page"): _welcome, HELP: _help_dialog, ABOUT: _about_dialog}
    window.dialogs = {say(name): partial(factory, window) for name, factory in factories.items()}
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


def _welcome(window: MainWindow) -> QWidget:
    from ui.shell.welcome import WelcomeDialog

    return WelcomeDialog(window)


def _tab_factories(
    document: Document, start: Callable[[str], None], folder: str, exported: Callable[[Path], None]
) -> list[TabFactory]:
    """Return the factories of the tabs, in their order."""

    def today(parent: QWidget) -> Tab:
        from ui.today.today_tab import TodayTab

        tab = TodayTab(document, parent)
        tab.started.connect(start)
        return tab

    def goals(parent: QWidget) -> Tab:
        from ui.goals.goals_tab import GoalsTab

        return GoalsTab(document, parent)

    def plan(parent: QWidget) -> Tab:
        from ui.career_plan.plan_tab import PlanTab

        tab = PlanTab(document, parent)
        tab.file_writer.folder = Path(folder) if folder and Path(folder).is_dir() else tab.file_writer.folder
        tab.file_writer.written.connect(exported)
        return tab

    scenarios = document.workbook.scenarios.values()
    return [
        TabFactory(key=TODAY, title=say("Today"), icon="sun", make=today),
        *(
            TabFactory(
                key=scenario.key,
                title=say(scenario.title),
                icon=scenario.icon,
                make=_scenario_factory(document, scenario),
            )
            for scenario in scenarios
        ),
        TabFactory(key=GOALS, title=say("Goals"), icon="target", make=goals),
        TabFactory(key=CAREER_PLAN, title=say("Career plan"), icon="file-text", make=plan),
    ]


def _scenario_factory(document: Document, scenario: Scenario) -> Callable[[QWidget], Tab]:
    def made(parent: QWidget) -> Tab:
        from ui.look_back.scenario_tab import ScenarioTab

        return ScenarioTab(document, scenario, parent)

    return made


def _start_entry(window: MainWindow, scenario_key: str) -> None:
    from ui.look_back.scenario_tab import ScenarioTab

    tab = window.show_tab(scenario_key)
    if isinstance(tab, ScenarioTab):
        tab.new_entry()


def _title(workbook: Workbook) -> str:
    name = workbook.path.stem if workbook.path else say("A look around")
    return f"{name} · Comeback"


def _confirm_close(window: MainWindow) -> bool:
    """Ask whether to close although the last edits are not on the disk."""
    box = QMessageBox(window)
    box.setWindowTitle("Comeback")
    box.setText(say("What you typed last is not on the disk yet. Closing gives it up."))
    leave = box.addButton(say("Close all the same"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    return box.clickedButton() == leave


def show_error(window: MainWindow | None, error: PlanError) -> None:
    """Show an error of the plan file, with its remedy."""
    box = QMessageBox(window)
    # A path may look like HTML, which a message box would render.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Comeback")
    box.setText(error.message())
    box.exec()
