"""Statistics of a campaign: formulas, states, shortfalls and hints."""
