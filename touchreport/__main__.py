"""``python -m touchreport``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; Ctrl-C is quiet from the first import on."""
    try:
        from touchreport.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
