"""The usual paper size of a country: US Letter in a few, A4 everywhere else."""

from __future__ import annotations

import re
from collections.abc import Mapping

A4, LETTER = "a4", "letter"
ON_LETTER = frozenset(("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"))
"""The countries that print on US Letter, according to Unicode CLDR."""
# The order of POSIX: LC_ALL overrides every category, LANG is the default of all.
LOCALE_VARIABLES = ("LC_ALL", "LC_PAPER", "LC_MEASUREMENT", "LANG")
"""The environment variables with a locale, in order of precedence."""
# Neither a script (zh_Hant_TW) nor a region in digits (es-419) is a country.
_TERRITORY = re.compile(r"[_-]([A-Za-z]{2})(?![A-Za-z0-9])")


def paper_for(locale: str) -> str:
    """Return the usual paper of a locale such as "en_US.UTF-8" or "es-MX"."""
    territory = _TERRITORY.search(locale.partition(".")[0])
    return LETTER if territory and territory[1].upper() in ON_LETTER else A4


def paper_here(environment: Mapping[str, str]) -> str:
    """Return the usual paper of the environment's locale; A4 if it has none."""
    return paper_for(next((value for name in LOCALE_VARIABLES if (value := environment.get(name, ""))), ""))
