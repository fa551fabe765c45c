"""Which paper people use where they are: US Letter in a few countries, A4 everywhere else."""

from __future__ import annotations

import re
from collections.abc import Mapping

A4, LETTER = "a4", "letter"
ON_LETTER = frozenset(("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"))
"""The countries that print on US Letter, as the Unicode CLDR lists them."""
SAID_IN = ("LC_ALL", "LC_PAPER", "LC_MEASUREMENT", "LANG")
"""Where an environment says where it is, the first word first."""
_TERRITORY = re.compile(r"[_-]([A-Za-z]{2})(?![A-Za-z0-9])")


def paper_for(locale: str) -> str:
    """Return the paper that is used where a locale like "en_US.UTF-8" or "es-MX" is spoken."""
    territory = _TERRITORY.search(locale.partition(".")[0])
    return LETTER if territory and territory[1].upper() in ON_LETTER else A4


def paper_here(environment: Mapping[str, str]) -> str:
    """Return the paper of the place that an environment names; A4 where it names none."""
    return paper_for(next((said for name in SAID_IN if (said := environment.get(name, ""))), ""))
