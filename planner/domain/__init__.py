"""The values Comeback is made of. Standard library only."""
