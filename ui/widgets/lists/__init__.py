"""List views and the drag handle of their rows."""
