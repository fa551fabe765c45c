"""The one door to an open plan: opening, reading, applying changes, and questions asked of it."""
