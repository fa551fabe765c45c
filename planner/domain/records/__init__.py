"""The records of a plan file: one class per table."""
