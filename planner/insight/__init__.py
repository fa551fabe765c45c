"""What follows from the records: pure functions over values."""
