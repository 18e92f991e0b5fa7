"""``touchreport serve``."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from touchreport.cli.options import ONLY, PROJECT, THEME, plugin_options

if TYPE_CHECKING:
    from touchreport.serve.desk import Desk
    from touchreport.serve.server import Server

PORT = 8000
_PORTS = 20


@click.command()
@PROJECT
@click.option(
    "-p",
    "--port",
    type=click.IntRange(1, 65535),
    help=f"The port; the first free one from {PORT} if not given.",
)
@ONLY
@THEME
@click.option("--open", "opens", is_flag=True, help="Open the website in the browser.")
@plugin_options
def command(
    project: Path,
    port: int | None,
    only: tuple[str, ...],
    theme: str | None,
    opens: bool,
    safe: bool,
    disabled: tuple[str, ...],
) -> int:
    """Show the website of the project in PROJECT on this machine, and make it anew at each save.

    Of several outputs the first is shown, or the one under --only. What is wrong with the project appears over the last
    good page. Nothing is written, and no PDF is made. Ctrl-C
    ends it.
    """
    from touchreport.build import Wishes
    from touchreport.serve.desk import Desk
    from touchreport.serve.watching import changes

    project = project.resolve()  # “.” moves along with its folder, and does not come back with a new one
    desk = Desk(project, Wishes(pdf=False, site=True, theme=theme, safe=safe, disabled=disabled, only=only))
    server = _server(desk, port)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        _renew(desk, "")
        click.echo(f"{server.address}  (Ctrl-C ends it)")
        if opens:
            click.launch(server.address)
        for changed in changes(project, project / "playbook"):
            _renew(desk, _names(changed, project))
    except KeyboardInterrupt:
        click.echo("Ended.", err=True)
    finally:
        desk.close()
        server.shutdown()
        server.server_close()
    return 0


def _server(desk: Desk, port: int | None) -> Server:
    """Return a server on the port that is wanted, or on the first free one from the usual."""
    from touchreport.serve.server import Server

    ports = range(PORT, PORT + _PORTS) if port is None else (port,)
    for each in ports:
        try:
            return Server(desk, each)
        except OSError as error:
            reason = error.strerror
    told = f"Port {port}" if port is not None else f"Every port from {ports[0]} to {ports[-1]}"
    raise click.UsageError(f"{told} is in use ({reason}). Name another one with “--port”.")


def _renew(desk: Desk, changed: str) -> None:
    """Make the playbook anew and say how that went."""
    from touchreport.cli.printing import show, summary

    started = time.perf_counter()
    desk.renew()
    seconds = time.perf_counter() - started
    show(desk.problems)
    said = summary(desk.problems)
    shown = desk.edition is not None and desk.edition.version == desk.version
    end = "made anew" if shown else "the last good state is shown" if desk.edition else "nothing to show yet"
    parts = [part for part in (changed, f"{end} in {seconds:.1f} s" if shown else end, said) if part]
    click.echo(f"{time.strftime('%H:%M:%S')}  {'; '.join(parts)}", err=True)


def _names(changed: tuple[str, ...], project: Path) -> str:
    """Return the names of some changed files, as short as the project folder allows."""
    names = [
        str(Path(path).relative_to(project)) if Path(path) != project else str(project) for path in changed
    ]
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(names[:3]) + more
