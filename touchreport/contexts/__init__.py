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
changes        :class:`ChangesPage`        ``changes.html``, where the project says ``since:``
method         :class:`MethodPage`         ``method.html``
text           :class:`TextPage`           ``text.html``, one page a page of the author's
=============  ==========================  =================================================
"""

from __future__ import annotations

from touchreport.contexts.analysis import AnalysisPage, Failure
from touchreport.contexts.brand import BrandPage, PillarUse
from touchreport.contexts.card import Bullet, Call, Card, Fact
from touchreport.contexts.changes import (
    ChangedFinding,
    ChangedThing,
    ChangedValue,
    ChangesPage,
    ClosedFinding,
    MovedNumber,
    ShiftedFinding,
    ThingChanges,
)
from touchreport.contexts.channels import ChannelEntry, ChannelsPage
from touchreport.contexts.curve import Curve, CurvePoint, StageSpan
from touchreport.contexts.findings import ActionsPage, FindingsPage, LeftOutFinding
from touchreport.contexts.highlights import Highlight
from touchreport.contexts.journey import JourneyPage, Lane, MapColumn
from touchreport.contexts.method import GlossaryEntry, MethodPage, RowCount
from touchreport.contexts.overview import Overview, WayOn
from touchreport.contexts.people import Contact, PersonEntry
from touchreport.contexts.personas import PersonaEntry, PersonasPage
from touchreport.contexts.placed import PlacedBlock
from touchreport.contexts.shared import Action, News, RankedFinding, Stop, Words
from touchreport.contexts.site import Body, EditLink, NavItem, Page, Picture, Site
from touchreport.contexts.text import TextPage
from touchreport.contexts.touchpoints import (
    Filter,
    FilterValue,
    IndexEntry,
    MapRow,
    TouchpointMap,
    TouchpointsPage,
)

__all__ = [
    "Action",
    "ActionsPage",
    "AnalysisPage",
    "Body",
    "BrandPage",
    "Bullet",
    "Call",
    "Card",
    "ChangedFinding",
    "ChangedThing",
    "ChangedValue",
    "ChangesPage",
    "ChannelEntry",
    "ChannelsPage",
    "ClosedFinding",
    "Contact",
    "Curve",
    "CurvePoint",
    "EditLink",
    "Fact",
    "Failure",
    "Filter",
    "FilterValue",
    "FindingsPage",
    "GlossaryEntry",
    "Highlight",
    "IndexEntry",
    "JourneyPage",
    "Lane",
    "LeftOutFinding",
    "MapColumn",
    "MapRow",
    "MethodPage",
    "MovedNumber",
    "NavItem",
    "News",
    "Overview",
    "Page",
    "PersonEntry",
    "PersonaEntry",
    "PersonasPage",
    "Picture",
    "PillarUse",
    "PlacedBlock",
    "RankedFinding",
    "RowCount",
    "ShiftedFinding",
    "Site",
    "StageSpan",
    "Stop",
    "TextPage",
    "ThingChanges",
    "TouchpointMap",
    "TouchpointsPage",
    "WayOn",
    "Words",
]
