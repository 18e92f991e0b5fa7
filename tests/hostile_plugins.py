"""Plugins that misbehave: single files as somebody might put them into a project's folder ``plugins/``."""

from __future__ import annotations

_HEAD = '''"""A plugin that misbehaves."""
import os, sys, time
from touchreport.plugin import (
    Analysis, Finding, FindingKind, Method, Metric, Number, Paragraphs, Ref, Result, Severity, Table, Column, hookimpl, say,
)
api = 1
METHOD = Method((), (), say("none"))

def fine():
    return Result(say("Nothing to say"), say("Nothing at all"), METHOD)
'''

_FOOT = """
@hookimpl
def touchreport_analyses():
    return [Analysis(id="{name}", title=say("The analysis {name}"), run=run)]
"""


def plugin(name: str, body: str) -> str:
    """Return a whole plugin whose analysis runs `body`."""
    lines = "".join(f"    {line}\n" for line in body.strip().splitlines())
    return f"{_HEAD}\ndef run(context):\n{lines}{_FOOT.replace('{name}', name)}"


SURVIVED: dict[str, tuple[str, str]] = {
    "raises": ("raise ValueError('bad luck')", "ValueError: bad luck"),
    "exits": ("sys.exit(0)", "SystemExit"),
    "exits-at-once": ("os._exit(0)", "SystemExit"),
    "aborts": ("os.abort()", "SystemExit"),
    "recurses": ("return run(context)", "RecursionError"),
    "wrong-type": ("return 42", "of the type int"),
    "nothing": ("pass", "of the type NoneType"),
    "not-a-number": (
        "return Result(say('x'), say('y'), METHOD, metrics=(Metric(Number(float('nan')), say('m')),))",
        "not finite",
    ),
    "a-million-rows": (
        "word = say('x')\n"
        "return Result(say('x'), say('y'), METHOD, metrics=(Metric(Number(1), word),) * 1_000_000)",
        "1000000 things in one row",
    ),
    "changes-the-project": (
        "object.__setattr__(context.project, 'touchpoints', ())\nreturn fine()",
        "Project.touchpoints",
    ),
    "changes-a-touchpoint": (
        "object.__setattr__(context.project.touchpoints[0], 'importance', 1.0)\nreturn fine()",
        "Touchpoint.importance",
    ),
    "refers-to-nobody": (
        "return Result(say('{it}', it=Ref('touchpoint', 'nobody')), say('y'), METHOD)",
        "does not exist",
    ),
    "undeclared": (
        "found = Finding('undeclared/other', Severity.LOW, (), say('a'), say('b'), say('c'))\n"
        "return Result(say('x'), say('y'), METHOD, findings=(found,))",
        "not declared",
    ),
    "holes": ("return Result(say('{share} of them'), say('y'), METHOD)", "without a value"),
    "no-words": (
        "class Silent(Exception):\n    def __str__(self): raise ValueError\nraise Silent",
        "Silent",
    ),
    "unheard-of": ("return context.project.moods", "AttributeError"),
    "greedy": ("return bytearray(100_000_000_000)", "more than 2000 MB of memory and was stopped"),
    "endless-list": ("return [each for each in iter(int, 1)]", "was stopped"),
    "stubborn": (
        "caught = 0\n"
        "while True:\n"
        "    try:\n"
        "        time.sleep(60)\n"
        "    except Exception:\n"
        "        caught += 1\n"
        "        if caught == 2: raise",
        "was stopped",
    ),
}
"""Analyses that cost their own chapter and nothing else: what they do, and what the chapter says of it."""

HARMLESS: dict[str, str] = {
    "prints": "print('to standard output')\nos.write(1, b'and to its descriptor')\nreturn fine()",
    "closes-what-it-prints-to": "os.close(1)\nos.close(2)\nreturn fine()",
    "closes-its-streams": "sys.stdout.close()\nsys.stderr.close()\nreturn fine()",
    "has-the-last-word": "import atexit\natexit.register(lambda: os._exit(9))\nreturn fine()",
    "forgets-its-modules": "sys.modules.clear()\nreturn fine()",
    "will-not-be-ended": (
        "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n"
        "return fine()"
    ),
    "moves": "os.chdir('/')\nreturn fine()",
    "sets-the-environment": "os.environ.clear()\nsys.setrecursionlimit(120)\nreturn fine()",
}
"""Analyses that leave something changed behind, which is put back."""

UNLOADABLE: dict[str, tuple[str, str]] = {
    "does_not_import": ("import moods", "ModuleNotFoundError"),
    "no_python": ("this is no Python at all", "SyntaxError"),
    "ends_on_import": ("import os; os._exit(3)", "SystemExit"),
    "old": ("api = 0", "does not keep version 1"),
    "misspelt": (
        plugin("misspelt", "return fine()").replace("touchreport_analyses", "touchreport_analisys"),
        "hook",
    ),
    "two_of_them": (plugin("twice", "return fine()").replace("run=run)]", "run=run)] * 2"), "twice"),
    "wants_more": (
        plugin("wants-more", "return fine()").replace("run=run)", "run=run, requires=('nobody',))"),
        "needs the analysis “nobody”",
    ),
}
"""Plugins that cannot be loaded, or whose analyses cannot start."""

FATAL: dict[str, str] = {
    "killed": "import signal; os.kill(os.getpid(), signal.SIGKILL)",
    "crashed": "import ctypes; ctypes.string_at(0)",
    "deaf": (
        "import signal\n"
        "signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())\n"
        "while True: time.sleep(1)"
    ),
}
"""What no process survives: a signal, a crash in C, and a loop that hears no signal any more."""
