"""Finding, checking and ordering plugins and themes; the core knows none of them by name."""
