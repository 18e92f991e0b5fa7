"""Opening a page in a real browser and saying everything that is wrong with it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Page, Request

MEASURE = Path(__file__).with_name("measure.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
HEIGHT = 900

Faults = dict[str, list[str]]
"""What is wrong with a page, by rule; empty where nothing is."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A page that is open in the browser.

    Attributes:
        page: the page.
        said: what the console said, warnings and errors, a breach of the content policy among them.
        asked: addresses that were asked for and do not belong to the website.
        failed: addresses that could not be loaded.
    """

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


@contextmanager
def opened(
    browser: Browser,
    address: str,
    root: str,
    *,
    width: int = 1440,
    scheme: Literal["light", "dark"] = "light",
    without_policy: bool = False,
    before: str = "",
) -> Iterator[Opened]:
    """Open an address of the website that stands at `root`; nobody has been there before.

    Args:
        browser: the browser.
        address: what is opened.
        root: start of every address of the website.
        width: width of the window, in pixels.
        scheme: what the reader's system prefers.
        without_policy: whether the browser ignores the content policy of the page.
        before: a script that the browser itself runs before anything of the page.
    """
    result = Opened(_window(browser, without_policy, before))
    try:
        _set_up(result.page, width, scheme)
        _listen(result, root)
        _go(result.page, address)
        yield result
    finally:
        result.page.context.close()


@contextmanager
def shown(
    browser: Browser,
    address: str,
    root: str,
    *,
    width: int = 1440,
    scheme: Literal["light", "dark"] = "light",
    forced: bool = False,
    without_policy: bool = False,
    before: str = "",
) -> Iterator[Opened]:
    """Open an address as :func:`opened` does, for somebody who only looks, in a window that stays for the next one.

    A new window costs as much as all the looking. This one is for tests that leave nothing behind: they press no key, move
    no pointer, and no page stores anything. A window in which a test failed is not used again. With `forced` the system's
    colours are forced upon the page.
    """
    windows, kind = _windows(browser), (without_policy, before)
    page = windows.pop(kind, None) or _window(browser, without_policy, before)
    _set_up(page, width, scheme, forced=forced)
    result = Opened(page)
    stop = _listen(result, root)
    try:
        _go(page, address)
        yield result
        page.goto("about:blank")  # whatever it still loads is given up while somebody listens
    except BaseException:
        page.context.close()
        raise
    stop()
    windows[kind] = page


@cache
def _windows(browser: Browser) -> dict[tuple[bool, str], Page]:
    """Return the windows that stay open and are not in use, by their policy and the script that they run before a page's."""
    return {}


def _window(browser: Browser, without_policy: bool, before: str) -> Page:
    context = browser.new_context(bypass_csp=without_policy)
    if before:
        context.add_init_script(before)
    return context.new_page()


def _set_up(page: Page, width: int, scheme: Literal["light", "dark"], *, forced: bool = False) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme, forced_colors="active" if forced else "none")


def _go(page: Page, address: str) -> None:
    """Open an address, and wait for its fonts."""
    page.goto(address, wait_until="load")
    page.evaluate("document.fonts.ready.then(() => true)")


def until(page: Page, script: str, given: object = None, seconds: float = 20) -> bool:
    """Wait until a script says yes; Playwright's own waiting evaluates strings in the page, which our policy forbids."""
    end = time.monotonic() + seconds
    while not page.evaluate(script, given):
        if time.monotonic() > end:
            return False
        page.wait_for_timeout(50)
    return True


def _is_given_up(request: Request) -> bool:
    """Return whether the browser itself left off, as with a picture for the other scheme; a missing file is not that."""
    return request.failure == "net::ERR_ABORTED"


def _listen(opened: Opened, root: str) -> Callable[[], None]:
    """Note what a page says and asks for, until what is returned is called."""
    page = opened.page
    listeners: dict[str, Callable[[Any], None]] = {
        "console": lambda m: opened.said.append(m.text) if m.type in {"warning", "error"} else None,
        "pageerror": lambda error: opened.said.append(str(error)),
        "requestfailed": lambda request: None if _is_given_up(request) else opened.failed.append(request.url),
        "response": lambda r: opened.failed.append(r.url) if r.status >= 400 else None,
        "request": lambda r: None if r.url.startswith((root, "data:")) else opened.asked.append(r.url),
    }
    for event, listener in listeners.items():
        page.on(event, listener)  # type: ignore[call-overload]

    def stop() -> None:
        for event, listener in listeners.items():
            page.remove_listener(event, listener)

    return stop


def faults(opened: Opened, axe: str) -> Faults:
    """Return what is wrong with an open page: its layout, its accessibility, what it says and asks for."""
    found: Faults = dict(opened.page.evaluate(MEASURE))
    found["accessibility"] = accessibility(opened.page, axe)
    found["console"] = opened.said
    found["asked for"] = opened.asked
    found["not loaded"] = opened.failed
    return {rule: lines for rule, lines in found.items() if lines}


def accessibility(page: Page, axe: str) -> list[str]:
    """Return the rules of WCAG 2.2 A and AA, and of good practice, that a page breaks, with the first places."""
    page.evaluate(axe)
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"], "preload": False}
    result: Mapping[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    return [_line(violation) for violation in result["violations"]]


def _line(violation: Mapping[str, Any]) -> str:
    nodes = violation["nodes"]
    places = "; ".join(f"{node['html'][:120]} ({_reason(node)})" for node in nodes[:3])
    return f"{violation['id']}, {len(nodes)} times: {places}"


def _reason(node: Mapping[str, Any]) -> str:
    checks = [*node["any"], *node["all"], *node["none"]]
    return str(checks[0]["message"])[:200] if checks else ""
