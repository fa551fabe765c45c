"""The career plan in editable formats: Markdown and Word."""
