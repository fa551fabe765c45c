"""Copies of a plan for somebody else: what they leave out, and which names they replace."""
