"""A plugin that shows one block of each kind; put it into a project's folder `plugins/` and build.

The numbers are real ones of the project, but what they say is thin: this is a pattern book, not an analysis.
"""

from touchreport.plugin import (
    Analysis,
    Caption,
    Cell,
    Column,
    Context,
    Curves,
    CurveStep,
    DotMatrix,
    Flow,
    Lane,
    LaneCell,
    LaneColumn,
    Lanes,
    Link,
    Matrix,
    MatrixCell,
    Method,
    NoOptions,
    Number,
    Paragraphs,
    PersonaCurve,
    Point,
    Project,
    Quadrant,
    RankedBar,
    RankedBars,
    Ref,
    Result,
    Share,
    SplitBars,
    Table,
    control_classes,
    count,
    hookimpl,
    influences,
    say,
)

api = 1

FEW = 8
"""Rows shown; a pattern needs no more."""


def paragraphs(project: Project) -> Paragraphs:
    """Return plain text."""
    words = count(
        "The brand is met at {n} touchpoint.", "The brand is met at {n} touchpoints.", len(project.present)
    )
    return Paragraphs(Caption("words", say("Words between figures")), (words,))


def table(project: Project) -> Table:
    """Return a table; a cell may carry a mark, and an alarm where the reader should look."""
    rows = tuple(
        (
            Cell(Ref("touchpoint", t.id)),
            Cell(Number(t.importance, 1)) if t.importance is not None else Cell(say("not rated"), alarm=True),
        )
        for t in project.present[:FEW]
    )
    columns = (Column(say("Touchpoint")), Column(say("Importance"), numeric=True))
    return Table(Caption("table", say("How much each touchpoint matters")), columns, rows)


def matrix(project: Project) -> Matrix:
    """Return a heat table: personas by stages, the number of touchpoints in each cell."""

    def cell(persona: str, stage: str) -> MatrixCell:
        found = [t for t in project.present if persona in t.personas and stage in t.stages]
        return MatrixCell(len(found), gap=not found)

    return Matrix(
        Caption("matrix", say("Where each persona is met"), subtitle=say("Touchpoints per cell")),
        say("Persona"),
        tuple(Ref("persona", p.id) for p in project.personas),
        tuple(Ref("stage", s.id) for s in project.stages),
        tuple(tuple(cell(p.id, s.id) for s in project.stages) for p in project.personas),
    )


def dots(project: Project) -> DotMatrix:
    """Return a table of yes and no: touchpoints by stages."""
    shown = project.present[:FEW]
    return DotMatrix(
        Caption("dots", say("Which touchpoint acts on which stage")),
        say("Touchpoint"),
        tuple(Ref("touchpoint", t.id) for t in shown),
        tuple(Ref("stage", s.id) for s in project.stages),
        frozenset(
            (row, column)
            for row, t in enumerate(shown)
            for column, stage in enumerate(project.stages)
            if stage.id in t.stages
        ),
    )


def split(project: Project) -> SplitBars:
    """Return one bar a stage, split by who controls the touchpoints."""
    classes = control_classes(project)

    def amounts(stage: str) -> tuple[float, ...]:
        found = [classes.get(t.id) for t in project.present if stage in t.stages]
        return tuple(float(found.count(kind)) for kind in ("controllable", "influenceable", "uncontrollable"))

    return SplitBars(
        Caption("split", say("Who decides, stage by stage")),
        say("Stage"),
        (
            (say("controllable"), "controllable"),
            (say("influenceable"), "influenceable"),
            (say("uncontrollable"), "uncontrollable"),
        ),
        tuple((Ref("stage", s.id), amounts(s.id)) for s in project.stages),
    )


def ranked(project: Project) -> RankedBars:
    """Return bars on a common scale, from performance to importance, the longest first."""
    rated = [
        (t, t.performance, t.importance)
        for t in project.present
        if t.performance is not None and t.importance is not None and t.performance < t.importance
    ]
    rated.sort(key=lambda row: row[1] - row[2])
    low, high = project.scales["importance"]
    return RankedBars(
        Caption("ranked", say("Performance falls short of importance")),
        say("Touchpoint"),
        low,
        high,
        (say("Distance"),),
        tuple(
            RankedBar(Ref("touchpoint", t.id), start, end, (Number(end - start, 1),), alarm=place == 0)
            for place, (t, start, end) in enumerate(rated[:FEW])
        ),
    )


def quadrant(project: Project) -> Quadrant:
    """Return touchpoints by importance and performance."""
    rated = tuple(
        Point(Ref("touchpoint", t.id), t.performance, t.importance)
        for t in project.present
        if t.performance is not None and t.importance is not None
    )
    low, high = project.scales["importance"]
    return Quadrant(
        Caption("quadrant", say("Important and weak: top, at the beginning")),
        x_axis=say("Performance"),
        y_axis=say("Importance"),
        x_range=project.scales["performance"],
        y_range=(low, high),
        x_cut=sum(project.scales["performance"]) / 2,
        y_cut=(low + high) / 2,
        corners=(say("Improve first"), say("Keep"), say("Leave"), say("Too much effort")),
        act_on=0,
        points=rated,
    )


def flow(project: Project) -> Flow:
    """Return which touchpoint acts on which."""
    found = [i for i in influences(project) if i.steps == 1][:FEW]
    sources = tuple(dict.fromkeys(Ref("touchpoint", i.source) for i in found))
    targets = tuple(dict.fromkeys(Ref("touchpoint", i.target) for i in found))
    links = tuple(Link(Ref("touchpoint", i.source), Ref("touchpoint", i.target)) for i in found)
    return Flow(
        Caption("flow", say("What acts on what")), say("This"), say("acts on that"), sources, targets, links
    )


def curves(project: Project) -> Curves:
    """Return how each persona feels along her journey; a point may have words, shown where the line turns."""
    low, high = project.scales["emotion"]
    drawn = tuple(
        PersonaCurve(
            Ref("persona", journey.persona),
            tuple(
                CurveStep(
                    Ref("touchpoint", step.touchpoint),
                    Ref("stage", step.stage),
                    step.emotion,
                    say("the worst") if step.emotion == low else None,
                    bool(step.moment_of_truth),
                    step.evidence_status == "assumed",
                )
                for step in journey.steps
                if step.stage is not None
            ),
            journey.derived,
        )
        for journey in project.journeys
        if any(step.emotion is not None for step in journey.steps)
    )
    return Curves(Caption("curves", say("How the journeys feel")), low, high, drawn)


def lanes(project: Project) -> Lanes:
    """Return the steps of the first journey with what is seen and what is not; a line may stand between two lanes."""
    steps = project.journeys[0].steps[:FEW] if project.journeys else ()
    met = [project.touchpoint_by_id[step.touchpoint] for step in steps]
    return Lanes(
        Caption("lanes", say("What customers see, and what they do not")),
        say("Step"),
        tuple(
            LaneColumn(
                Ref("touchpoint", step.touchpoint),
                Ref("stage", step.stage) if step.stage is not None else None,
                bool(step.moment_of_truth),
            )
            for step in steps
        ),
        (
            Lane(
                say("What they do"),
                tuple(LaneCell((step.does,) if step.does is not None else ()) for step in steps),
            ),
            Lane(
                say("Whom they meet"),
                tuple(LaneCell(t.contact_people, missing=not t.contact_people) for t in met),
                line=say("Out of sight below this line"),
                dashed=True,
            ),
            Lane(say("What works behind"), tuple(LaneCell(t.processes) for t in met)),
        ),
    )


def run(context: Context[NoOptions]) -> Result:
    """Return one block of each kind."""
    project = context.project
    rated = sum(t.importance is not None for t in project.present)
    share = Share(rated / len(project.present)) if project.present else Share(0)
    blocks = (paragraphs, table, matrix, dots, split, ranked, quadrant, flow, curves, lanes)
    return Result(
        headline=say("{share} of the touchpoints are rated", share=share),
        summary=say("One block of each kind, drawn from the project's own numbers."),
        blocks=tuple(block(project) for block in blocks),
        method=Method(
            formulas=(say("share = rated touchpoints / touchpoints"),),
            inputs=(say("The column Importance"),),
            cases=count("{n} touchpoint", "{n} touchpoints", len(project.present)),
        ),
    )


@hookimpl
def touchreport_analyses() -> list[Analysis[NoOptions]]:
    """Return the one analysis of this plugin."""
    return [Analysis(id="every-block", title=say("Every block"), run=run)]
