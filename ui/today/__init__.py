"""The Today tab: the due items, and buttons to start an entry."""
