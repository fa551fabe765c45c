"""One module for each scenario: add a file with a `SCENARIO` to add a scenario."""

from __future__ import annotations

import importlib
import pkgutil

from planner.domain.basics.scenario import Scenario


def all_scenarios(package: str = __name__) -> dict[str, Scenario]:
    """Return the scenarios of a package by key, in their order; RuntimeError if the build lacks them."""
    home = importlib.import_module(package)
    modules = (importlib.import_module(found.name) for found in pkgutil.iter_modules(home.__path__, f"{package}."))
    scenarios = sorted((module.SCENARIO for module in modules if hasattr(module, "SCENARIO")), key=lambda s: s.order)
    if not scenarios:
        raise RuntimeError("no scenarios found: this build left planner.scenarios out")
    return {scenario.key: scenario for scenario in scenarios}
