"""The model: frozen data without input or output, and without third-party imports."""
