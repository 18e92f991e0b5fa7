"""Lanes with steps across as a block of an analysis, on screen and in print."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests import worlds
from touchreport.model.blocks import Caption, Lane, LaneCell, LaneColumn, Lanes
from touchreport.model.message import say
from touchreport.model.ref import Ref
from touchreport.plugin import Project
from touchreport.render.document import pdf_job
from touchreport.render.drawings.lanes import lanes_parts

HUES = {2: "Cup", 3: "Cup, with a name"}
"""Words of the first lane, by step."""


def block(project: Project, steps: int) -> Lanes:
    """Return two lanes with a dashed line between them, over the first `steps` touchpoints, three to a stage."""
    columns = tuple(
        LaneColumn(Ref("touchpoint", touchpoint.id), Ref("stage", project.stages[at // 3].id), at == 1)
        for at, touchpoint in enumerate(project.present[:steps])
    )
    seen = tuple(LaneCell((say(HUES[at]),)) if at in HUES else LaneCell() for at in range(steps))
    behind = tuple(LaneCell(missing=at == 0) for at in range(steps))
    return Lanes(
        Caption("blueprint", say("What is seen"), reading=say("Read down.")),
        say("Lane"),
        columns,
        (
            Lane(say("In sight"), seen, say("Line of sight"), dashed=True),
            Lane(say("Out of sight"), behind),
        ),
    )


def world(steps: int) -> worlds.World:
    """Return a world whose analyses show that block and nothing else."""
    tern = worlds.tern()
    shown = (block(tern.project, steps),)
    outcomes = tuple(
        replace(outcome, result=replace(outcome.result, blocks=shown)) if outcome.result else outcome
        for outcome in tern.outcomes
    )
    return replace(tern, outcomes=outcomes)


@cache
def section(steps: int) -> str:
    """Return the block on the page of an analysis."""
    with TemporaryDirectory() as folder:
        html = worlds.render_to(Path(folder), world(steps))["analysis-family.html"]
    return html.split('id="blueprint"')[1].split("</section>")[0]


def table(html: str) -> str:
    """Return its table."""
    return html.split('<table class="blue"')[1].split("</table>")[0]


def test_it_is_a_table_with_heads_for_steps_and_lanes() -> None:
    """Each step heads a column, each lane a row, each stage the columns of its steps."""
    drawn = table(section(7))
    assert len(re.findall(r'<th scope="col"', drawn)) == 8, "seven steps and the name of the lanes"
    assert len(re.findall(r'<th scope="row"', drawn)) == 2
    assert re.findall(r'<th scope="colgroup" colspan="(\d)"', drawn) == ["3", "3", "1"]


def test_the_line_runs_between_the_lanes_with_its_name() -> None:
    """Its row stands after the lane that it closes, over all columns."""
    drawn = table(section(7))
    line = '<tr class="b-line b-dashed"><td colspan="8"><span>Line of sight</span></td></tr>'
    assert drawn.index("In sight") < drawn.index(line) < drawn.index("Out of sight")


def test_what_is_missing_has_its_mark_and_words_stand_in_their_cell() -> None:
    """One cell has words below each other, one the four corners; the tinted column runs through all rows."""
    drawn = table(section(7))
    assert drawn.count("Cup, with a name") == 1
    assert drawn.count("<title>missing</title>") + drawn.count('aria-label="missing"') == 1
    assert len(re.findall(r'class="[^"]*mot"', drawn.replace("stop-mot", ""))) == 3, "head and two lanes"


def test_narrow_windows_have_a_list_of_the_steps() -> None:
    """Step by step, stage by stage, the first open; lanes without words are passed over, the key tells the line."""
    listed = section(7).split('class="mapline bluelist"')[1]
    assert listed.count("<h3") == 7
    assert listed.count("<summary>") == 3
    assert listed.count("<details open>") == 1
    assert listed.count("<dt>In sight</dt>") == 2
    assert listed.count("<dt>Out of sight</dt>") == 1
    assert "Line of sight" in listed.split("</ul>")[0]


def test_help_in_reading_leaves_lanes_their_width() -> None:
    """It stands over them and not in the margin beside them."""
    assert '<div class="how"><p><b>How to read it.</b> Read down.</p></div>' in section(7)
    assert "<aside" not in section(7)


def test_steps_under_nothing_are_not_folded(tmp_path: Path) -> None:
    """Without stages there is no row for them, and the list of a narrow window stands open."""
    tern = worlds.tern()
    plain = block(tern.project, 3)
    plain = replace(plain, columns=tuple(replace(column, group=None) for column in plain.columns))
    (outcome,) = [each for each in tern.outcomes if each.id == "family"]
    assert outcome.result is not None
    shown = replace(outcome, result=replace(outcome.result, blocks=(plain,)))
    html = worlds.render_to(tmp_path, replace(tern, outcomes=(shown,)))["analysis-family.html"]
    part = html.split('id="blueprint"')[1].split("</section>")[0]
    assert "b-group" not in part
    assert "<details" not in part
    assert part.count("<h3") == 3


def test_no_step_is_said() -> None:
    """A block without steps says that there is nothing to show."""
    assert "Nothing to show here." in section(0)


def test_print_has_a_table_for_every_few_steps_with_all_heads(tmp_path: Path) -> None:
    """Thirteen steps stand on three tables; each repeats the names of the lanes and the line."""
    studio = worlds.open_world(world(13), tmp_path)
    html = pdf_job(studio, tmp_path / "out.pdf").html
    html = html.split('-blueprint"')[1].split("</section>")[0]
    assert html.count('<table class="blue"') == 3
    assert html.count("Line of sight") == html.count("In sight") == 3
    assert "bluelist" not in html


def test_parts_hold_every_step_once_and_say_what_goes_on() -> None:
    """In print at most six steps stand on a part; a stage cut in two is continued on the second."""
    one = Ref("stage", "one")
    steps = tuple(LaneColumn(say("Step"), one) for _ in range(8))
    empty = Lanes(Caption("long", say("Long")), say("Lane"), steps, ())
    parts = lanes_parts(empty, "print")
    assert [len(part.places) for part in parts] == [4, 4]
    assert [part.groups[0].continued for part in parts] == [False, True]
    assert [place for part in parts for place in part.places] == list(range(8))
    assert [len(part.places) for part in lanes_parts(empty, "screen")] == [8]
