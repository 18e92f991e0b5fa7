"""Golden pictures of printed pages and measured rectangles of the website, of one small workshop in six languages."""
