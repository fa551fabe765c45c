"""What most tests stand on: a workbook in memory, a document over it, a window that shows it."""

from __future__ import annotations

import os
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, settings

from planner.storage import file_checks
from tests.plans import Templates, workbook_in

# Windows of tests need no screen, and are drawn the same with and without one.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# How fast the machine is says nothing about the code: tests/bench measures that.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_addoption(parser):
    parser.addoption("--renew-pictures", action="store_true", help="keep how each place of the window looks now")


@pytest.fixture(scope="session")
def templates():
    """The empty plan and the sample that tests copy."""
    templates = Templates()
    yield templates
    templates.close()


@pytest.fixture(scope="session", autouse=True)
def plans_in_memory(templates):
    """Whoever opens a plan in memory gets a copy of the empty one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file_checks, "open_memory", templates.empty)
        yield


@pytest.fixture
def connection(templates):
    """What holds the workbook's plan."""
    return templates.empty()


@pytest.fixture
def workbook(connection):
    """A plan in memory; today is always the same Monday."""
    workbook = workbook_in(connection)
    yield workbook
    workbook.close()


@pytest.fixture
def sample_workbook(workbook, connection, templates):
    """The workbook, with the sample plan in it."""
    templates.put_sample(connection)
    return workbook


@pytest.fixture
def statements(connection):
    """Call it in a `with` for the list of SQL statements that reach the plan inside."""

    @contextmanager
    def asked():
        found: list[str] = []
        connection.set_trace_callback(found.append)
        try:
            yield found
        finally:
            connection.set_trace_callback(None)

    return asked


@pytest.fixture
def document(workbook, qapp):
    from ui.model.document import Document

    return Document(workbook)
