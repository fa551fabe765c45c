"""The value types of Comeback. Standard library only."""
