"""The Career plan tab and its pages."""
