"""Copies and passwords on the command line."""

from __future__ import annotations

import pikepdf
import pypdfium2
import pytest

from planner.cli import commands, options


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    plan = tmp_path_factory.mktemp("copies") / "a.comeback"
    assert commands.main(["sample", str(plan)]) == commands.OK
    return plan


@pytest.fixture
def export(sample, tmp_path):
    """Call it with more words to export the sample; it gives the exit code."""
    return lambda *words, out="out.pdf": commands.main(["export", str(sample), str(tmp_path / out), *map(str, words)])


@pytest.fixture
def secret(tmp_path):
    """A file with a password on its first line."""
    (tmp_path / "secret").write_text("grüße\nnot this", encoding="utf-8")
    return tmp_path / "secret"


@pytest.fixture
def terminal(monkeypatch):
    """Call it with what is typed when a password is asked for."""

    def types(*words):
        typed = list(words)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        monkeypatch.setattr(options.getpass, "getpass", lambda prompt: typed.pop(0))

    return types


def text_of(path):
    document = pypdfium2.PdfDocument(path)
    return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())


@pytest.mark.parametrize("copy, there", (("mentor", True), ("manager", False)))
def test_a_copy_leaves_out_what_it_leaves_out(export, tmp_path, copy, there):
    assert export("--copy", copy) == commands.OK
    text = text_of(tmp_path / "out.pdf")
    assert "Ruth" not in text
    assert ("my father" in text, "What I have learned" in text) == (there, there)


def test_a_password_comes_from_the_first_line_of_a_file(export, tmp_path, secret):
    assert export("--copy", "manager", "--password-file", secret) == commands.OK
    with pikepdf.open(tmp_path / "out.pdf", password="grüße") as pdf:
        assert pdf.encryption.R == 6


def test_a_password_is_asked_for_twice_at_the_terminal(export, tmp_path, terminal):
    terminal("secret", "secret")
    assert export("--password") == commands.OK
    with pikepdf.open(tmp_path / "out.pdf", password="secret") as pdf:
        assert pdf.is_encrypted


@pytest.mark.parametrize(
    "typed, said",
    ((("one", "two"), "differ"), (("", ""), "empty"), (("x" * 128, "x" * 128), "Choose a shorter one")),
)
def test_a_slip_of_the_keys_is_told_and_writes_nothing(export, tmp_path, terminal, capsys, typed, said):
    terminal(*typed)
    assert export("--password") == commands.USAGE_ERROR
    assert said in capsys.readouterr().err
    assert not (tmp_path / "out.pdf").exists()


def test_without_a_terminal_there_is_another_way(export, capsys):
    assert export("--password") == commands.USAGE_ERROR
    assert "Use --password-file FILE" in capsys.readouterr().err


@pytest.mark.parametrize(
    "content, said",
    ((b"", "no password on its first line"), (b"\nlater", "no password"), (b"\xff\xfe\xff", "not text in UTF-8")),
)
def test_a_file_without_a_password_is_named(export, tmp_path, capsys, content, said):
    (tmp_path / "secret").write_bytes(content)
    assert export("--password-file", tmp_path / "secret") == commands.USAGE_ERROR
    told = capsys.readouterr().err
    assert said in told
    assert str(tmp_path / "secret") in told


def test_a_file_that_is_not_there_is_named(export, tmp_path, capsys):
    assert export("--password-file", tmp_path / "nowhere") == commands.USAGE_ERROR
    assert "nowhere could not be read" in capsys.readouterr().err


@pytest.mark.parametrize("out", ("out.json", "out.ics"))
def test_what_is_not_the_career_plan_has_neither_copy_nor_password(export, secret, capsys, out):
    assert export("--copy", "mentor", out=out) == commands.USAGE_ERROR
    assert export("--password-file", secret, out=out) == commands.USAGE_ERROR
    told = capsys.readouterr().err
    assert "--copy is for the career plan" in told
    assert "a password is for a PDF" in told


def test_a_copy_that_is_not_known_is_told_with_those_that_are(export, capsys):
    assert export("--copy", "boss") == commands.USAGE_ERROR
    # The later releases of Python 3.12 and 3.13 print the choices without quotation marks.
    assert "(choose from mentor, manager)" in capsys.readouterr().err.replace("'", "")
