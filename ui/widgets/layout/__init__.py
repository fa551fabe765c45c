"""Layouts, scrolling pages and tab order."""
