"""``touchreport plugins``."""

from __future__ import annotations

from pathlib import Path

import click

from touchreport.cli.options import FORMAT, PROJECT


@click.group(name="plugins")
def command() -> None:
    """Show the plugins, their order and their health."""


@command.command("list")
@PROJECT
@FORMAT
def list_(project: Path, format_: str) -> int:
    """List the plugins with their analyses."""
    from touchreport.cli.printing import print_json, show
    from touchreport.registry.discovery import discover
    from touchreport.wording import as_data

    registry = discover(project)
    analyses = {
        plugin.name: [r.analysis.id for r in registry.analyses if r.plugin.name == plugin.name]
        for plugin in registry.plugins
    }
    if format_ == "json":
        listed = [
            {
                "name": plugin.name,
                "version": plugin.version,
                "distribution": plugin.distribution,
                "module": plugin.module,
                "analyses": analyses[plugin.name],
            }
            for plugin in registry.plugins
        ]
        print_json({"plugins": listed, "problems": [as_data(p) for p in registry.problems]})
    else:
        for plugin in registry.plugins:
            origin = f"{plugin.distribution} {plugin.version}" if plugin.distribution else plugin.module
            click.echo(f"{plugin.name}  ({origin})  {', '.join(analyses[plugin.name])}")
        if not registry.plugins:
            click.echo("No plugins found. In a checkout, run “pip install -e .” once.", err=True)
        show(registry.problems)
    return 4 if registry.problems else 0


@command.command("show")
@click.argument("name")
@PROJECT
@FORMAT
def show_(name: str, project: Path, format_: str) -> int:
    """Show one analysis or plugin: what it reads, its options, its findings."""
    from touchreport.cli.describe import described
    from touchreport.cli.printing import print_json
    from touchreport.registry.discovery import discover
    from touchreport.text import nearest

    registry = discover(project)
    found = [r for r in registry.analyses if name in (r.analysis.id, r.plugin.name)]
    if not found:
        known = sorted({r.analysis.id for r in registry.analyses} | {p.name for p in registry.plugins})
        near = nearest(name, known)
        raise click.UsageError(f"There is no plugin “{name}”." + (f" Did you mean “{near}”?" if near else ""))
    data = [described(registered) for registered in found]
    if format_ == "json":
        print_json(data)
        return 0
    from touchreport.cli.describe import as_lines

    for entry in data:
        for line in as_lines(entry):
            click.echo(line)
    return 0


@command.command("order")
@PROJECT
@FORMAT
def order(project: Path, format_: str) -> int:
    """Print the order in which the analyses run, with the reasons."""
    from touchreport.cli.printing import print_json, show
    from touchreport.registry.discovery import discover
    from touchreport.registry.order import running_order
    from touchreport.wording import as_data

    found = running_order(discover(project).analyses)
    if format_ == "json":
        runs = [{"analysis": o.registered.analysis.id, "because": list(o.because)} for o in found.runs]
        print_json({"order": runs, "problems": [as_data(p) for p in found.problems]})
    else:
        for place, ordered in enumerate(found.runs, start=1):
            reason = f"after {', '.join(ordered.because)}" if ordered.because else "by name"
            click.echo(f"{place}. {ordered.registered.analysis.id}  ({reason})")
        show(found.problems)
    return 4 if found.problems else 0


@command.command("doctor")
@FORMAT
def doctor(format_: str) -> int:
    """Import every plugin and theme by itself, in a process of its own, and say which of them fail."""
    from touchreport.cli.doctor import report
    from touchreport.doctor import check_extensions, try_in_child

    return report(tuple(check_extensions(run=try_in_child)), format_)
