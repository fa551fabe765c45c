"""Section order and headings, the same for every format."""
