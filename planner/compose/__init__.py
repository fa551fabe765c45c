"""From an open plan to documents as values: the career plan, the calendar, reviews and numbers."""
