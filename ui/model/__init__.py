"""The document behind the window, background tasks and the locale."""
