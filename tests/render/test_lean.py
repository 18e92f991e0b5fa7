"""Style sheets in fewer bytes that mean the same."""

from __future__ import annotations

from touchreport.render.lean import lean


def test_comments_and_spaces_go() -> None:
    """What says nothing to a browser is left out."""
    assert lean("/* a */\n.a,\n.b { color: var(--ink); /* b */ margin: 0 1px; }\n") == (
        ".a,.b{color:var(--ink);margin:0 1px}"
    )


def test_what_has_a_meaning_stays() -> None:
    """Spaces of selectors and sums, strings and addresses are as they were."""
    for css in (
        ".a :is(.b) > .c{left:calc(1px + 2px)}",
        '.a::before{content:"; { /* x */ }"}',
        "@font-face{src:url(fonts/a;b.woff2)}",
        "@media (min-width:48rem) and (max-width:65.99rem){.a{color:red}}",
    ):
        assert lean(css) == css
