"""Qt widgets that do not depend on a plan."""
