"""What is asked: the questions of every kind of record and of the look-back pages."""
