"""Drawings from outside: what is harmless stays, what acts or reaches out is refused by name."""

from __future__ import annotations

import base64
import io
import re
from xml.etree import ElementTree

import pytest
from PIL import Image, PngImagePlugin

from touchreport.errors import ProjectError
from touchreport.render.images import SafeDrawing, sanitise_svg

SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def clean(inside: str, attributes: str = 'viewBox="0 0 20 10"') -> SafeDrawing:
    """Return a drawing made safe."""
    return sanitise_svg(f"<svg {SVG} {attributes}>{inside}</svg>".encode(), "logo.svg")


def refusal(inside: str) -> tuple[str, ...]:
    """Return what is refused of a drawing."""
    with pytest.raises(ProjectError) as caught:
        clean(inside)
    (problem,) = caught.value.problems
    assert problem.code == "svg-unsafe"
    refused = problem.arguments["refused"]
    assert isinstance(refused, tuple)
    return refused


def tags(drawing: SafeDrawing) -> list[str]:
    """Return the names of the elements of a drawing."""
    return [element.tag.rpartition("}")[2] for element in ElementTree.fromstring(drawing.data).iter()]


def test_a_drawing_stays_as_it_is() -> None:
    """Shapes, gradients, styles, titles in any script and references inside the drawing are kept."""
    drawing = clean(
        "<title>نشان</title><style>.a{fill:url(#g)}</style><defs><linearGradient id='g'><stop offset='1'/>"
        "</linearGradient><path id='p' d='M0 0L9 9'/></defs><use xlink:href='#p' class='a' style='opacity:.5'/>"
    )
    assert tags(drawing) == ["svg", "title", "style", "defs", "linearGradient", "stop", "path", "use"]
    root = ElementTree.fromstring(drawing.data)
    assert root[0].text == "نشان"
    assert root[1].text == ".a{fill:url(#g)}"
    assert root[3].attrib == {"href": "#p", "class": "a", "style": "opacity:.5"}
    assert (drawing.width, drawing.height) == (20, 10)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="30" height="15px" viewBox="0 0 2 1"', (30, 15)),
        ('width="100%" height="100%" viewBox="0,0,40,30.4"', (40, 30)),
        ('viewBox="0 0 1"', (0, 0)),
        ('viewBox="0 0 inf nan"', (0, 0)),
        ('viewBox="0 0 20 0"', (0, 0)),
        ('width="10"', (0, 0)),
        ('width="1in" height="25.4mm" viewBox="0 0 20 10"', (96, 96)),
        (f'width="{"9" * 400}" height="1e999" viewBox="0 0 20 10"', (20, 10)),
        ('viewBox="0 0 1e-320 1e-320"', (0, 0)),
        ('width="10" viewBox="0 0 1e-320 5"', (0, 0)),
        ('width="10000000" viewBox="0 0 0.001 10000000"', (0, 0)),
        ('width="100" viewBox="0 0 1000 1"', (100, 1)),
        ('width="0.2" viewBox="0 0 10 5"', (1, 1)),
        ('width="0" viewBox="0 0 20 10"', (20, 10)),
    ],
)
def test_size(attributes: str, size: tuple[int, int]) -> None:
    """The size is width and height in pixels, else that of the view box, else unknown; what no screen could show is no length."""
    drawing = clean("", attributes)
    assert (drawing.width, drawing.height) == size


def test_what_editors_leave_goes_in_silence() -> None:
    """Metadata, foreign elements, comments and unknown attributes are dropped, and nobody is bothered."""
    drawing = clean(
        "<!-- made by Jane --><metadata>Jane</metadata><x:page xmlns:x='http://example.org/ns'>Jane</x:page>"
        "<g x:label='Jane' xmlns:x='http://example.org/ns' data-owner='Jane'><rect/></g><a href='http://jane.example/'><rect/></a>"
    )
    assert tags(drawing) == ["svg", "g", "rect", "g", "rect"]
    assert b"ane" not in drawing.data


def test_words_that_nobody_sees_go() -> None:
    """Comments in styles and loose words between the shapes are dropped; a text, a title and strings stay."""
    drawing = clean(
        "<style>/* Jane */ .a { font-family: '/* b */' } /* Jane</style><g>Jane<rect style='fill: red; /* Jane */'/>Jane</g>"
        "<title>Shop</title><text>At <tspan>the</tspan> door</text>"
    )
    words = "".join(ElementTree.fromstring(drawing.data).itertext())
    assert "Shop" in words
    assert "At the door" in words
    assert "'/* b */'" in words
    assert b"Jane" not in drawing.data


def test_a_comment_hides_no_address() -> None:
    """What a style means without its comments is what is judged, and what is published."""
    with pytest.raises(ProjectError):
        clean(
            "<style>.a { fill: url/* */(http://example.org/a) } .b { fill: url(/* */http://example.org/b) }</style>"
        )


def test_picture_inside_loses_what_was_written_about_it() -> None:
    """A photograph inside a drawing gives away no more than one beside it."""
    about = PngImagePlugin.PngInfo()
    about.add_text("Author", "Jane")
    out = io.BytesIO()
    Image.new("RGB", (2, 2), "red").save(out, "png", pnginfo=about)
    address = f"data:image/png;base64,{base64.b64encode(out.getvalue()).decode()}"
    drawing = clean(f"<image width='2' height='2' href='{address}'/>")
    (picture,) = re.findall(rb"base64,([^\"]+)", drawing.data)
    assert b"Jane" in out.getvalue()
    assert b"Jane" not in base64.b64decode(picture)
    assert Image.open(io.BytesIO(base64.b64decode(picture))).getpixel((1, 1)) == (255, 0, 0)


@pytest.mark.parametrize(
    ("inside", "named"),
    [
        ("<script>alert(1)</script>", "<script>"),
        (
            "<g><foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject></g>",
            "<foreignObject>",
        ),
        ("<rect onload='alert(1)'/>", "onload="),
        ("<rect OnClick='alert(1)'/>", "OnClick="),
        ("<image href='http://example.org/a.png'/>", "<image> that points to http://example.org/a.png"),
        ("<image xlink:href='file:///etc/passwd'/>", "<image> that points to file:///etc/passwd"),
        (
            "<image href='data:image/svg+xml;base64,AAAA'/>",
            "<image> that points to data:image/svg+xml;base64,AAAA",
        ),
        ("<use href='other.svg#a'/>", "<use> that points to other.svg#a"),
        ("<rect fill='url(http://example.org/#a)'/>", "fill= that reaches outside"),
        ("<rect style='fill:url( &quot;//example.org/#a&quot; )'/>", "style= that reaches outside"),
        ("<rect style='fill:u\\72l(//example.org)'/>", "style= that reaches outside"),
        ("<style>@import 'http://example.org/a.css';</style>", "<style> that reaches outside"),
        ("<style>a{background:image-set('a.png' 1x)}</style>", "<style> that reaches outside"),
        ("<set attributeName='href' to='javascript:alert(1)'/>", "<set>"),
        ("<animate attributeName='x'/>", "<animate>"),
        ("<filter id='f'><feImage href='a.png'/></filter>", "<filter>"),
    ],
)
def test_what_acts_or_reaches_out_is_named(inside: str, named: str) -> None:
    """Everything that runs, moves, loads or points outside is refused, in words that say what it was."""
    assert named in refusal(inside)


def test_all_refusals_at_once() -> None:
    """A drawing with several faults names each of them once."""
    assert refusal("<script/><rect onload='a'/><rect onload='b'/><script/>") == ("<script>", "onload=")


def test_small_picture_inside_stays_and_a_huge_one_goes() -> None:
    """A picture embedded in a drawing obeys the same limits as any other."""
    out = io.BytesIO()
    Image.new("1", (3, 2)).save(out, "png")
    small = f"data:image/png;base64,{base64.b64encode(out.getvalue()).decode()}"
    assert ElementTree.fromstring(clean(f"<image href='{small}'/>").data)[0].get("href") == small
    huge = bytearray(out.getvalue())
    huge[16:24] = (50_000).to_bytes(4, "big") * 2
    assert refusal(f"<image href='data:image/png;base64,{base64.b64encode(huge).decode()}'/>")


@pytest.mark.parametrize(
    "data",
    [
        b"<svg",
        b"<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><svg>&b;</svg>",
        b"<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>",
        b"<?xml version='1.0' encoding='no-such'?><svg/>",
    ],
)
def test_broken_or_expanding_files_are_unreadable(data: bytes) -> None:
    """What is not well-formed, or declares entities, is refused before anything is expanded."""
    with pytest.raises(ProjectError) as caught:
        sanitise_svg(data, "a.svg")
    assert caught.value.problems[0].code == "svg-unreadable"


def test_something_else_than_a_drawing() -> None:
    """A document whose outermost element is none of ours is refused."""
    with pytest.raises(ProjectError) as caught:
        sanitise_svg(b"<html><svg/></html>", "a.svg")
    assert caught.value.problems[0].code == "svg-unsafe"


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("<g id='a'><use href='#a'/></g>", "#a contains itself"),
        ("<pattern id='a'><rect fill='url(#b)'/></pattern><mask id='b'><rect fill='url(#a)'/></mask>", "contains itself"),
        ("<g>" * 70 + "</g>" * 70, "nested"),
        ("".join(f"<g id='g{n}'><use href='#g{n + 1}'/></g>" for n in range(12)) + "<g id='g12'/>", "references"),
        (
            "<g id='g0'>" + "<rect/>" * 20 + "</g>"
            + "".join(f"<g id='g{n + 1}'>" + f"<use href='#g{n}'/>" * 20 + "</g>" for n in range(5)),
            "elements when drawn",
        ),
    ],
)  # fmt: skip
def test_drawings_that_grow_are_refused(inside: str, reason: str) -> None:
    """A small file that stands for endless drawing is refused, and the limit is named."""
    with pytest.raises(ProjectError) as caught:
        clean(inside)
    (problem,) = caught.value.problems
    assert problem.code == "svg-too-complex"
    assert reason in str(problem.arguments["reason"])


def test_cleaning_twice_changes_nothing() -> None:
    """A drawing that is safe already comes out the same, byte for byte."""
    once = clean("<title>a &amp; b</title><text xml:space='preserve'> x </text><rect width='1'/> tail")
    assert sanitise_svg(once.data, "a.svg") == once


@pytest.mark.parametrize(
    "attributes", ['viewBox="0 0 180 40"', 'viewBox="0 0 180 40" width="100%" height="100%"']
)
def test_a_drawing_that_says_its_proportions_only_gets_a_size(attributes: str) -> None:
    """Without one a browser makes a logo nothing wide beside the name of the brand."""
    drawing = clean("<path d='M0 0L9 9'/>", attributes)
    root = ElementTree.fromstring(drawing.data)
    assert (root.get("width"), root.get("height")) == ("180", "40")
    assert (drawing.width, drawing.height) == (180, 40)


@pytest.mark.parametrize(
    "size",
    [
        'width="90" height="20"',
        'width="45mm" height="10mm"',
        'width="1e2" height="5E1px"',
        'width="1.5rem" height=".5in"',
    ],
)
def test_a_drawing_that_says_its_size_keeps_it(size: str) -> None:
    """In whatever unit of length it is, and however the number is written."""
    assert size.encode() in clean("<path d='M0 0L9 9'/>", f'viewBox="0 0 180 40" {size}').data


@pytest.mark.parametrize(
    ("said", "written", "size"),
    [
        ('width="10"', ("10", "5"), (10, 5)),
        ('width="1e2"', ("1e2", "50"), (100, 50)),
        ('width="1.5rem"', ("1.5rem", "0.75rem"), (24, 12)),
        ('width=".5in" height="100%"', (".5in", "0.25in"), (48, 24)),
        ('height="10mm"', ("20mm", "10mm"), (76, 38)),
    ],
)
def test_one_length_gives_the_other(said: str, written: tuple[str, str], size: tuple[int, int]) -> None:
    """What the drawing says stays, and the box tells the other side, in the same unit."""
    drawing = clean("<path d='M0 0L9 9'/>", f'viewBox="0 0 100 50" {said}')
    root = ElementTree.fromstring(drawing.data)
    assert (root.get("width"), root.get("height")) == written
    assert (drawing.width, drawing.height) == size


@pytest.mark.parametrize(
    ("box", "size"),
    [
        ("0.4 0.2", (100, 50)),
        ("1 1", (100, 100)),
        ("1 .001", (100, 1)),
        ("500 0.3", (500, 1)),
        ("16 16", (16, 16)),
    ],
)
def test_a_box_that_is_not_measured_in_pixels_is_enlarged(box: str, size: tuple[int, int]) -> None:
    """Its proportions stay, and it is large enough to be seen; no side is nothing long."""
    drawing = clean("<path d='M0 0L9 9'/>", f'viewBox="0 0 {box}"')
    assert (drawing.width, drawing.height) == size
    assert f'width="{size[0]}" height="{size[1]}"'.encode() in drawing.data
    assert sanitise_svg(drawing.data, "a.svg") == drawing
