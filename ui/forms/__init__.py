"""Forms: questions with their editors, bound to records, and lists of records."""
