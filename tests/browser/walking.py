"""A page walked through with the keyboard alone: where each press of Tab leads, and what can be seen of it there."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

WANTED = """() => {
  window.wanted = [...document.querySelectorAll("a[href], summary, input, button, select, textarea, [tabindex='0']")]
    .filter(it => it.tabIndex >= 0 && it.checkVisibility({ visibilityProperty: true }));
  return window.wanted.length;
}"""
"""Notes what the keyboard must reach, in the order in which it is written, and returns how many these are."""

STOP = r"""() => {
  const it = document.activeElement;
  if (!it || it === document.body) { return null; }
  const colour = text => {
    const parts = text.match(/[\d.]+/g).map(Number);
    return text.startsWith("color(") ? [...parts.slice(0, 3).map(part => part * 255), parts[3] ?? 1] : [...parts.slice(0, 3), parts[3] ?? 1];
  };
  const light = parts => parts.slice(0, 3).map(part => part / 255)
    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [.2126, .7152, .0722][at], 0);
  const ground = element => {
    for (; element; element = element.parentElement) {
      const found = colour(getComputedStyle(element).backgroundColor);
      if (found[3] > .9) { return found; }
    }
    return [255, 255, 255, 1];
  };
  const style = getComputedStyle(it), box = it.getClientRects()[0] ?? it.getBoundingClientRect();
  const [ring, below] = [light(colour(style.outlineColor)), light(ground(parseFloat(style.outlineOffset) < 0 ? it : it.parentElement))];
  const points = [[.5, .5], [.05, .5], [.95, .5], [.5, .15], [.5, .85]]
    .map(([along, down]) => [box.left + box.width * along, box.top + box.height * down])
    .filter(([left, top]) => left >= 0 && top >= 0 && left < innerWidth && top < innerHeight);
  const seen = points.filter(([left, top]) => {
    const there = document.elementFromPoint(left, top);
    return there && (it.contains(there) || there.contains(it));
  });
  return {
    at: window.wanted.indexOf(it), html: it.outerHTML.slice(0, 120),
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    contrast: (Math.max(ring, below) + .05) / (Math.min(ring, below) + .05),
    seen: box.height > 400 ? 1 : seen.length / 5,
  };
}"""
"""What has the focus: its ring in pixels, the ring's contrast to its ground, and how much of it can be seen."""

SMALL = r"""() => {
  const inSentence = it => getComputedStyle(it).display === "inline"
    && [...it.parentElement.childNodes].some(other => other !== it && other.textContent.trim());
  const boxes = [...document.querySelectorAll("a[href], summary, input, button, select")]
    .filter(it => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !it.closest(".vh, .skip"))
    .map(it => ({ it, box: (it.closest("label") ?? it).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0)
    .map(({ it, box }) => ({ it, box, small: box.width < 23.9 || box.height < 23.9, x: box.left + box.width / 2, y: box.top + box.height / 2 }));
  const apart = (one, other) => Math.hypot(
    Math.max(other.box.left - one.x, 0, one.x - other.box.right), Math.max(other.box.top - one.y, 0, one.y - other.box.bottom)) >= 12
    && !(other.small && Math.hypot(other.x - one.x, other.y - one.y) < 24);
  return boxes.filter(one => one.small && !inSentence(one.it))
    .filter(one => boxes.some(other => other !== one && !other.it.contains(one.it) && !one.it.contains(other.it) && !apart(one, other)))
    .map(one => `${one.it.outerHTML.slice(0, 120)}: ${Math.round(one.box.width)} by ${Math.round(one.box.height)} px`);
}"""
"""What is smaller than 24 pixels, stands in no sentence, and has something else that one may hit within 24 pixels."""

RING, CONTRAST, SEEN = 2, 3, 0.6
"""Least width of a ring in pixels, its least contrast, and the least share of a control that is not covered."""


def walk(page: Page) -> tuple[int, list[dict[str, Any]]]:
    """Press Tab until the page is left; return how many stops there should be, and each stop that there was."""
    wanted: int = page.evaluate(WANTED)
    stops: list[dict[str, Any]] = []
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or (stops and stop["at"] == stops[0]["at"]):
            break
        stops.append(stop)
    return wanted, stops


def troubles(page: Page) -> dict[str, list[str]]:
    """Return what is wrong for somebody without a mouse or with an unsteady hand, by rule; nothing where all is right."""
    small = page.evaluate(SMALL)
    wanted, stops = walk(page)
    found = {
        "too small": small,
        "order": [] if [stop["at"] for stop in stops] == list(range(wanted)) else _order(stops, wanted),
        "ring": [stop["html"] for stop in stops if stop["ring"] < RING or stop["contrast"] < CONTRAST],
        "covered": [stop["html"] for stop in stops if stop["seen"] < SEEN],
    }
    return {rule: lines[:5] for rule, lines in found.items() if lines}


def _order(stops: list[dict[str, Any]], wanted: int) -> list[str]:
    reached = [stop["at"] for stop in stops]
    never = sorted(set(range(wanted)) - set(reached))
    return [f"reached {reached[:40]}; never {never[:10]}", *(s["html"] for s in stops if s["at"] < 0)]
