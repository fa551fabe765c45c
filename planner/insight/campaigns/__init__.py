"""What the metrics of a campaign say: formulas, status, shortfall and hints."""
