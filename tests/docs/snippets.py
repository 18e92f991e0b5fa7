"""The code blocks of a Markdown page, and doing what they say.

A block below a line such as ``**`personas.yaml`**`` is that file. A ``bash`` block is run; a ``text`` block after it
is what it printed: the lines stand in the output in this order, ``…`` stands for anything. Blocks marked ``sh`` are for
the reader alone, since they install something or need another machine.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_FILE = re.compile(r"\*\*`(?P<name>[^`]+)`\*\*")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A code block.

    Attributes:
        language: first word after the fence.
        text: its lines.
        file: the file that it is, where the line above names one.
        line: line of the fence, from 1.
    """

    language: str
    text: str
    file: str | None
    line: int


def snippets(page: Path) -> Iterator[Snippet]:
    """Yield the code blocks of a page in order."""
    above, opened, body = "", None, list[str]()
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), start=1):
        if opened is None and line.startswith("```"):
            opened, body = (line[3:].strip(), number), []
        elif opened is not None and line == "```":
            named = _FILE.match(above)
            yield Snippet(opened[0], "\n".join(body) + "\n", named["name"] if named else None, opened[1])
            above, opened = "", None
        elif opened is not None:
            body.append(line)
        elif line.strip():
            above = line
    assert opened is None, f"{page.name}:{opened} is not closed"


def follow(blocks: Iterable[Snippet], folder: Path) -> str:
    """Do what the blocks say in `folder`, one after another; return all that was printed.

    Raises:
        AssertionError: a command failed, or did not print what the page says; it names the block's line.
    """
    here, said, everything = folder, "", ""
    for block in blocks:
        if block.file is not None:
            (here / block.file).parent.mkdir(parents=True, exist_ok=True)
            (here / block.file).write_text(block.text, encoding="utf-8")
        elif block.language == "bash":
            here, said = _run(block, here)
            everything += said
        elif block.language == "text":
            missing = _missing(block.text, said)
            assert missing is None, f"line {block.line}: {missing!r} is not in\n{said}"
    return everything


def _run(block: Snippet, here: Path) -> tuple[Path, str]:
    """Run a block; return the folder in which it ended and what it printed."""
    binaries = Path(sys.executable).parent
    environment = {**os.environ, "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    script = f"set -e\n{block.text}\npwd >&3\n"
    reading, writing = os.pipe()
    command = ["bash", "-c", f"exec 3>&{writing}\n{script}"]
    done = subprocess.run(
        command,
        cwd=here,
        env=environment,
        pass_fds=(writing,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as ended:
        where = ended.read().strip()
    assert done.returncode == 0, f"line {block.line}: exit code {done.returncode}\n{done.stdout}"
    return Path(where), done.stdout


def _missing(wanted: str, said: str) -> str | None:
    """Return the first wanted line that does not follow the one before it in what was said, or None."""
    lines = iter(said.splitlines())
    for line in wanted.splitlines():
        if line.strip() == "…":
            continue
        pattern = re.compile(".*".join(re.escape(part) for part in line.split("…")))
        if not any(pattern.fullmatch(found) for found in lines):
            return line
    return None
