"""What a plan file holds: one class per table."""
