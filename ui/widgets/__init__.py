"""Qt widgets that know no plan."""
