"""Typesetting of any script: fonts, shaping, line breaks."""
