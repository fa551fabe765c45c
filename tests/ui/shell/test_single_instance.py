"""One running Comeback: where two starts meet, and what the second one hands to the first."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from planner.workbook.opening import new_plan
from tests.paths import ROOT
from ui.shell import single_instance
from ui.shell.instance_server import InstanceServer
from ui.shell.single_instance import ACCEPTED, END, LONGEST_REQUEST, hand_over, server_name

SECOND_START = """
import sys
from ui.__main__ import main
code = main(sys.argv[1:])
print(code, *(name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))))
"""
WAIT_MS = 20_000


@pytest.fixture(autouse=True)
def runtime_folder(tmp_path_factory, monkeypatch):
    """A folder as the system gives one to each user, and another one for all users."""
    folder = tmp_path_factory.mktemp("run")
    folder.chmod(0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    shared = tmp_path_factory.mktemp("tmp")
    shared.chmod(0o1777)
    monkeypatch.setattr(single_instance, "TEMPORARY", shared)
    return folder


@pytest.fixture
def start(qapp):
    """Call it to get a first start that listens."""
    servers = []

    def start():
        servers.append(InstanceServer())
        assert servers[-1].listen()
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def first(start):
    return start()


@pytest.fixture
def requests(first):
    """What the first start is asked for."""
    heard: list[str] = []
    first.requested.connect(heard.append)
    return heard


@pytest.fixture
def second_start(first, qtbot):
    """Call it to start a second time; it returns what the first start was asked for, and what the second said."""

    def second_start(*words, folder=None):
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", SECOND_START, *words]
        with subprocess.Popen(command, env=environment, cwd=folder, stdout=subprocess.PIPE, text=True) as second:
            with qtbot.waitSignal(first.requested, timeout=WAIT_MS) as requested:
                pass
            return requested.args[0], second.stdout.read().split()

    return second_start


def client_of(name):
    """A connection of a start that is not ours."""
    client = socket.socket(socket.AF_UNIX)
    client.connect(name)
    return client


def test_a_start_without_another_one_goes_on_by_itself():
    assert not hand_over(None)


@pytest.mark.parametrize(
    "name",
    ("Ébauche & more", "two\nlines 'n' \"quotes\" %20", os.fsdecode(b"not \xff utf-8"), "计划"),
    ids=("accents", "lines", "bytes", "chinese"),
)
def test_a_second_start_hands_its_plan_to_the_first_and_ends_without_qt(second_start, tmp_path, name):
    plan = str(tmp_path / f"{name}.comeback")
    assert second_start(plan) == (plan, ["0"])


def test_a_plan_is_named_by_the_folder_that_the_second_start_is_in(second_start, tmp_path):
    assert second_start("Mine.comeback", folder=tmp_path) == (str(tmp_path / "Mine.comeback"), ["0"])


def test_a_second_start_without_a_plan_asks_for_the_window(second_start):
    assert second_start() == ("", ["0"])


def test_a_path_of_the_greatest_length_arrives_whole(first, requests, qtbot):
    path = "/" + "ä" * 30_000
    client = client_of(server_name())
    client.setblocking(False)
    request = path.encode() + END
    sent = 0

    def send_on():
        nonlocal sent
        try:
            sent += client.send(request[sent:]) if sent < len(request) else 0
        except BlockingIOError:
            return False
        return sent == len(request)

    qtbot.waitUntil(send_on)
    qtbot.waitUntil(lambda: requests == [path])
    client.setblocking(True)
    assert client.recv(len(ACCEPTED)) == ACCEPTED
    client.close()


def test_a_socket_that_a_crash_left_behind_is_replaced(start):
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(server_name())
        left.listen()
    assert not hand_over(None)
    start()
    client_of(server_name()).close()


def test_a_socket_that_somebody_listens_on_is_left_alone(first, requests, qtbot):
    late = InstanceServer()
    assert not late.listen()
    late.close()
    with client_of(server_name()) as client:
        client.sendall(END)
        qtbot.waitUntil(lambda: requests == [""])


def test_a_second_start_waits_no_longer_than_its_time_limit_for_one_that_hangs(monkeypatch):
    monkeypatch.setattr(single_instance, "TIME_LIMIT", 0.05)
    with socket.socket(socket.AF_UNIX) as hangs:
        hangs.bind(server_name())
        hangs.listen()
        assert not hand_over(None)


def test_a_plan_that_its_start_has_opened_by_itself_meanwhile_is_not_opened_again(first, requests, qtbot, monkeypatch):
    monkeypatch.setattr(single_instance, "TIME_LIMIT", 0.05)
    assert not hand_over(Path("/a/Plan.comeback"))  # nothing is read before the event loop runs
    with client_of(server_name()) as later:
        later.sendall(END)
        qtbot.waitUntil(lambda: bool(requests))
    assert requests == [""]


def test_what_is_no_request_is_neither_answered_nor_in_the_way(first, requests, qtbot):
    silent, half, gone = (client_of(server_name()) for _ in range(3))
    half.sendall(b"/a/Pla")
    gone.close()
    endless = client_of(server_name())
    endless.setblocking(False)

    def is_refused():
        try:
            endless.send(b"x" * LONGEST_REQUEST)
        except BlockingIOError:
            return False
        except OSError as error:
            return error.errno in (errno.EPIPE, errno.ECONNRESET)
        return False

    qtbot.waitUntil(is_refused)
    half.sendall(b"n" + END)
    qtbot.waitUntil(lambda: requests == ["/a/Plan"])
    for client in (silent, half, endless):
        client.close()


def test_after_the_end_nobody_answers(first):
    first.close()
    assert not Path(server_name()).exists()
    assert not hand_over(None)


def test_nobody_else_can_reach_the_socket(first, runtime_folder):
    folder = Path(server_name()).parent
    assert folder.parent == runtime_folder
    assert folder.stat().st_mode & 0o077 == 0


def test_a_folder_that_others_can_write_to_is_not_used(runtime_folder, qapp):
    Path(server_name()).parent.chmod(0o777)
    other = Path(server_name()).parent
    assert other == single_instance.TEMPORARY / f"comeback-{os.getuid()}"
    other.rmdir()
    other.symlink_to(runtime_folder)
    assert server_name() is None
    assert not hand_over(None)
    assert not InstanceServer().listen()


def test_a_folder_that_another_user_could_replace_is_not_used(runtime_folder):
    runtime_folder.chmod(0o777)
    assert Path(server_name()).parent.parent == single_instance.TEMPORARY
    single_instance.TEMPORARY.chmod(0o777)
    assert server_name() is None


def test_a_runtime_folder_with_a_long_path_is_not_used(runtime_folder, monkeypatch, start):
    longest = runtime_folder / ("x" * 120)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(longest))
    longest.mkdir(mode=0o700)
    assert Path(server_name()).parent.parent == single_instance.TEMPORARY
    start()


def test_another_screen_has_another_socket(monkeypatch):
    here = server_name()
    monkeypatch.setenv("DISPLAY", ":77")
    assert server_name() != here


def test_a_running_comeback_opens_the_plan_of_a_second_start(tmp_path, qtbot, monkeypatch):
    one, two = (tmp_path / f"{name}.comeback" for name in ("one", "two"))
    for plan in (one, two):
        new_plan(plan).close()
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, "-m", "ui"]
    with subprocess.Popen([*command, str(one)], cwd=ROOT) as running:
        try:
            qtbot.waitUntil(lambda: Path(server_name()).exists(), timeout=WAIT_MS)
            assert subprocess.run([*command, str(two)], cwd=ROOT, timeout=20, check=False).returncode == 0
            qtbot.waitUntil(tmp_path.joinpath(".two.comeback.lock").exists, timeout=WAIT_MS)
        finally:
            running.kill()
