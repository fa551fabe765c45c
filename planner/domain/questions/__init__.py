"""The questions about every kind of record and on the look-back pages."""
