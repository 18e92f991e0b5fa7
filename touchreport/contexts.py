"""What templates get: one dataclass a template, the contract with theme authors.

Every template gets `site` (:class:`Site`) and `page` (:class:`Page`); `page.body` is the class of the page's kind
below. Nothing here has a language: words are messages, texts, terms and references, which the filters of the
template environment put into the reader's language.

=============  ==========================  =================================================
kind           body                        template
=============  ==========================  =================================================
overview       :class:`Overview`           ``overview.html``
brand          :class:`BrandPage`          ``brand.html``
personas       :class:`PersonasPage`       ``personas.html``
journey        :class:`JourneyPage`        ``journey.html``, one page a persona
map            :class:`TouchpointMap`      ``map.html``
channels       :class:`ChannelsPage`       ``channels.html``
analysis       :class:`AnalysisPage`       ``analysis.html``, one page an analysis
touchpoints    :class:`TouchpointsPage`    ``touchpoints.html``
card           :class:`Card`               ``card.html``, one page a touchpoint
actions        :class:`ActionsPage`        ``actions.html``
findings       :class:`FindingsPage`       ``findings.html``
method         :class:`MethodPage`         ``method.html``
text           :class:`TextPage`           ``text.html``, one page a page of the author's
=============  ==========================  =================================================
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from touchreport.model.audience import Persona, Segment
from touchreport.model.blocks import Mark
from touchreport.model.brand import Brand
from touchreport.model.channel import Channel
from touchreport.model.journey import Step
from touchreport.model.measure import Measure
from touchreport.model.message import Message, Value
from touchreport.model.ref import Ref
from touchreport.model.result import Finding, Metric, Result
from touchreport.model.stage import Stage
from touchreport.model.text import Text
from touchreport.model.touchpoint import Touchpoint
from touchreport.readers.loaded import TableCount

Words = Message | Text
"""Words of ours or of the author's."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A touchpoint on the line: the same number everywhere.

    Attributes:
        number: stop number, from 1, in the order of the journey.
        id: the touchpoint's id.
        name: what it is called.
        path: its card, relative to the root of the site.
        moment_of_truth: whether it is marked as one, in the inventory or in a journey.
        planned: whether it is only planned.
    """

    number: int
    id: str
    name: Text
    path: str
    moment_of_truth: bool = False
    planned: bool = False


@dataclass(frozen=True, slots=True)
class RankedFinding:
    """A finding with its place in the order of all findings.

    Attributes:
        rank: place, from 1.
        anchor: id of the finding on the page of its analysis.
        path: that page.
        finding: the finding.
        analysis: id of the analysis.
        analysis_title: what the analysis is called.
        share: share of the journey that it touches, 0 to 1.
        stops: the touchpoints among its subjects.
    """

    rank: int
    anchor: str
    path: str
    finding: Finding
    analysis: str
    analysis_title: Words
    share: float
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do, drawn from a finding.

    Attributes:
        number: place in the list, from 1; shown as A1, A2 ...
        todo: what to do, verb first.
        source: the finding that asks for it.
        stops: the touchpoints that it repairs.
        effect: 1 to 5; the finding's own estimate, else its weight in five steps.
        effect_estimated: whether the finding says so itself.
        effort: 1 to 5; None where nobody estimated it.
        owner: who should do it; None for nobody.
        when: ``now`` (high severity and little effort, or effort unknown), ``next`` or ``later``.
    """

    number: int
    todo: Message
    source: RankedFinding
    stops: tuple[Stop, ...]
    effect: int
    effect_estimated: bool
    effort: int | None
    owner: Ref | None
    when: Literal["now", "next", "later"]


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A point of the emotion curve.

    Attributes:
        stop: the touchpoint.
        emotion: on the project's scale; None where nobody recorded it.
        label: what the persona said there, or the step's own words; shown at extremes.
        moment_of_truth: whether the point is a ring.
        assumed: whether it was assumed rather than observed.
        quoted: whether the label are her own words, said or thought.
    """

    stop: Stop
    emotion: float | None
    label: Text | None = None
    moment_of_truth: bool = False
    assumed: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class StageSpan:
    """A stage of a journey: which of the columns belong to it.

    Attributes:
        stage: the stage.
        first: index of its first column, from 0.
        count: number of columns; 0 where the persona meets nothing there.
        wish: what the persona thinks when she enters it.
        actions: actions that arise there.
    """

    stage: Stage
    first: int
    count: int
    wish: Text | None = None
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True)
class Curve:
    """The emotion curve of one persona.

    Attributes:
        persona: whose curve it is.
        spans: the stages.
        points: one point a step.
        low, high: ends of the scale of emotions.
        derived: whether the journey was derived from the inventory.
    """

    persona: Persona
    spans: tuple[StageSpan, ...]
    points: tuple[CurvePoint, ...]
    low: float
    high: float
    derived: bool

    @property
    def recorded(self) -> int:
        """Number of points with an emotion."""
        return sum(point.emotion is not None for point in self.points)


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of dots on a journey map.

    Attributes:
        label: what the row stands for; a message for “other” and “nobody”.
        columns: indices of the columns with a dot.
        alarm: whether the row is what the reader should look at.
    """

    label: Ref | Message
    columns: frozenset[int]
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class MapColumn:
    """One column of a journey map: one step.

    Attributes:
        stop: the touchpoint met.
        step: the step.
        control: class of control as it is shown, or None where none is declared.
        measured: whether the touchpoint has a measure with a value.
        findings: number of findings about it.
    """

    stop: Stop
    step: Step
    control: Mark | None
    measured: bool
    findings: int


@dataclass(frozen=True, slots=True)
class JourneyPage:
    """The journey map of one persona.

    Attributes:
        persona: the persona.
        segment: the segment that she belongs to.
        curve: emotions, stages and labels.
        columns: one a step, in order.
        channels: lanes of channels, the most used first.
        owners: lanes of owners, the busiest first; “nobody” last.
        others: maps of the other personas: name and path.
    """

    persona: Persona
    segment: Segment | None
    curve: Curve
    columns: tuple[MapColumn, ...]
    channels: tuple[Lane, ...]
    owners: tuple[Lane, ...]
    others: tuple[tuple[Text, str], ...]


@dataclass(frozen=True, slots=True)
class WayOn:
    """A way on from the overview, for one kind of reader.

    Attributes:
        who: the kind of reader.
        what: what she finds there.
        path: the page, relative to the root of the site.
        chapter: number of its chapter.
    """

    who: Message
    what: Message
    path: str
    chapter: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The page that a hurried reader reads.

    Attributes:
        figures: up to five numbers.
        curve: the emotion curve with the most recorded emotions; None where there is none.
        curve_path: the journey map that it comes from.
        findings: the findings that matter most, five at most, two at most of one analysis.
        total: number of all findings.
        ways: where to go next.
    """

    figures: tuple[Metric, ...]
    curve: Curve | None
    curve_path: str | None
    findings: tuple[RankedFinding, ...]
    total: int
    ways: tuple[WayOn, ...]


@dataclass(frozen=True, slots=True)
class PillarUse:
    """A message pillar and the touchpoints that carry it.

    Attributes:
        ref: the pillar.
        stops: the touchpoints.
    """

    ref: Ref
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class BrandPage:
    """Who we are.

    Attributes:
        brand: the brand.
        pillars: its message pillars, in the order of the brand.
    """

    brand: Brand
    pillars: tuple[PillarUse, ...]


@dataclass(frozen=True, slots=True)
class PersonaEntry:
    """A persona with what the inventory says about her.

    Attributes:
        persona: the persona.
        segment: the segment that she belongs to.
        touchpoints: number of touchpoints that she meets.
        journey_path: her journey map.
        best, worst: steps with the best and the worst emotion.
    """

    persona: Persona
    segment: Segment | None
    touchpoints: int
    journey_path: str | None
    best: CurvePoint | None
    worst: CurvePoint | None


@dataclass(frozen=True, slots=True)
class PersonasPage:
    """Whom we serve.

    Attributes:
        personas: the personas, in the project's order.
        segments: the segments, in the project's order.
    """

    personas: tuple[PersonaEntry, ...]
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class MapRow:
    """A row of the touchpoint map.

    Attributes:
        label: persona, segment, or a message for touchpoints that are for everybody.
        cells: the touchpoints of each stage.
    """

    label: Ref | Message
    cells: tuple[tuple[Stop, ...], ...]


@dataclass(frozen=True, slots=True)
class TouchpointMap:
    """The table of touchpoints by stage and segment.

    Attributes:
        stages: the columns.
        rows: one for each segment, or for each persona where there are no segments.
        everybody: touchpoints of each stage that name neither segment nor persona.
        unplaced: touchpoints without a stage.
        planned: planned touchpoints of each stage.
    """

    stages: tuple[Stage, ...]
    rows: tuple[MapRow, ...]
    everybody: tuple[tuple[Stop, ...], ...]
    unplaced: tuple[Stop, ...]
    planned: tuple[tuple[Stop, ...], ...]


@dataclass(frozen=True, slots=True)
class ChannelEntry:
    """A channel, the touchpoints that it carries and the personas who use it.

    Attributes:
        channel: the channel.
        icon: name of its icon, for ``draw.icon``.
        stops: the touchpoints that it carries.
        personas: the personas who use it, at work or in private.
        stages: ids of the stages on which its touchpoints act.
    """

    channel: Channel
    icon: str
    stops: tuple[Stop, ...]
    personas: tuple[Ref, ...]
    stages: frozenset[str]


@dataclass(frozen=True, slots=True)
class ChannelsPage:
    """Where we meet them.

    Attributes:
        stages: the stages, in order.
        channels: each channel with what it carries, the busiest first.
    """

    stages: tuple[Stage, ...]
    channels: tuple[ChannelEntry, ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """An analysis that could not be completed.

    Attributes:
        plugin: name of the plugin.
        version: its version.
        reason: what happened, in the words of the plugin's own error.
        code: code of the message, for ``touchreport explain``.
    """

    plugin: str
    version: str
    reason: str
    code: str


@dataclass(frozen=True, slots=True)
class AnalysisPage:
    """One analysis: its result, or why there is none.

    Attributes:
        id: id of the analysis.
        title: what it is called.
        result: what it found; None where it failed.
        failure: why it failed; None where it did not.
        findings: its findings, with their places in the order of all findings.
    """

    id: str
    title: Words
    result: Result | None
    failure: Failure | None
    findings: tuple[RankedFinding, ...]


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A touchpoint in the list of touchpoints.

    Attributes:
        stop: the touchpoint on the line.
        touchpoint: everything that is recorded.
        control: class of control as it is shown, or None where none is declared.
        findings: number of findings about it.
    """

    stop: Stop
    touchpoint: Touchpoint
    control: Mark | None
    findings: int


@dataclass(frozen=True, slots=True)
class TouchpointsPage:
    """All touchpoints by stage.

    Attributes:
        stages: each stage with the touchpoints that have it as their first; None for those without a stage.
        planned: touchpoints that are only planned.
    """

    stages: tuple[tuple[Stage | None, tuple[IndexEntry, ...]], ...]
    planned: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class Bullet:
    """A measure with what its bar needs.

    Attributes:
        measure: the measure.
        low, high: ends of the bar's scale.
        miss: distance to the target where it is missed, as an absolute number.
    """

    measure: Measure
    low: float
    high: float
    miss: float | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A line in the margin of a card.

    Attributes:
        label: a term, such as the name of the field.
        values: what is recorded; empty for a gap.
        mark: a mark before the values.
        alarm: whether it is a gap that should be seen.
        status: ``observed``, ``assumed`` or ``proposed``, where somebody said so.
    """

    label: Value
    values: tuple[Value, ...]
    mark: Mark | None = None
    alarm: bool = False
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """Whom to call for what.

    Attributes:
        case: what has happened.
        number: the telephone number; None where nobody entered one.
    """

    case: Text
    number: Text | None


@dataclass(frozen=True, slots=True)
class Card:
    """What people at one touchpoint must know.

    Attributes:
        stop: the touchpoint on the line.
        touchpoint: everything that is recorded.
        total: number of stops.
        near: first and last stop number of the touchpoint's stage.
        control: class of control as it is shown.
        measures: its measures.
        facts: the lines of the margin.
        calls: whom to call.
        findings: findings about it.
        influences: touchpoints on which it acts.
        voices: what personas do, think and feel there: persona and step.
        previous, next: its neighbours on the line.
    """

    stop: Stop
    touchpoint: Touchpoint
    total: int
    near: tuple[int, int]
    control: Mark | None
    measures: tuple[Bullet, ...]
    facts: tuple[Fact, ...]
    calls: tuple[Call, ...]
    findings: tuple[RankedFinding, ...]
    influences: tuple[Stop, ...]
    voices: tuple[tuple[Persona, Step], ...]
    previous: Stop | None
    next: Stop | None


@dataclass(frozen=True, slots=True)
class ActionsPage:
    """What to do, in order.

    Attributes:
        now: what is of high severity and little effort, or of an effort that nobody has estimated.
        next: what else is of high or medium severity.
        later: what is of low severity.
    """

    now: tuple[Action, ...]
    next: tuple[Action, ...]
    later: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class FindingsPage:
    """All findings, in order.

    Attributes:
        findings: the findings, the heaviest first.
    """

    findings: tuple[RankedFinding, ...]


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A word of the playbook and what it means.

    Attributes:
        term: the word.
        definition: what it means.
    """

    term: Value
    definition: Value


@dataclass(frozen=True, slots=True)
class MethodPage:
    """How every number came about, and what the words mean.

    Attributes:
        weights: stages with their weights, 0 to 1.
        weights_declared: whether the project declares them; equal ones if not.
        shares: personas with their shares of the customers, 0 to 1.
        shares_declared: whether the project declares them; equal ones if not.
        analyses: analyses with their versions and pages.
        counts: rows read and used.
        glossary: words and what they mean.
        derived: personas whose journeys were derived.
    """

    weights: tuple[tuple[Ref, float], ...]
    weights_declared: bool
    shares: tuple[tuple[Ref, float], ...]
    shares_declared: bool
    analyses: tuple[tuple[Words, str, str], ...]
    counts: tuple[TableCount, ...]
    glossary: tuple[GlossaryEntry, ...]
    derived: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page of the author's own.

    Attributes:
        body: the text, in Markdown.
    """

    body: Text


Body = (
    Overview
    | BrandPage
    | PersonasPage
    | JourneyPage
    | TouchpointMap
    | ChannelsPage
    | AnalysisPage
    | TouchpointsPage
    | Card
    | ActionsPage
    | FindingsPage
    | MethodPage
    | TextPage
)
"""The body of any page."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the playbook.

    Attributes:
        id: unique name, also the name of its file.
        kind: name of its template.
        path: path relative to the root of the site.
        chapter: number of its chapter, from 1.
        chapter_title: title of the chapter; the small line above the headline.
        title: the headline: a finding where there is one.
        lede: the lines below it.
        introduction: the author's own words, in Markdown.
        body: what the kind of page needs.
    """

    id: str
    kind: str
    path: str
    chapter: int
    chapter_title: Words
    title: Words
    body: Body
    lede: Words | None = None
    introduction: Text | None = None


@dataclass(frozen=True, slots=True)
class NavItem:
    """A chapter in the navigation; it does not grow with the number of touchpoints.

    Attributes:
        number: number of the chapter, from 1.
        title: what it is called.
        path: its first page, relative to the root of the site.
    """

    number: int
    title: Words
    path: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the project as it stands in the output.

    Attributes:
        path: path relative to the root of the site.
        width, height: size in pixels; None where the file does not say.
    """

    path: str
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages share.

    Attributes:
        title: title of the playbook.
        subtitle: what the document does.
        brand: the brand.
        edition, client, prepared_by, confidentiality: as the project says.
        date: ISO date of the project.
        navigation: the chapters.
        pages: all pages, in order.
        stops: touchpoints by id.
        cover: the emotion curve for the cover; None where no persona has one.
        pictures: pictures by the path that the project gives.
        failed: whether an analysis failed, so that the playbook is incomplete.
        noindex: whether search engines are asked to stay away.
    """

    title: Text
    subtitle: Text | None
    brand: Brand
    edition: Text | None
    client: Text | None
    prepared_by: Text | None
    confidentiality: Text | None
    date: str
    navigation: tuple[NavItem, ...]
    pages: tuple[Page, ...]
    stops: Mapping[str, Stop]
    cover: Curve | None = None
    pictures: Mapping[str, Picture] = field(default_factory=lambda: MappingProxyType({}))
    failed: bool = False
    noindex: bool = True
