"""A build in a process of its own: ``builder.py OUTPUT PROJECT WORD PAGES [WAIT]``.

Publishes WORD on each of PAGES pages. With WAIT it says ``ready`` after half of them and stays there until it is
ended. Ends with the exit code that the command line would give.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

from touchreport.errors import TouchreportError
from touchreport.publish import OutputFile, lock, publish


def pages(word: str, count: int, *, wait: bool) -> Iterator[OutputFile]:
    """Yield the pages of a report that says one word."""
    for number in range(count):
        if wait and number == count // 2:
            print("ready", flush=True)
            time.sleep(60)
        yield OutputFile(f"part{number % 3}/page{number}.html", f"{word} {number}".encode())


def main() -> int:
    """Build, and return the exit code."""
    output, project, word, count = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
    try:
        with lock(output, project):
            publish(output, pages(word, count, wait="WAIT" in sys.argv), project=project)
    except TouchreportError as error:
        print(*(f"{problem.code} {problem.arguments.get('pid')}" for problem in error.problems))
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
