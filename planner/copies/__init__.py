"""A plan as somebody else may read it: what is left out, and which names are replaced."""
