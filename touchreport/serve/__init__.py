"""Showing a playbook while it is being written: watched, made anew, reloaded where the reader is."""
