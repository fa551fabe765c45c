"""Where the project lies, for tests that read its files."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLAN_FILES = ROOT / "tests" / "files"
