"""A project folder: which files count, what is said of the others, and that every problem comes at once."""

from __future__ import annotations

import gc
import hashlib
import io
import os
import random
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path

import openpyxl
import pytest

from touchreport.errors import Level, Problem
from touchreport.model.node import Scalar
from touchreport.readers.project import read_project
from touchreport.readers.records import TABLES, RawProject, Source

Project = Callable[..., RawProject]
Tell = Callable[[Iterable[Problem]], list[tuple[str, str, str | None]]]

CSV = "name,stage\nSign,before\n"


def book(title: str, *rows: list[str]) -> bytes:
    """The bytes of a workbook with one sheet."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def items(source: Source) -> list[dict[str, str]]:
    """The objects of a table by key, as far as their values are single."""
    return [
        {key.text: value.text for key, value in item.pairs if isinstance(value, Scalar)}
        for item in source.items
    ]


def places(raw: RawProject) -> list[tuple[str, str]]:
    """Table and file of each source, in order."""
    return [(source.table, source.file) for source in raw.sources]


def test_tables_are_found_by_name_folder_and_key(project: Project) -> None:
    """A table may be a file of its name, several in a folder of its name, a key, or all of them."""
    raw = project(
        {
            "touchpoints.csv": CSV,
            "touchpoints.xlsx": book("Sheet1", ["name"], ["Menu"]),
            "touchpoints/shop.yaml": "- name: Till\n",
            "touchpoints/phone.csv": CSV,
            "Personas.YML": "- name: Mina\n",
            "channels.tsv": "name\tpresence\nShop\toffline\n",
        },
        "title: Café\nsegments:\n  - name: Students\npeople:\n",
    )
    assert places(raw) == [
        ("personas", "Personas.YML"),
        ("channels", "channels.tsv"),
        ("touchpoints", "touchpoints.csv"),
        ("touchpoints", "touchpoints.xlsx"),
        ("touchpoints", "touchpoints/phone.csv"),
        ("touchpoints", "touchpoints/shop.yaml"),
        ("segments", "touchreport.yaml"),
    ]
    assert raw.problems == ()


def test_the_configuration_is_left_without_its_tables(project: Project) -> None:
    """Tables and brand are taken out of the configuration; everything else stays, also ``files``."""
    config = "title: Café\nbrand: {name: Nordlicht}\nfiles: {}\n" + "".join(f"{t}: []\n" for t in TABLES)
    raw = project({}, config)
    assert [key.text for key, _ in raw.config.pairs] == ["title", "files"]
    assert raw.brand is not None
    assert isinstance(name := raw.brand.get("name"), Scalar)
    assert name.text == "Nordlicht"


def test_a_mapping_of_ids_gives_each_object_its_id(project: Project) -> None:
    """Where a table is a mapping, the keys are ids; an id inside the object stays."""
    raw = project({"personas.yaml": "mina: {name: Mina}\nomid: {id: o, name: Omid}\nsara:\n"})
    assert items(raw.sources[0]) == [
        {"id": "mina", "name": "Mina"},
        {"id": "o", "name": "Omid"},
        {"id": "sara"},
    ]


def test_one_object_a_file_in_a_table_folder(project: Project) -> None:
    """In a table's folder a file may be one object; its name is the id."""
    raw = project({"personas/mina.yaml": "name: Mina\nage: '34'\n"})
    assert items(raw.sources[0]) == [{"id": "mina", "name": "Mina", "age": "34"}]


@pytest.mark.parametrize("head", ["personas", "Personas"])
def test_a_list_below_the_name_of_its_own_table_is_that_table(project: Project, head: str) -> None:
    """``touchreport.yaml`` has the list below that name; whoever moves it into a file takes the line along."""
    raw = project({"personas.yaml": f"{head}:\n  - {{id: mina, name: Mina}}\n"})
    assert (items(raw.sources[0]), raw.problems) == ([{"id": "mina", "name": "Mina"}], ())


def test_journeys_by_persona(project: Project) -> None:
    """Below each persona stands a list of steps; each step gets its persona, with the place of the persona's key."""
    raw = project({"journeys.yaml": "mina:\n  - touchpoint: sign\n  - {touchpoint: menu, persona: omid}\n"})
    (source,) = raw.sources
    assert items(source) == [
        {"persona": "mina", "touchpoint": "sign"},
        {"persona": "omid", "touchpoint": "menu"},
    ]
    assert isinstance(persona := source.items[0].get("persona"), Scalar)
    assert str(persona.location) == "journeys.yaml:1:1"


MISTAKES: dict[str, tuple[dict[str, str | bytes], str | None, list[tuple[str, str, str | None]]]] = {
    "no touchreport.yaml": ({}, None, [("no-project-file", "touchreport.yaml", None)]),
    "touchreport.yaml is a list": ({}, "- a\n", [("not-a-mapping", "touchreport.yaml:1:1", "- a")]),
    "brand is a word": (
        {"brand.yaml": "Nordlicht\n"},
        "",
        [("not-a-mapping", "brand.yaml:1:1", "Nordlicht")],
    ),
    "brand twice": (
        {"brand.yaml": "name: A\n"},
        "brand: {name: B}\n",
        [("brand-twice", "touchreport.yaml:1:8", "{name: B}")],
    ),
    "two configurations": ({"touchreport.yml": "title: B\n"}, "", [("two-files", "touchreport.yml", None)]),
    "table is a word": ({"personas.yaml": "Mina\n"}, "", [("table-not-list", "personas.yaml:1:1", "Mina")]),
    "object is a word": ({"personas.yaml": "- Mina\n"}, "", [("not-an-object", "personas.yaml:1:3", "Mina")]),
    "empty list": ({"personas.yaml": "[]\n"}, "", [("empty-table", "personas.yaml:1:1", "[]")]),
    "steps are no list": (
        {"journeys.yaml": "mina: [{touchpoint: a}]\nomid: x\n"},
        "",
        [("not-a-list-of-steps", "journeys.yaml:2:7", "x")],
    ),
    "old workbook": (
        {"touchpoints.xls": b"\xd0\xcf"},
        "",
        [("unsupported-format", "touchpoints.xls", None)],
    ),
    "data of another program": (
        {"measures.json": "[]", "package.json": "{}"},
        "",
        [("unsupported-format", "measures.json", None)],
    ),
    "text that is no page": (
        {"pages/next.docx": "PK", "pages/chapter/map.markdown": "# Map\n", "pages/shop.jpg": "x"},
        "",
        [
            ("page-not-markdown", "pages/next.docx", None),
            ("page-not-markdown", "pages/chapter/map.markdown", None),
        ],
    ),
    "nobody's file": ({"touchpoint.csv": CSV}, "", [("unused-file", "touchpoint.csv", None)]),
    "listed but missing": (
        {"list.csv": CSV},
        "files: {lst.csv: touchpoints, list.csv: touchpoints}\n",
        [("listed-file-missing", "touchreport.yaml:1:9", "lst.csv")],
    ),
    "listed above the project": (
        {},
        "files: {../other.csv: touchpoints}\n",
        [("listed-file-missing", "touchreport.yaml:1:9", "../other.csv")],
    ),
    "listed without a table": (
        {"list.csv": CSV},
        "files: {list.csv: {encoding: utf-8}}\n",
        [("file-without-table", "touchreport.yaml:1:9", "list.csv")],
    ),
    "listed as a table that there is not": (
        {"list.csv": CSV},
        "files: {list.csv: surveys}\n",
        [("unknown-table", "touchreport.yaml:1:19", "surveys")],
    ),
    "listed with a table that there is not": (
        {"list.csv": CSV},
        "files: {list.csv: {table: surveys}}\n",
        [("unknown-table", "touchreport.yaml:1:27", "surveys")],
    ),
    "files is a list": ({}, "files: [a.csv]\n", [("files-not-mapping", "touchreport.yaml:1:8", "[a.csv]")]),
    "options are a list": (
        {"touchpoints.csv": CSV},
        "files: {touchpoints.csv: [a]}\n",
        [("file-options-not-mapping", "touchreport.yaml:1:26", "[a]}")],
    ),
    "wrong options": (
        {"touchpoints.csv": CSV},
        "files:\n  touchpoints.csv:\n    tabel: touchpoints\n    table: touchpoint\n    encoding: cp1265\n"
        "    separator: dot\n    header_row: 0\n    sheet: [a]\n    headings: x\n",
        [
            ("unknown-file-option", "touchreport.yaml:3:5", "tabel"),
            ("unknown-table", "touchreport.yaml:4:12", "touchpoint"),
            ("bad-file-option", "touchreport.yaml:8:12", "[a]"),
            ("unknown-encoding", "touchreport.yaml:5:15", "cp1265"),
            ("unknown-separator", "touchreport.yaml:6:16", "dot"),
            ("bad-header-row", "touchreport.yaml:7:17", "0"),
            ("bad-file-option", "touchreport.yaml:9:15", "x"),
        ],
    ),
    "limits is a number": ({}, "limits: 5\n", [("limits-not-mapping", "touchreport.yaml:1:9", "5")]),
    "wrong limits": (
        {},
        "limits:\n  table-row: 5\n  table-rows: many\n  yaml-depth: 5000\n",
        [
            ("unknown-limit", "touchreport.yaml:2:3", "table-row"),
            ("bad-limit", "touchreport.yaml:3:15", "many"),
            ("bad-limit", "touchreport.yaml:4:15", "5000"),
        ],
    ),
    "no such sheet": (
        {"t.xlsx": book("Inventory", ["name"], ["Sign"])},
        "files: {t.xlsx: {table: touchpoints, sheet: Inventry}}\n",
        [("no-such-sheet", "touchreport.yaml:1:45", "Inventry")],
    ),
    "sheet of no table": (
        {"t.xlsx": book("Foo", ["bar"], ["Sign"])},
        "files: {t.xlsx: {sheet: Foo}}\n",
        [("unknown-sheet", "touchreport.yaml:1:25", "Foo")],
    ),
    "page in another encoding": (
        {"pages/about.md": "Café".encode("cp1252")},
        "",
        [("not-utf-8", "pages/about.md:1", None)],
    ),
}


@pytest.mark.parametrize(("files", "config", "expected"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_has_a_code_a_place_and_the_text_at_fault(
    project: Project,
    told: Tell,
    files: dict[str, str | bytes],
    config: str | None,
    expected: list[tuple[str, str, str | None]],
) -> None:
    """Each way of getting a project folder wrong is told by a code of its own, where it is."""
    assert told(project(files, config).problems) == expected


@pytest.mark.parametrize(
    ("file", "suggestion"),
    [
        ("touchpoint.csv", "touchpoints.csv"),
        ("نقاط تماس.xlsx", "touchpoints.xlsx"),
        ("persoans.ods", "personas.xlsx"),
        ("budget.csv", None),
    ],
)
def test_an_unused_file_is_warned_about_with_the_name_it_may_need(
    project: Project, file: str, suggestion: str | None
) -> None:
    """A file that looks like a table and is not read is told, with the name under which it would be."""
    (problem,) = project({file: b"x"}).problems
    assert (problem.code, problem.level, problem.suggestion) == ("unused-file", Level.WARNING, suggestion)


def test_hidden_files_and_other_kinds_are_left_alone(project: Project) -> None:
    """Lock files, dot files, pictures and notes are nobody's business."""
    raw = project({"~$touchpoints.xlsx": b"x", ".touchpoints.csv": b"x", "notes.txt": b"x", "a.png": b"x"})
    assert (raw.problems, list(raw.files)) == ((), ["touchreport.yaml"])


def test_a_workbook_of_any_name_is_read_if_listed(project: Project) -> None:
    """``files:`` names a workbook, its sheet and its table; headings explained there count for finding their row."""
    raw = project(
        {
            "data/Übersicht.xlsx": book(
                "Blatt 1", ["Unsere Liste"], ["Kontaktpunkt", "Phase"], ["Schild", "vorher"]
            )
        },
        "files:\n  data/Übersicht.xlsx:\n    table: touchpoints\n    sheet: blatt 1\n"
        "    headings: {Kontaktpunkt: name, Phase: stages}\n",
    )
    assert items(raw.sources[0]) == [{"Kontaktpunkt": "Schild", "Phase": "vorher"}]
    assert [problem.code for problem in raw.problems] == ["header-below-title"]


def test_file_names_are_compared_composed(project: Project) -> None:
    """A name that a system hands out decomposed is the name that was typed composed."""
    name = unicodedata.normalize("NFD", "Übersicht.csv")
    raw = project({name: CSV}, "files: {Übersicht.csv: touchpoints}\n")
    assert (places(raw), raw.problems) == ([("touchpoints", "Übersicht.csv")], ())


def test_a_declared_encoding_and_separator_are_used(project: Project) -> None:
    """What ``files:`` says of a file is how it is read."""
    text = "نقطه تماس|مرحله\nتابلو|پيش\n"
    config = "files:\n  touchpoints.csv:\n    encoding: windows-1256\n    separator: bar\n"
    raw = project({"touchpoints.csv": text.encode("cp1256")}, config)
    assert (items(raw.sources[0]), raw.problems) == ([{"نقطه تماس": "تابلو", "مرحله": "پيش"}], ())


def test_an_undeclared_encoding_stops_with_the_line_to_add(project: Project) -> None:
    """A table in an old encoding is not read, and the message has what to declare."""
    raw = project({"touchpoints.csv": "نقطه تماس,مرحله\nتابلو,پيش\n".encode("cp1256")}, "language: fa\n")
    (problem,) = raw.problems
    assert (problem.code, problem.arguments["encoding"]) == ("not-utf-8-looks-like", "cp1256")
    assert raw.sources == ()


def test_a_raised_limit_counts(project: Project) -> None:
    """A limit set in touchreport.yaml is the one that holds, in digits of any script."""
    raw = project({"touchpoints.csv": CSV}, "limits: {table-rows: ۱}\n")
    assert [(problem.code, problem.arguments["limit"]) for problem in raw.problems] == [("too-many-rows", 1)]


@pytest.mark.parametrize("limit", ["file-bytes", "yaml-bytes", "markdown-bytes", "project-files"])
def test_size_limits_have_names(project: Project, limit: str) -> None:
    """A file beyond the limit of its kind is refused unread, with the limit's name."""
    files: dict[str, str | bytes] = {
        "touchpoints.csv": CSV,
        "brand.yaml": "name: Nord\n",
        "pages/a.md": "# About\n",
    }
    raw = project(files, f"limits: {{{limit}: 2}}\n")
    (problem,) = raw.problems
    assert problem.code == ("too-many-files" if limit == "project-files" else "file-too-large")
    assert problem.arguments["name"] == limit
    assert problem.location is not None
    assert problem.location.file not in raw.files


def test_all_files_together_have_a_limit(project: Project) -> None:
    """Many files that are each small enough stop at a common size, told once, at the first that was not read."""
    files: dict[str, str | bytes] = {f"pages/{name}.md": "# About\n" + "word " * 100 for name in "abcd"}
    raw = project(files, "limits: {project-bytes: 1200}\n")
    assert [(p.code, str(p.location)) for p in raw.problems] == [("project-too-large", "pages/c.md")]
    assert len(raw.pages) == 2


def test_all_tables_together_have_a_limit(project: Project) -> None:
    """So do rows: the file after the one that goes beyond is not read, and that is told once."""
    rows = "Touchpoint\n" + "".join(f"T{number}\n" for number in range(20))
    files: dict[str, str | bytes] = {f"touchpoints/{name}.csv": rows for name in "abcd"}
    raw = project(files, "limits: {project-rows: 30}\n")
    assert [(p.code, str(p.location)) for p in raw.problems] == [
        ("too-many-rows-in-all", "touchpoints/c.csv")
    ]
    assert [source.file for source in raw.sources] == ["touchpoints/a.csv", "touchpoints/b.csv"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs symbolic links")
@pytest.mark.parametrize(
    "name", ["touchpoints.csv", "touchpoints", "pages/about.md", "brand.yaml", "touchreport.yaml"]
)
def test_links_that_lead_outside_are_refused(project: Project, tmp_path: Path, name: str) -> None:
    """Nothing outside the project folder is read, whichever file is the link."""
    outside = tmp_path.parent / f"{tmp_path.name}-beside"  # a name that begins like the project's
    outside.mkdir()
    (outside / "secret.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / "pages").mkdir()
    target = outside if name == "touchpoints" else outside / "secret.csv"
    (tmp_path / name).symlink_to(target)
    raw = project({}, None if name == "touchreport.yaml" else "title: A\n")
    assert [(problem.code, str(problem.location)) for problem in raw.problems] == [("outside-project", name)]
    assert not any(file.startswith(name) for file in raw.files)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs symbolic links")
def test_links_inside_the_project_are_followed(project: Project, tmp_path: Path) -> None:
    """A link to another file of the same project is an ordinary file."""
    (tmp_path / "touchpoints.csv").symlink_to(tmp_path / "data.txt")
    raw = project({"data.txt": CSV})
    assert (places(raw), raw.problems) == ([("touchpoints", "touchpoints.csv")], ())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(project: Project, tmp_path: Path) -> None:
    """Something that is no file is told instead of read."""
    os.mkfifo(tmp_path / "touchpoints.csv")
    assert [problem.code for problem in project({}).problems] == ["not-a-file"]


def test_a_link_to_itself_is_a_problem(project: Project, tmp_path: Path) -> None:
    """A link that leads in a circle does not end in an exception."""
    (tmp_path / "touchpoints.csv").symlink_to(tmp_path / "touchpoints.csv")
    assert [problem.code for problem in project({}).problems] == ["outside-project"]


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    """A wrong folder name is told; nothing is raised."""
    raw = read_project(tmp_path / "nowhere")
    assert [problem.code for problem in raw.problems] == ["no-project-folder"]


@pytest.mark.parametrize("enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(project: Project, enabled: bool) -> None:
    """Reading pauses the collector and sets it going again only if it was going before."""
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        project({"touchpoints.csv": CSV})
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()


def test_pages_are_read_as_they_are(project: Project) -> None:
    """The author's pages and introductions are found in their folders; what is elsewhere is not."""
    raw = project(
        {
            "pages/about.md": "\ufeff# About\r\n",
            "pages/analysis/gaps.md": "Why gaps\n",
            "pages/chapter/map.MD": "The map\n",
            "pages/deeper/x.md": "no",
            "readme.md": "no",
        }
    )
    assert [(page.file, page.text) for page in raw.pages] == [
        ("pages/about.md", "# About\r\n"),
        ("pages/analysis/gaps.md", "Why gaps\n"),
        ("pages/chapter/map.MD", "The map\n"),
    ]


def test_every_file_read_has_its_hash(project: Project) -> None:
    """The hashes are those of the files' bytes, in the order of their names."""
    raw = project({"touchpoints.csv": CSV, "brand.yaml": "name: A\n", "pages/a.md": "a", "unread.txt": "x"})
    assert list(raw.files) == ["brand.yaml", "pages/a.md", "touchpoints.csv", "touchreport.yaml"]
    assert raw.files["touchpoints.csv"] == hashlib.sha256(CSV.encode()).hexdigest()


def test_all_files_are_read_whatever_is_wrong_with_one(project: Project) -> None:
    """A broken configuration keeps no other file from being read: every problem comes at once."""
    raw = project(
        {"touchpoints.csv": "name,stage\na\n", "brand.yaml": "a: b: c\n", "personas.yaml": "- name: Mina\n"},
        "title: [\n",
    )
    assert {problem.code for problem in raw.problems} == {"yaml-open-bracket", "too-few-cells", "yaml-colon"}
    assert places(raw) == [("personas", "personas.yaml"), ("touchpoints", "touchpoints.csv")]


def test_damaged_projects_give_problems_and_nothing_else(project: Project) -> None:
    """Whatever bytes are exchanged in the files of a good project, reading raises nothing."""
    good: dict[str, bytes] = {
        "touchreport.yaml": b"title: A\nfiles:\n  x.xlsx: {sheet: S, table: touchpoints}\nlimits: {table-rows: 9}\n",
        "brand.yaml": b"name: B\n",
        "touchpoints.csv": CSV.encode(),
        "journeys.yaml": b"mina:\n  - touchpoint: sign\n",
        "x.xlsx": book("S", ["name"], ["Menu"]),
        "pages/a.md": "# Über".encode(),
    }
    chance = random.Random(3)
    for _ in range(100):
        files: dict[str, str | bytes] = {}
        for name, content in good.items():
            changed = bytearray(content)
            for _ in range(chance.randint(0, 3)):
                changed[chance.randrange(len(changed))] = chance.choice(b"\x00\xff:[]{}'\"\n\t ,;-&*!a1")
            files[name] = bytes(changed)
        raw = project(files, None)
        assert "touchreport.yaml" in raw.files
