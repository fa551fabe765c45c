"""Exporters: the career plan as files of other formats, one writer for each."""
