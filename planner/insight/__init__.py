"""What can be seen in the records: pure functions over values."""
