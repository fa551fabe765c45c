"""Turns a career plan into files other programs can open; one writer for each format."""
