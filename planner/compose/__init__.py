"""Builds documents as values from an open plan: the career plan, the calendar, reviews and numbers."""
