"""Search in the website without a server: what can be found, under which words, and the script that finds it.

The index is made of the pages that are rendered and of nothing else, so that it holds nothing that they do not. It is
one script, which a page loads when somebody searches; a website whose templates never ask for it has none.

A website's index holds for each entry its title, its address, its chapter, :data:`~.entries.MOST_CHARACTERS` of its
text to be shown, and at most :data:`~.entries.MOST_WORDS` different words under which it is found. It grows with the
number of pages and with nothing else.
"""

from __future__ import annotations

from touchreport.render.search.asking import INDEX, Asking
from touchreport.render.search.entries import KINDS, Entry, entries_of
from touchreport.render.search.folding import fold, keys
from touchreport.render.search.script import index_script

__all__ = ["INDEX", "KINDS", "Asking", "Entry", "entries_of", "fold", "index_script", "keys"]
