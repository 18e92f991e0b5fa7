"""Measurements: ratios to something else that does the same work in the same run, in processor time."""
