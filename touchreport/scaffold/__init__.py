"""Starting a project: the files that a new folder gets."""
