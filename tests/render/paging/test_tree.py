"""Elements of markup as places in its text."""

from __future__ import annotations

import pytest

from touchreport.render.paging.tree import elements


def test_elements_are_where_they_stand() -> None:
    """Each element knows its markup, its classes and what is in it; a sign inside of an attribute ends no tag."""
    markup = '<p title="a > b">One<br>two</p>\n<!-- <b> --><ul class="a b"><li>1</li><li><svg><use href="#x"/></svg></li></ul>'
    first, second = elements(markup)
    assert first.html == '<p title="a > b">One<br>two</p>'
    assert second.classes == {"a", "b"}
    assert [child.html for child in second.children] == ["<li>1</li>", '<li><svg><use href="#x"/></svg></li>']


@pytest.mark.parametrize("markup", ["<p>one", "<b><i>two</b></i>"])
def test_what_is_not_closed_is_refused(markup: str) -> None:
    """Markup whose elements are not closed in turn has no places to be cut."""
    with pytest.raises(ValueError, match="closed"):
        elements(markup)


def test_bytes_are_those_of_the_file() -> None:
    """The size of an element is what it takes in the file, whatever the script."""
    (element,) = elements("<p>متن 触点</p>")
    assert element.size == len("<p>متن 触点</p>".encode())


def test_text_between_elements_is_seen() -> None:
    """An element with words of its own between its children does not hold elements alone."""
    bare, worded = elements("<div>\n<p>a</p> <p>b</p>\n</div><div><p>a</p> and</div>")
    assert bare.holds_elements_alone()
    assert not worded.holds_elements_alone()
