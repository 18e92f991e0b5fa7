"""What the analysis finds, one file an idea."""
