"""The words of the field in six languages, as data: what a project's words stand for, and what things are called.

The YAML files in ``data/`` are the source; ``tools/compile_vocabulary.py`` writes the JSON that is read. Each
file is read when it is first asked for.
"""
