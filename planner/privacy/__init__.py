"""Which words are names, and which of them a plan hides."""
