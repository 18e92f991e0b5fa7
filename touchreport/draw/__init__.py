"""Pure geometry and colour: numbers and names in, shapes and label boxes out.

No HTML, no reading or writing, nothing but the standard library and what :mod:`touchreport.text` knows of writing.

Every drawing is laid out in reading direction: x grows from the start of the line to its end. For a language
that is written from right to left the renderer wraps the shapes in ``matrix(-1 0 0 1 width 0)``; labels and
points are placed by percent from the start and mirror by themselves. Words and digits are never mirrored.
"""
