'''The one door for authors of analysis plugins; everything that they need is imported from here.

A plugin in four steps
======================

A plugin is a Python module. It says for which version of this contract it was written, and implements the hook
:meth:`Hooks.touchreport_analyses`, which returns :class:`Analysis` objects. The core decides in which order they
run, gives each its context, catches what fails and measures the time.

>>> from dataclasses import dataclass
>>> from typing import Annotated
>>> from touchreport.plugin import (
...     Analysis, Caption, Context, Finding, FindingKind, Metric, Method, Option, Ref, Result, Severity,
...     Share, Threshold, count, hookimpl, say,
... )
>>> api = 1

**First, the options.** A frozen dataclass; each field has a default and an :class:`Option` that says what it
means and which values it may have. The core checks what a project writes under ``analyses:``, reports every
mistake with file and line, and hands over an instance.

>>> @dataclass(frozen=True)
... class Options:
...     """Options of the analysis `quiet`."""
...     most: Annotated[float, Option("Share of touchpoints without a measure that is still fine.", 0, 1)] = 0.5

**Second, the analysis itself.** A function from a context to a result. The context holds the frozen project, the
results of the analyses that it requires, and its options. The result is data without a language: sentences are
messages, whose English text is the key of the translation; values are formatted in the reader's language.

>>> def run(context: Context[Options]) -> Result:
...     project, options = context.project, context.options
...     silent = [t for t in project.present if t.id not in project.measures_by_touchpoint]
...     total = len(project.present)
...     portion = len(silent) / total if total else 0.0
...     findings = ()
...     if portion > options.most:
...         findings = (Finding(
...             code="quiet/unmeasured",
...             severity=Severity.MEDIUM,
...             subjects=tuple(Ref("touchpoint", t.id) for t in silent),
...             seen=count("{n} touchpoint has no measure", "{n} touchpoints have no measure", len(silent)),
...             why=say("What is not measured cannot be seen to get better."),
...             todo=say("Choose one number for each of them"),
...         ),)
...     return Result(
...         headline=say("{share} of the touchpoints are not measured", share=Share(portion)),
...         summary=say("A measure is a number with a target; a touchpoint needs one."),
...         metrics=(Metric(len(silent), say("without a measure"), say("of {total}", total=total)),),
...         findings=findings,
...         method=Method(
...             formulas=(say("share = touchpoints without a measure / touchpoints"),),
...             inputs=(say("The table of measures"),),
...             cases=count("{n} touchpoint", "{n} touchpoints", total),
...             thresholds=(Threshold(say("share"), Share(options.most), "default", "most"),),
...         ),
...     )

**Third, what it is called** and which findings it may return. An analysis that needs others names them in
`requires` (it does not run without them) or in `after` (it runs later if they are there; ``"*"`` means after all
others). Its `topic` decides which chapters it stands beside.

>>> QUIET = Analysis(
...     id="quiet",
...     title=say("What is not measured"),
...     run=run,
...     options=Options,
...     findings=(FindingKind("unmeasured", say("Touchpoints without a measure"), say("Too many have none.")),),
...     reads=("measure.touchpoint",),
...     topic="inventory",
... )

**Fourth, the hook.**

>>> @hookimpl
... def touchreport_analyses():
...     return [QUIET]

A plugin can be tried without a project of files: build a :class:`Project` in a test and run it.

>>> import datetime
>>> from touchreport.plugin import Brand, JourneyModel, Project, Stage, Text, Touchpoint, run_analysis
>>> project = Project(
...     title=Text.of("Playbook", "en"), language="en", date=datetime.date(2026, 11, 1),
...     brand=Brand(Text.of("Tern", "en")),
...     model=JourneyModel("custom", Text.of("One", "en"), (Stage("visit", Text.of("Visit", "en")),)),
...     touchpoints=(Touchpoint("greeting", Text.of("Greeting", "en"), stages=("visit",)),),
... )
>>> result = run_analysis(QUIET, project)
>>> result.findings[0].code
'quiet/unmeasured'
>>> result.findings[0].seen.count
1

Where it lives
==============

In a package of its own, announced by an entry point, it is found wherever touchreport is installed::

    [project.entry-points."touchreport.plugins"]
    quiet = "touchreport_quiet"

As a single file in a project's folder ``plugins/`` it is loaded for that project alone, unless ``--safe`` is given.
Translations of its sentences stand beside the module as ``locale/<language>.po``.

What the findings come to
=========================

A finding may name the kind of work that settles it (`work`): findings of the same work at the same touchpoints,
whichever analysis returned them, become one action of the playbook. An analysis that comes after all others
(``after="*"``) gets their findings in the published order with :func:`in_order`, and the pieces of work that they ask
for, in the order in which they should be done, with :func:`works_of`; each is due by the end of one of the
:data:`HORIZONS`, whose days the project sets (`project.horizons`, :class:`Horizons`). The share of the journey by which findings are
ranked is worked out by :func:`journey_weights` and :func:`share_touched`.

Parts of sentences
==================

:meth:`Context.headline` makes a headline that names nothing which the author leaves out. :func:`listed` makes a list for a
sentence and says how many more there are, :func:`sentences` puts sentences one after the other and :func:`clauses` the
parts of a line, :func:`matrix_reading` says of a matrix's marks what is true of it, :func:`one_or_many` chooses between the sentence that names a thing and the one that counts several,
:func:`leading` makes the headline of the heaviest finding, and :func:`gathered` tells the first few things one by one and
the rest together. :func:`same_owner` names who answers for all of several
touchpoints. :meth:`Context.threshold` turns an option into a line of the method; :func:`above` and :func:`reaches`
compare a share with it, so that the last bit of a fraction never decides.

What weighs heavily
===================

:func:`moments_of_truth` returns what the inventory or a journey marks as one, :func:`rated_from` says whether customers
rated a touchpoint as important, and :func:`by_importance` puts the most important first. :func:`touchpoint_weights` says all
three of every touchpoint. The options that many analyses
have are declared once: `important_from` as :data:`ImportantFrom`, `singly` as :data:`Singly`. Where two lines belong to one
rule, ``Option(..., at_most="other")`` keeps them in order.

What advice may name
====================

:func:`helpers` says which touchpoints may be proposed as help for another one, as a model, a stand-in or a target for money
(:class:`Helpers`): those in the company's hands that do not disappoint customers (:func:`disappointing`). :func:`can_be_less`
says whether a touchpoint could be simplified, let go or had with less: what is not the company's own, and what takes little
effort anyway, never is.

Customers and reviews
=====================

:func:`customer_groups` returns the groups that are told apart: the segments, or the personas where there are no
segments. :func:`review_due` says until when the next review of a touchpoint is in time, :func:`next_round` when the one
after it is due, :func:`last_day` is the last day of a date known by month, quarter or year, and :data:`CADENCES` holds
the times between reviews that set a day.

The words of the field
======================

:func:`names_a_channel` says whether a name is a channel's and not a moment's, :func:`touchpoint_types` is the
catalogue of moments, :func:`touchpoint_families` the words for many of them at once, :func:`recognised` says which of them a row is, :func:`proposed_classes` what that tells of its
classes, :func:`journey_models` holds the models with the stages that it names,
:func:`stage_counterparts` says to which stages of another model those of the project answer, and :func:`fold` gives the
key under which two spellings of a word are one. To show a word of the vocabulary, say a :class:`Term`.

What the core promises
======================

- The project is frozen, and every reference in it leads somewhere.
- Names of this module stay what they are through version 1 of the contract; new arguments have defaults.
- An analysis that fails costs its own chapter only; the page says which plugin failed and why.

What a plugin promises
======================

- Same project, same options: same result. It asks neither clock nor network nor environment.
- Every number comes with its formula, its inputs and the number of cases; a default threshold says that it is one.
- Where there is too little data it says so in `not_enough` instead of showing a number; what to enter for it stands in
  `to_record`, which no client reads.
'''

from __future__ import annotations

from touchreport.contract import (
    API,
    TOPICS,
    Analysis,
    Context,
    FindingKind,
    Hooks,
    ImportantFrom,
    NoOptions,
    Option,
    Singly,
    Topic,
    hookimpl,
    hookspec,
    run_analysis,
)
from touchreport.model.audience import Persona, Segment
from touchreport.model.blocks import (
    Block,
    Caption,
    Cell,
    Column,
    Curves,
    CurveStep,
    DotMatrix,
    Flow,
    Lane,
    LaneCell,
    LaneColumn,
    Lanes,
    Link,
    Mark,
    Matrix,
    MatrixCell,
    Paragraphs,
    PersonaCurve,
    Point,
    Quadrant,
    RankedBar,
    RankedBars,
    SplitBars,
    Table,
)
from touchreport.model.brand import Brand, Pillar
from touchreport.model.channel import Channel
from touchreport.model.gathering import Together, gathered_findings
from touchreport.model.groups import CustomerGroups, customer_groups
from touchreport.model.horizons import HORIZONS, Horizon, Horizons
from touchreport.model.influence import (
    Influence,
    control_classes,
    influence_steps,
    influences,
    influences_by_target,
    sole_influences,
)
from touchreport.model.journey import Journey, Step
from touchreport.model.measure import Measure
from touchreport.model.message import Message, Number, Share, Term, Value, count, say
from touchreport.model.person import Person
from touchreport.model.project import Project
from touchreport.model.proposing import Helpers, can_be_less, disappointing, helpers
from touchreport.model.provenance import Provenance, Record, State
from touchreport.model.ranking import (
    JourneyWeights,
    WeighedFinding,
    in_order,
    journey_weights,
    share_touched,
)
from touchreport.model.ref import Ref
from touchreport.model.result import Citation, Finding, Method, Metric, Result, Severity, Threshold, WorkKind
from touchreport.model.reviewing import CADENCES, last_day, next_round, review_due
from touchreport.model.stage import JourneyModel, Relation, Stage, StageRelation
from touchreport.model.telling import (
    above,
    clauses,
    gathered,
    in_steps,
    leading,
    listed,
    matrix_reading,
    one_or_many,
    reaches,
    refs,
    same_owner,
    sentences,
)
from touchreport.model.text import Text
from touchreport.model.touchpoint import Touchpoint
from touchreport.model.weighing import (
    TouchpointWeights,
    by_importance,
    moments_of_truth,
    rated_from,
    touchpoint_weights,
)
from touchreport.model.when import Precision, When
from touchreport.model.work import Work, works_of
from touchreport.text import fold
from touchreport.vocabulary.catalogue import TouchpointType, TypeGroup
from touchreport.vocabulary.catalogue import groups as touchpoint_families
from touchreport.vocabulary.catalogue import types as touchpoint_types
from touchreport.vocabulary.channel_names import ChannelName, Verdict, names_a_channel
from touchreport.vocabulary.classes import Contradiction, contradictions
from touchreport.vocabulary.journey_models import Counterpart, journey_models
from touchreport.vocabulary.recognising import Recognised, fits_type, proposed_classes, recognised
from touchreport.vocabulary.stage_counterparts import stage_counterparts

__all__ = [
    "API",
    "CADENCES",
    "HORIZONS",
    "TOPICS",
    "Analysis",
    "Block",
    "Brand",
    "Caption",
    "Cell",
    "Channel",
    "ChannelName",
    "Citation",
    "Column",
    "Context",
    "Contradiction",
    "Counterpart",
    "CurveStep",
    "Curves",
    "CustomerGroups",
    "DotMatrix",
    "Finding",
    "FindingKind",
    "Flow",
    "Helpers",
    "Hooks",
    "Horizon",
    "Horizons",
    "ImportantFrom",
    "Influence",
    "Journey",
    "JourneyModel",
    "JourneyWeights",
    "Lane",
    "LaneCell",
    "LaneColumn",
    "Lanes",
    "Link",
    "Mark",
    "Matrix",
    "MatrixCell",
    "Measure",
    "Message",
    "Method",
    "Metric",
    "NoOptions",
    "Number",
    "Option",
    "Paragraphs",
    "Person",
    "Persona",
    "PersonaCurve",
    "Pillar",
    "Point",
    "Precision",
    "Project",
    "Provenance",
    "Quadrant",
    "RankedBar",
    "RankedBars",
    "Recognised",
    "Record",
    "Ref",
    "Relation",
    "Result",
    "Segment",
    "Severity",
    "Share",
    "Singly",
    "SplitBars",
    "Stage",
    "StageRelation",
    "State",
    "Step",
    "Table",
    "Term",
    "Text",
    "Threshold",
    "Together",
    "Topic",
    "Touchpoint",
    "TouchpointType",
    "TouchpointWeights",
    "TypeGroup",
    "Value",
    "Verdict",
    "WeighedFinding",
    "When",
    "Work",
    "WorkKind",
    "above",
    "by_importance",
    "can_be_less",
    "clauses",
    "contradictions",
    "control_classes",
    "count",
    "customer_groups",
    "disappointing",
    "fits_type",
    "fold",
    "gathered",
    "gathered_findings",
    "helpers",
    "hookimpl",
    "hookspec",
    "in_order",
    "in_steps",
    "influence_steps",
    "influences",
    "influences_by_target",
    "journey_models",
    "journey_weights",
    "last_day",
    "leading",
    "listed",
    "matrix_reading",
    "moments_of_truth",
    "names_a_channel",
    "next_round",
    "one_or_many",
    "proposed_classes",
    "rated_from",
    "reaches",
    "recognised",
    "refs",
    "review_due",
    "run_analysis",
    "same_owner",
    "say",
    "sentences",
    "share_touched",
    "sole_influences",
    "stage_counterparts",
    "touchpoint_families",
    "touchpoint_types",
    "touchpoint_weights",
    "works_of",
]
