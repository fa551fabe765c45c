"""The licences of everything in a frozen build: a short list for About, and every text in full."""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

TEXTS = Path(__file__).resolve().parent / "licence_texts"
GNU = {"LGPL-3.0": ("LGPL-3.0.txt", "GPL-3.0.txt")}
"""Texts that some packages name and do not bring along."""
TEXT_FILE = re.compile(r"(licen[cs]e|copying|notice|copyright|authors)", re.IGNORECASE)
LICENCE = re.compile(r"^License:[ \t]*(\w.*)$", re.MULTILINE)
LONGEST_NAME = 4
"""How many words the name of a licence has; what is longer is its text already."""
RULE = "=" * 78


@dataclass(frozen=True, order=True)
class Work:
    """Something that others made and this build holds."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...] = field(compare=False, default=())

    def line(self) -> str:
        """Return it as one line of the list."""
        return f"{self.name} {self.version}: {self.licence}"


def works_in(files: Iterable[Path], root: Path, starter: str = "") -> list[Work]:
    """Return whose work the files are, but those below `root`; SystemExit names a file that nobody claims.

    `starter` is the package whose program starts a frozen build: it is in there without a file of its own.
    """
    owned = {path: dist for dist in distributions() for path in _files_of(dist)}
    places = [Path(sysconfig.get_path("stdlib")), Path(sysconfig.get_path("platstdlib"))]
    # Below /usr there is more than the Python that lives there.
    places += [Path(sys.base_prefix)] if sys.base_prefix != "/usr" else []
    ours = (root / "planner", root / "ui", root / "resources", root / "packaging", root / "build")
    found = {_of_python(), *([_of_package(distribution(starter))] if starter else [])}
    systems: set[Path] = set()
    for file in {Path(file).absolute() for file in files}:
        if file in owned:
            found.add(_of_package(owned[file]))
        elif not any(file.is_relative_to(place) for place in (*places, *ours)):
            systems.add(file)
    return sorted(found | set(_of_system(systems)), key=lambda work: work.name.casefold())


def listed(works: Iterable[Work]) -> str:
    """Return the short list, one line for each work."""
    return "".join(f"{work.line()}\n" for work in works)


def in_full(works: Iterable[Work], own: str, beside: Iterable[Path]) -> str:
    """Return everything in one text: the list, our own licence, those beside the resources, and all the others."""
    works = list(works)
    parts = [
        f"Comeback is free software under the MIT licence, and holds the work of others.\n\n{listed(works)}",
        own,
        *(f"{path.name}\n\n{path.read_text(encoding='utf-8')}" for path in beside),
        *(f"{work.line()}\n\n{text}" for work in works for text in work.texts),
    ]
    return f"\n{RULE}\n\n".join(part.rstrip() + "\n" for part in parts)


def _files_of(dist: Distribution) -> Iterator[Path]:
    for file in dist.files or ():
        yield Path(str(dist.locate_file(file))).absolute()


def _of_package(dist: Distribution) -> Work:
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in _files_of(dist) if _is_text(path)]
    licence = _licence(dist)
    for named, files in GNU.items():
        if named in licence:
            texts += [(TEXTS / name).read_text(encoding="utf-8") for name in files]
    if not texts:
        raise SystemExit(f"{dist.name} brings no text of its licence ({licence}); put it into packaging/licence_texts")
    return Work(dist.name, dist.version, licence, tuple(texts))


def _is_text(path: Path) -> bool:
    return TEXT_FILE.search(str(path).rpartition(".dist-info")[2]) is not None


def _licence(dist: Distribution) -> str:
    told = next(iter(dist.metadata.get_all("License-Expression") or dist.metadata.get_all("License") or ()), "")
    kinds = [kind for kind in dist.metadata.get_all("Classifier") or () if kind.startswith("License ::")]
    classified = [kind.rpartition(" :: ")[2] for kind in kinds]
    named = told.splitlines()[0].partition(" (")[0] if told else ", ".join(classified)
    if not named:
        raise SystemExit(f"{dist.name} does not say which licence it has")
    return named


def _of_python() -> Work:
    places = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    text = next((place.read_text(encoding="utf-8") for place in places if place.is_file()), "")
    text = text or _copyright(f"python3.{sys.version_info[1]}")
    if not text:
        raise SystemExit("the text of Python's licence is not beside this Python")
    return Work("Python", ".".join(map(str, sys.version_info[:3])), "PSF-2.0", (text,))


def _of_system(files: Iterable[Path]) -> Iterator[Work]:
    """Return the packages of the system that bring these libraries."""
    for package in sorted({_owner(file) for file in files}):
        version = _told("dpkg-query", "-W", "-f", "${Version}", package)
        text = _copyright(package)
        named = sorted({name for name in LICENCE.findall(text) if len(name.split()) <= LONGEST_NAME})
        yield Work(package.partition(":")[0], version, ", ".join(named) or "its own words below", (text,))


def _owner(file: Path) -> str:
    for place in dict.fromkeys((file, file.resolve())):
        # /lib is a link to /usr/lib, and the list of the system may know either.
        for name in (str(place), str(place).removeprefix("/usr"), f"/usr{place}"):
            owner = _told("dpkg-query", "-S", name).partition(": ")[0]
            if owner:
                return owner
    raise SystemExit(f"nobody claims {file}, so its licence is not known")


def _copyright(package: str) -> str:
    path = Path("/usr/share/doc") / package.partition(":")[0] / "copyright"
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def _told(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except FileNotFoundError:
        return ""
