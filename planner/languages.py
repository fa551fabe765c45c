"""The languages of the program: one compiled catalogue each in `resources/languages`. English needs none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from planner.domain.basics.wording import use_catalogue
from planner.resources import resource

if TYPE_CHECKING:
    from gettext import NullTranslations

ENGLISH = "en"
"""The language in which the texts are written."""


def catalogue_of(language: str) -> NullTranslations | None:
    """Return the catalogue of a language; FileNotFoundError where the program does not speak it."""
    if language == ENGLISH:
        return None
    # A start in English has no need of it.
    from gettext import GNUTranslations

    with resource("languages", f"{language}.mo").open("rb") as file:
        return GNUTranslations(file)


@contextmanager
def use_language(language: str) -> Iterator[None]:
    """Say all texts of a block in a language, whichever is in force around it."""
    with use_catalogue(catalogue_of(language)):
        yield
