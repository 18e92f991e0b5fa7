/* The main parts of a page with their place and size in whole pixels: name, left, down from the part before, width, height. */
() => {
  "use strict";
  const MAIN = "body > header, nav, main, h1, h2, h3, .lede, .figures, figure, blockquote, main table, main ol, main ul, aside, body > footer";
  const count = {};
  const found = [];
  let last = 0;
  for (const element of document.querySelectorAll(MAIN)) {
    const box = element.getBoundingClientRect();
    if (!element.checkVisibility({ visibilityProperty: true }) || box.width < 2 || box.height < 2) { continue; }
    const name = [element.localName, ...[...element.classList].slice(0, 1)].join(".");
    count[name] = (count[name] || 0) + 1;
    const top = Math.round(box.top + scrollY);
    found.push([`${name} ${count[name]}`, Math.round(box.left), top - last, Math.round(box.width), Math.round(box.height)]);
    last = top;
  }
  return found;
}
