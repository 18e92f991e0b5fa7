/* Measures a page as it is laid out. Returns what a reader would see as a fault, one line each, by rule:
   what is cut off, what lies over something else, what sticks out of its cell or of the window.

   A piece of text is measured where its letters are: a line box is higher than its letters, so that two lines
   may well overlap as boxes and be apart on paper. What an ancestor hides is not there; what a region scrolls
   away is held against the rest of that region alone. */
() => {
  "use strict";
  const faults = { "page scrolls sideways": [], "cut off": [], "over each other": [], "out of its cell": [], "out of the window": [] };
  const width = document.documentElement.clientWidth;
  const LETTERS = 0.8;    /* height of letters with ascenders and descenders, in em */
  const SLACK = 1.5;      /* pixels that rounding and side bearings may take */
  const LAPPED = 0.16; // share of a disc

  /* What stands in a folded part has boxes, too. */
  const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const words = (text) => text.trim().replace(/\s+/g, " ").slice(0, 40);
  const place = (element) => {
    const name = element.className && element.className.baseVal === undefined ? "." + [...element.classList].join(".") : "";
    return element.localName + (name === "." ? "" : name);
  };

  const EVERYWHERE = { left: -1e6, right: 1e6, top: -1e6, bottom: 1e6 };
  const cut = (box, seen) => ({
    left: Math.max(box.left, seen.left), right: Math.min(box.right, seen.right),
    top: Math.max(box.top, seen.top), bottom: Math.min(box.bottom, seen.bottom),
  });
  const drawn = (box) => box.right - box.left > 1 && box.bottom - box.top > 2;

  /* Where an element can be seen: `now`, and in the region that scrolls it, wherever that is scrolled to. */
  const windows = new Map();
  const windowOf = (element) => {
    if (!element || element === document.body) { return { now: EVERYWHERE, region: EVERYWHERE, scroller: null }; }
    if (windows.has(element)) { return windows.get(element); }
    const style = getComputedStyle(element);
    let seen = style.position === "fixed" ? windowOf(null) : windowOf(element.parentElement);
    if (style.overflowX !== "visible" && style.display !== "inline") {
      const box = element.getBoundingClientRect();
      const scrolls = (style.overflowX === "auto" || style.overflowX === "scroll") && element.scrollWidth > element.clientWidth;
      seen = scrolls
        ? { now: cut(box, seen.now), region: EVERYWHERE, scroller: element }
        : { now: cut(box, seen.now), region: cut(box, seen.region), scroller: seen.scroller };
    }
    windows.set(element, seen);
    return seen;
  };

  /* Every line of every piece of text. */
  const pieces = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("script, style, noscript, svg")) { continue; }
    if (!shown(parent)) { continue; }
    const style = getComputedStyle(parent);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      const middle = (line.top + line.bottom) / 2;
      const half = Math.min(line.height, parseFloat(style.fontSize) * LETTERS) / 2;
      const letters = { left: line.left, right: line.right, top: middle - half, bottom: middle + half };
      const seen = windowOf(parent);
      const piece = { box: cut(letters, seen.now), region: cut(letters, seen.region), scroller: seen.scroller, letters, parent };
      if (drawn(piece.region)) { pieces.push({ ...piece, text: words(node.data) }); }
    }
  }

  /* Rings: round things with a number in them. */
  const rings = [];
  for (const element of document.querySelectorAll("body *")) {
    if (!shown(element)) { continue; }
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (style.borderTopLeftRadius === "0px" || box.width > 60 || box.height > 60 || !element.textContent.trim()) { continue; }
    if (parseFloat(style.borderTopLeftRadius) < box.height / 2 - 1 && !style.borderTopLeftRadius.includes("%")) { continue; }
    const inner = { left: box.left + 1, right: box.right - 1, top: box.top + 1, bottom: box.bottom - 1 };
    const seen = windowOf(element);
    const ring = { box: cut(inner, seen.now), region: cut(inner, seen.region), scroller: seen.scroller, parent: element, ring: true };
    if (drawn(ring.region)) { rings.push({ ...ring, text: words(element.textContent) }); }
  }

  /* Over each other. */
  const all = [...pieces, ...rings].sort((a, b) => a.region.top - b.region.top);
  for (let i = 0; i < all.length; i += 1) {
    const a = all[i];
    for (let j = i + 1; j < all.length && all[j].region.top < a.region.bottom; j += 1) {
      const b = all[j];
      if ((a.ring && a.parent.contains(b.parent)) || (b.ring && b.parent.contains(a.parent))) { continue; }
      const which = a.scroller === b.scroller ? "region" : "box";
      const both = cut(a[which], b[which]);
      const wide = both.right - both.left;
      const high = both.bottom - both.top;
      /* Discs of a crowded quadrant lap over each other by their rims; their numbers are pieces of their own. */
      const discs = a.ring && b.ring && a.parent.matches(".qp") && b.parent.matches(".qp");
      const most = discs ? Math.max(SLACK, a.parent.getBoundingClientRect().width * LAPPED) : SLACK;
      if (wide > most && high > most) {
        faults["over each other"].push(`${place(a.parent)} “${a.text}” and ${place(b.parent)} “${b.text}”: ${Math.round(wide)} by ${Math.round(high)} px`);
      }
    }
  }

  /* Out of its cell, out of the window. */
  for (const piece of pieces) {
    const cell = piece.parent.closest("td, th");
    if (cell && !cell.closest("[hidden]")) {
      const box = cell.getBoundingClientRect();
      const over = Math.max(box.left - piece.letters.left, piece.letters.right - box.right);
      if (over > SLACK) { faults["out of its cell"].push(`${place(cell)} “${piece.text}”: ${Math.round(over)} px`); }
    }
    const out = Math.max(-piece.box.left, piece.box.right - width);
    if (out > SLACK && drawn(piece.box) && piece.box.bottom > 0) { faults["out of the window"].push(`${place(piece.parent)} “${piece.text}”: ${Math.round(out)} px`); }
  }

  /* Cut off: a box that hides what does not fit into it. */
  for (const element of document.querySelectorAll("body *")) {
    if (!shown(element)) { continue; }
    const style = getComputedStyle(element);
    if (element.closest("svg") || element.clientWidth < 3 || !element.textContent.trim()) { continue; }
    const hides = (overflow) => overflow === "hidden" || overflow === "clip";
    const across = hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const down = hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (across || down) {
      faults["cut off"].push(`${place(element)} “${words(element.textContent)}”: ${element.scrollWidth} by ${element.scrollHeight} px in ${element.clientWidth} by ${element.clientHeight}`);
    }
  }

  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) { faults["page scrolls sideways"].push(`${page.scrollWidth} px in ${page.clientWidth}`); }
  return Object.fromEntries(Object.entries(faults).filter(([, found]) => found.length).map(([rule, found]) => [rule, [...new Set(found)].slice(0, 8)]));
}
