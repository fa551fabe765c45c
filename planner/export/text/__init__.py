"""The career plan in formats to go on editing: Markdown and Word."""
