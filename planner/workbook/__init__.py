"""The facade of an open plan: opening, reading, applying changes, and queries."""
