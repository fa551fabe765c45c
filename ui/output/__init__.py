"""Output of the career plan: files, printers and worksheets."""
