"""Which words are names, and what a plan hides of them."""
