"""Comeback without a screen: everything but the window. Never imports Qt."""

__version__ = "0.1.0"
