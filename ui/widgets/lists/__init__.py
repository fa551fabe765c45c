"""List views and what their rows are dragged by."""
