"""A project in which nothing is wrong: every kind of file, and a reference of every kind."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

FILES: Mapping[str, str] = {
    "touchreport.yaml": """\
title: Playbook
client: Tern
edition: Autumn
date: 2026-11-01
language: en
currency: EUR
model: purchase-process
stage_weights:
  Awareness: 10 %
  Interest: 20 %
  Comparison: 20 %
  Purchase: 30 %
  Repeat purchase and after-sales: 20 %
crosswalk:
  aida:
    Interest: Interest
    Comparison: [interest, desire]
    Repeat purchase and after-sales: none
scales:
  importance: [1, 5]
  performance: [1, 5]
theme:
  name: playbook
  options:
    cover: colour
outline:
  - overview
  - personas
  - page/about
  - analysis/gaps
  - analyses
  - touchpoints
  - method
analyses:
  gaps:
    distance: 0.5
waivers:
  - finding: gaps/stage
    stages: [Interest]
    reason: The campaign starts in March.
    until: 2027-03-31
outputs:
  site: yes
  pdf: no
""",
    "brand.yaml": """\
name: Tern Coffee
colour: "#00617f"
promise: A good cup before the train leaves.
pillars:
  - id: time
    name: Your time counts
    content_kinds: [short-text]
  - id: craft
    name: Roasted here
    content_kinds: [picture]
""",
    "people.yaml": """\
- id: shops
  name: Shops
  capacity: 20
- id: marek
  name: Marek Lindner
  team: shops
  email: marek@tern.example
""",
    "segments.yaml": """\
- id: passing
  name: People on their way
  share: 60 %
  weight: 3
- id: staying
  name: People who stay
  share: 40 %
  weight: 2
""",
    "channels.yaml": """\
- id: shop-window
  name: Shop window
  presence: [offline]
  nature: [communication]
  owner_class: brand-owned
- id: order-screen
  name: Order screen
  presence: [offline]
  nature: [communication]
  owner_class: brand-owned
""",
    "personas.yaml": """\
- id: ines
  name: Ines
  segment: passing
  share: 60 %
  goals:
    - Catch the train with a hot cup
  channels_private: [shop-window]
- id: jonas
  name: Jonas
  segment: staying
  share: 40 %
  goals:
    - A table near a socket
  channels_private: [order-screen]
""",
    "touchpoints.csv": """\
ID,Touchpoint,Stage,Channel,Persona,Owner,Controllable,Importance,Performance,Presence,Moment of truth,Review due,Leads to
front,Shop front,Awareness,Shop window,Ines,Marek Lindner,yes,3,4,offline,no,2027-01-15,reviews
reviews,Reading reviews,Comparison,Website,Jonas,Shops,no,5,2,online,yes,2027-02-01,order
order,Ordering,Purchase,Order screen,Ines,Shops,yes,5,3,offline,yes,2027-03-01,wait
wait,Waiting for the cup,Purchase,Order screen,Ines,Marek Lindner,yes,5,2,offline,yes,2027-03-01,
thanks,A word of thanks,Repeat purchase and after-sales,E-mail,Jonas,Shops,yes,2,3,online,no,2027-04-01,
""",
    "journeys.csv": """\
Persona,Order,Touchpoint,Stage,Channel,Does,Emotion,Planned or actual
Ines,1,Shop front,Awareness,Shop window,Brakes and looks,0.5,actual
Ines,2,Ordering,Purchase,Order screen,Taps twice,0.2,actual
Ines,3,Waiting for the cup,Purchase,Order screen,Looks at the clock,-0.6,actual
Jonas,1,Reading reviews,Comparison,Website,Reads the worst first,-0.1,actual
Jonas,2,A word of thanks,Repeat purchase and after-sales,E-mail,Reads it twice,0.7,planned
""",
    "measures.csv": """\
ID,Touchpoint,Measure,Unit,Direction,Target,Actual,Sample size (n),Date
wait-90,Waiting for the cup,Nine of ten waits,min,lower,3,4.7,412,2026-10
good,Ordering,Rated good,%,higher,70,38,412,2026-10
""",
    "pages/about.md": """\
# About this playbook

Made with the shops.
""",
}


def write(folder: Path, changed: Mapping[str, str] | None = None) -> Path:
    """Write the project into a new folder, with some of its files changed."""
    for name, text in {**FILES, **(changed or {})}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder
