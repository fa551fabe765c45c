"""The commands: the same work without a screen."""
