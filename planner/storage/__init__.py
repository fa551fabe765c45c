"""The file on disk: the only room that speaks SQL."""
