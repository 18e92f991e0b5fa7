"""From bytes to a checked project."""
