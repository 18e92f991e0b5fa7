"""Whatever stands in a project's files: checking answers, and never with a traceback."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from touchreport.errors import ProjectError
from touchreport.location import Location
from touchreport.model.node import Listing, Mapped, Node, Scalar
from touchreport.readers.checking import check
from touchreport.readers.checking.cover import COVER, OTHER_KEYS
from touchreport.readers.checking.shapes import BRAND, PARTS, SHAPES
from touchreport.readers.loaded import Loaded
from touchreport.readers.records import RawProject, Source

HERE = Location("touchreport.yaml", 1, 1)
WORDS = (
    "", " ", "none", "—", "Bill", "bill", "anna", "before", "Website; Blog", "yes", "4", "4/5", "۴", "-1", "1,5", "high",
    "40 %", "2026-11-01", "3/9/2025", "../x.png", "a.png", "x" * 300 + ".png", "\u202e", "قبض", "|", "@", "a@b@c",
    "analysis/gaps", "page/x", "fa", "en", "off", "custom", "aida", "#0a5", "name@", "@fa", "🙂", "\u200c", "3 min",
)  # fmt: skip
TEXTS = st.one_of(st.sampled_from(WORDS), st.text(max_size=12))
SCALARS = st.builds(lambda text: Scalar(text, HERE), TEXTS)
FIELDS = tuple({n.name for s in (*SHAPES.values(), BRAND, *PARTS.values(), COVER) for n in s.fields})
KEYS = st.one_of(
    st.sampled_from(
        (*FIELDS, *OTHER_KEYS, "provenance", "status", "name@fa", "cost@status", "chapter", "options")
    ),
    TEXTS,
)


def mapped(keys: st.SearchStrategy[str], values: st.SearchStrategy[Node]) -> st.SearchStrategy[Mapped]:
    """Return mappings with each key once."""
    pairs = st.lists(st.tuples(keys, values), max_size=6, unique_by=lambda pair: pair[0])
    return pairs.map(lambda found: Mapped(tuple((Scalar(k, HERE), v) for k, v in found), HERE))


NODES: st.SearchStrategy[Node] = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: Listing(tuple(items), HERE)), mapped(KEYS, inner)
    ),
    max_leaves=6,
)


@st.composite
def sources(draw: st.DrawFn) -> Source:
    """Return a table of any kind, from a sheet or from YAML."""
    table = draw(st.sampled_from(tuple(SHAPES)))
    shape = SHAPES[table]
    own = st.sampled_from((*shape.column_names, "name@fa", "importance@source", "Stage", "Goal"))
    if not draw(st.booleans()):
        items = draw(st.lists(mapped(own, NODES), max_size=4))
        return Source(table, f"{table}.yaml", None, False, (), tuple(items), len(items))
    heads = draw(st.lists(st.one_of(own, TEXTS.filter(str.strip)), max_size=6, unique=True))
    headings = tuple(Scalar(head, HERE) for head in heads)
    row = st.tuples(*(SCALARS for _ in heads))
    rows = draw(st.lists(row, max_size=4))
    items = [Mapped(tuple(zip(headings, cells, strict=True)), HERE) for cells in rows]
    return Source(table, f"{table}.csv", None, True, headings, tuple(items), len(items))


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    config=mapped(KEYS, NODES), brand=st.none() | mapped(KEYS, NODES), tables=st.lists(sources(), max_size=4)
)
def test_checking_always_answers(config: Mapped, brand: Mapped | None, tables: list[Source]) -> None:
    """Any tree of values gives a project or problems, each with a place or about the whole."""
    raw = RawProject(Path("nowhere"), config, brand, tuple(tables), files=MappingProxyType({}))
    answer: Loaded | None = None
    try:
        answer = check(raw)
        problems = answer.problems
    except ProjectError as error:
        problems = error.problems
    assert any(problem.is_error for problem in problems) is (answer is None)
    counts = () if answer is None else answer.counts
    assert all(count.read == count.used + count.refused for count in counts)
