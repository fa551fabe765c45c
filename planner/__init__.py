"""Everything but the window: the plan file, the insights, the exports and the command line. Never imports Qt."""

__version__ = "0.1.0"
