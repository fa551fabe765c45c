"""Settings stored between sessions: recent plans, window size, theme, reminders. Nothing the user wrote."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import platformdirs
from msgspec.structs import asdict, replace

from planner import atomic_file
from planner.domain.basics.fields import day_of
from planner.domain.basics.values import Value
from planner.insight.reminders import time_of
from ui.widgets import theme

RECENT = 5
_VALIDATORS: dict[str, Callable[[str], object]] = {
    "theme": lambda text: text in theme.CHOICES,
    "geometry": lambda text: True,
    "export_folder": lambda text: True,
    "remind_at": lambda text: time_of(text) is not None,
    "reminded_on": day_of,
}
"""Checks for stored values; an invalid one is replaced by its default."""


class Settings(Value):
    """The stored settings, with the defaults of a first start."""

    recent: tuple[str, ...] = ()
    theme: str = "system"
    geometry: str = ""
    export_folder: str = ""
    remind_at: str = ""
    """The time of day of reminders, such as "09:00"; "" if they are off."""
    reminded_on: str = ""

    @property
    def last_plan(self) -> Path | None:
        """Return the last opened plan, if its file still exists."""
        return next((Path(name) for name in self.recent[:1] if Path(name).is_file()), None)

    def with_plan(self, path: Path) -> Settings:
        """Return the settings with this plan as the last one."""
        # The next start may have another working directory.
        names = (str(path.absolute()), *self.recent)
        return replace(self, recent=tuple(dict.fromkeys(names))[:RECENT])


def settings_file() -> Path:
    """Return the path of the settings in the platform's configuration folder."""
    return platformdirs.user_config_path("comeback", appauthor=False) / "settings.json"


def read() -> Settings:
    """Return the stored settings; unreadable values get their defaults."""
    try:
        found = json.loads(settings_file().read_text(encoding="utf-8"))
    # Deeply nested JSON raises RecursionError.
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    recent = found.get("recent")
    names = tuple(name for name in recent if isinstance(name, str)) if isinstance(recent, list) else ()
    texts = {name: found[name] for name in _VALIDATORS if isinstance(found.get(name), str)}
    return Settings(recent=names, **{name: text for name, text in texts.items() if _VALIDATORS[name](text)})


def write(settings: Settings) -> None:
    """Store these settings, readable by their owner only; a failure is ignored."""
    file = settings_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # A file name may hold bytes that are no UTF-8: json escapes them as surrogates, msgspec refuses them.
        atomic_file.replace(file, json.dumps(asdict(settings), indent=1).encode())
    except OSError:
        return
