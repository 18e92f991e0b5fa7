"""The playbooks of one project: what each of them may know, before anything is analysed or drawn.

An output gets a project and settings in which what it leaves out has never been. Whatever comes later works on these
alone, and cannot give away what it does not know.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from touchreport.errors import Argument, Problem, ProjectError
from touchreport.model.excerpt import KINDS, MARK, Cut, excerpt, field_names, pictures_of
from touchreport.model.narrowing import DECIDED_BY
from touchreport.model.project import Project
from touchreport.model.ref import Ref
from touchreport.model.settings import CHAPTERS, AuthorPage, Settings, WaiverWish
from touchreport.model.text import Text
from touchreport.model.waiver import Waiver, upkeep
from touchreport.model.wishes import ALL_ANALYSES, ChapterWish, Internal, Named, OutputWish, View
from touchreport.readers.loaded import Asset, Loaded, TableCount
from touchreport.readers.tables import ROW_KINDS
from touchreport.text import nearest

ALWAYS = frozenset(
    {
        ("touchpoint", "notes"),
        ("touchpoint", "reviewed_by"),
        *((kind, MARK) for kind in KINDS if MARK in field_names(kind)),
    }
)
"""Fields that no client's playbook has, whatever the project says."""


@dataclass(frozen=True, slots=True)
class Output:
    """One playbook that is made of a project.

    Attributes:
        name: its name and that of its folder; empty for the only one.
        loaded: what it may know: the project, the author's wishes, rows counted, pictures.
        whole: what its readers would know if it were not narrowed to a part of the inventory; None where it is not.
    """

    name: str
    loaded: Loaded
    whole: Loaded | None = None

    @property
    def prefix(self) -> str:
        """What stands before the paths of its files in the output folder."""
        return f"{self.name}/" if self.name else ""


def outputs_of(loaded: Loaded, only: Sequence[str] = ()) -> tuple[Output, ...]:
    """Return the playbooks that a project asks for, in its order; one with everything where it names none.

    Args:
        loaded: the checked project.
        only: names of the outputs that are wanted; all where there are none.

    Raises:
        ProjectError: there is no output of such a name.
    """
    wishes = loaded.settings.outputs or (OutputWish(""),)
    known = tuple(wish.name for wish in loaded.settings.outputs)
    unknown = [name for name in only if name not in known]
    if unknown:
        raise ProjectError([_unknown(name, known) for name in unknown])
    wanted = [wish for wish in wishes if not only or wish.name in only]
    projects: dict[Cut, Project] = {}
    return tuple(_output(wish, loaded, projects) for wish in wanted)


def _output(wish: OutputWish, loaded: Loaded, projects: dict[Cut, Project]) -> Output:
    known, by_whom = _known_to(wish, loaded, projects), wish.only.by_whom
    whole = _known_to(replace(wish, only=by_whom), loaded, projects) if wish.only != by_whom else None
    return Output(wish.name, known, whole)


def _unknown(name: str, known: tuple[str, ...]) -> Problem:
    told: dict[str, Argument] = {"name": name, "known": known}
    code = "unknown-output" if known else "no-named-outputs"
    return Problem(code, arguments=told, suggestion=nearest(name, known))


def _known_to(wish: OutputWish, loaded: Loaded, projects: dict[Cut, Project]) -> Loaded:
    """Return what an output may know; outputs with the same cut share the project."""
    client, internal = wish.audience == "client", loaded.settings.internal
    cut = Cut(internal.fields | ALWAYS if client else frozenset(), client, wish.only)
    project = projects.setdefault(cut, excerpt(loaded.project, cut))
    settings = _settings(wish, loaded, project, cut)
    if project is loaded.project:
        return replace(loaded, settings=settings)
    return replace(
        loaded,
        project=project,
        settings=settings,
        counts=_counts(loaded.counts, project),
        assets=_assets(loaded.assets, project, settings),
    )


# the author's wishes


def _settings(wish: OutputWish, loaded: Loaded, project: Project, cut: Cut) -> Settings:
    settings, client = loaded.settings, wish.audience == "client"
    internal = settings.internal if client else Internal()
    hidden = frozenset(named.name for named in internal.chapters)
    off = frozenset(_analyses(internal))
    codes = tuple(_untold(named) for named in internal.findings if "/" in named.name)
    waivers = tuple(_waivers(settings.waivers, project, client))
    kept = (WaiverWish(upkeep(wish.waiver for wish in waivers), None),) if client else ()
    own_theme = wish.theme not in (None, settings.theme)
    return replace(
        settings,
        theme=wish.theme or settings.theme,
        theme_location=wish.theme_location if own_theme else settings.theme_location,
        theme_options=settings.theme_options
        if wish.theme_options is None and not own_theme
        else wish.theme_options,
        outline=_outline(wish.outline or settings.outline, hidden, off),
        outline_theme=None if wish.outline else settings.theme,
        pages=tuple(page for page in settings.pages if not _is_hidden(f"page/{page.id}", hidden, off)),
        introductions=_introductions(settings.introductions, hidden, off),
        waivers=waivers,
        untold=(*codes, *kept),
        silent=off,
        languages=wish.languages or settings.languages,
        paper=wish.paper or settings.paper,
        pdf=settings.pdf if wish.pdf is None else wish.pdf,
        site=settings.site if wish.site is None else wish.site,
        single_file=settings.single_file if wish.single_file is None else wish.single_file,
        zip=settings.zip if wish.zip is None else wish.zip,
        hidden=hidden,
        elsewhere=_elsewhere(loaded) if wish.name else frozenset(),
        reticent=client,
        edit=None if client else settings.edit,
        url=wish.url or settings.url,
        since=None if "changes" in hidden else settings.since,
        view=None if cut == Cut() else _view(wish, cut, internal, off),
        narrowed=tuple(pair for pair in cut.only.named if _may_be_told(pair, project, cut)),
    )


def _may_be_told(pair: tuple[str, Ref], project: Project, cut: Cut) -> bool:
    """Return whether it may be said what a playbook was narrowed to: to whom Mia’s are shown, hers they are told to be."""
    by, ref = pair
    return project.exists(ref) and not DECIDED_BY[by] & cut.fields


def _view(wish: OutputWish, cut: Cut, internal: Internal, off: frozenset[str]) -> View:
    """Return what an output leaves out, so that another edition of it can be told from what is gone."""
    codes = {named.name for named in internal.findings if "/" in named.name}
    every = {ALL_ANALYSES for named in internal.chapters if named.name == "analyses"}
    return View(
        wish.name,
        wish.audience,
        frozenset((ref.kind, ref.id) for _, ref in cut.only.named),
        cut.fields,
        frozenset(codes | off | every),
    )


def without_analyses(loaded: Loaded, ids: frozenset[str]) -> Loaded:
    """Return what an output may know without some analyses, as if nobody ran them and no chapter named them."""
    settings = loaded.settings
    silent, hidden = settings.silent | ids, settings.hidden
    return replace(
        loaded,
        settings=replace(
            settings,
            silent=silent,
            outline=_outline(settings.outline, hidden, silent),
            introductions=_introductions(settings.introductions, hidden, silent),
        ),
    )


def _analyses(internal: Internal) -> Iterable[str]:
    """Return the ids of analyses of which nothing is told."""
    yield from (named.name for named in internal.findings if "/" not in named.name)
    for named in internal.chapters:
        kind, _, id = named.name.partition("/")
        if kind == "analysis":
            yield id


def _untold(named: Named) -> WaiverWish:
    waiver = Waiver(named.name, Text.of(named.name, "en"), mention=False, internal=True)
    return WaiverWish(waiver, named.location)


def _is_hidden(chapter: str, hidden: frozenset[str], off: frozenset[str]) -> bool:
    kind, _, id = chapter.partition("/")
    if kind == "analysis":
        return id in off or "analyses" in hidden
    return chapter in hidden or (kind == "page" and "pages" in hidden)


def _outline(
    wishes: tuple[ChapterWish, ...], hidden: frozenset[str], off: frozenset[str]
) -> tuple[ChapterWish, ...]:
    """Return an outline without what is hidden; one of which nothing is left has an overview, not the usual chapters."""
    left = tuple(wish for wish in wishes if not _is_hidden(wish.chapter, hidden, off))
    return left if left or not wishes else (ChapterWish("overview"),)


def _introductions(
    introductions: Mapping[str, AuthorPage], hidden: frozenset[str], off: frozenset[str]
) -> Mapping[str, AuthorPage]:
    return MappingProxyType(
        {key: page for key, page in introductions.items() if not _is_hidden(key, hidden, off)}
    )


def _waivers(wishes: Iterable[WaiverWish], project: Project, client: bool) -> Iterable[WaiverWish]:
    """Yield the waivers that say something of the project; words that stay inside are not used for a client."""
    for wish in wishes:
        waiver = wish.waiver.among(project.exists)
        if waiver is None or (client and waiver.internal and waiver.rewords):
            continue
        inside = client and waiver.internal
        yield replace(wish, waiver=replace(waiver, mention=False) if inside else waiver)


def _elsewhere(loaded: Loaded) -> frozenset[str]:
    """Return the paths of pages that some outputs have and others have not."""
    project = loaded.project
    names = [f"page-{page.id}" for page in loaded.settings.pages]
    names += [f"touchpoint-{touchpoint.id}" for touchpoint in project.touchpoints]
    names += [f"journey-{persona.id}" for persona in project.personas]
    return frozenset(f"{name}.html" for name in (*names, *CHAPTERS))


# what is counted and copied


def _counts(counts: Iterable[TableCount], project: Project) -> tuple[TableCount, ...]:
    """Return how many rows of each file are in the project; files without any are not mentioned."""
    rows: dict[tuple[str, str, str | None], int] = {}
    for ref, record in project.records.items():
        if record.location is not None:
            key = ref.kind, record.location.file, record.location.sheet
            rows[key] = rows.get(key, 0) + 1
    found = ((count, rows.get((ROW_KINDS[count.table], count.file, count.sheet), 0)) for count in counts)
    return tuple(replace(count, read=n, used=n, refused=0) for count, n in found if n)


def _assets(assets: Iterable[Asset], project: Project, settings: Settings) -> tuple[Asset, ...]:
    """Return the pictures that the project shows, and those on the cover."""
    shown = {getattr(project.brand, name) for name in pictures_of("brand")} | set(settings.dress.pictures)
    shown |= {getattr(persona, name) for persona in project.personas for name in pictures_of("persona")}
    return tuple(asset for asset in assets if asset.file in shown)
