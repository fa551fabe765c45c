"""The plan file; the only package with SQL."""
