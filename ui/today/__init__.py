"""The Today tab: what is due, and where to begin."""
