"""The sections of the printed plan, one module each."""
