"""From a project and its results to chapters, pages and navigation; still data, still without a language."""
