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
    """Return the catalogue of a language; FileNotFoundError if there is none."""
    if language == ENGLISH:
        return None
    # Starting in English needs no catalogue, so gettext is not imported.
    from gettext import GNUTranslations

    with resource("languages", f"{language}.mo").open("rb") as file:
        return GNUTranslations(file)


@contextmanager
def use_language(language: str) -> Iterator[None]:
    """Translate all texts of the block into a language, whatever is active outside."""
    with use_catalogue(catalogue_of(language)):
        yield
