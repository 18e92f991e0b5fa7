"""``touchreport themes``."""

from __future__ import annotations

import click

from touchreport.cli.options import FORMAT


@click.group(name="themes")
def command() -> None:
    """Show the themes."""


@command.command("list")
@FORMAT
def list_(format_: str) -> int:
    """List the themes."""
    from touchreport.cli.printing import print_json
    from touchreport.registry.themes import find_theme, theme_names

    themes = [find_theme(name)[0] for name in theme_names()]
    if format_ == "json":
        print_json(
            [{"name": t.name, "version": t.version, "parent": t.parent, "summary": t.summary} for t in themes]
        )
    else:
        for theme in themes:
            parent = f", on {theme.parent}" if theme.parent else ""
            click.echo(f"{theme.name} {theme.version}{parent}: {theme.summary}")
    return 0


@command.command("show")
@click.argument("name")
@FORMAT
def show(name: str, format_: str) -> int:
    """Show one theme: its parents, its options and its templates."""
    from touchreport.cli.describe import options_of
    from touchreport.cli.printing import print_json
    from touchreport.registry.themes import find_theme

    chain = find_theme(name)
    templates = sorted(
        {
            path.relative_to(theme.folder / "templates").as_posix()
            for theme in chain
            for path in (theme.folder / "templates").rglob("*.html")
        }
    )
    data = {
        "name": chain[0].name,
        "version": chain[0].version,
        "summary": chain[0].summary,
        "parents": [theme.name for theme in chain[1:]],
        "options": options_of(chain[0].options),
        "templates": templates,
    }
    if format_ == "json":
        print_json(data)
        return 0
    click.echo(f"{data['name']} {data['version']}: {data['summary']}")
    for option in options_of(chain[0].options):
        choices = f" ({', '.join(option['choices'])})" if option["choices"] else ""
        click.echo(f"  option {option['name']}, default {option['default']}{choices}: {option['meaning']}")
    for template in templates:
        click.echo(f"  template {template}")
    return 0
