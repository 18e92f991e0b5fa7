"""A playbook made ready to be handed over: packed in a zip file, or as one page that holds everything."""
