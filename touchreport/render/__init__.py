"""From outlined pages to files: HTML for the screen, a PDF for print."""
