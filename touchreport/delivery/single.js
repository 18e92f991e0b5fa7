/* Optional: without it the page can be read and used as well. */
(function () {
  "use strict";

  function shown() {
    var place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return (place && place.closest("main > article")) || document.querySelector("main > article");
  }

  /* The contents mark the page that is shown, and the window is called by it. */
  function mark() {
    var page = shown();
    document.title = page.getAttribute("data-title");
    document.querySelectorAll("nav a[href^='#']").forEach(function (link) {
      if (link.getAttribute("href") === "#" + page.id) {
        link.setAttribute("aria-current", "page");
        unfold(link);
      } else {
        link.removeAttribute("aria-current");
      }
    });
  }

  /* A chapter that is folded away in the contents is unfolded; the menu of a narrow window stays shut. */
  function unfold(link) {
    var part = link.closest("details");
    if (part && part.parentElement.closest("nav")) {
      part.open = true;
    }
  }

  /* Addresses that scripts write, such as those of what a search finds, are those of a website of many pages. */
  function lead(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    var parts = link && /^([\w.-]+)\.html(?:#(.+))?$/.exec(link.getAttribute("href"));
    if (parts && !event.defaultPrevented) {
      event.preventDefault();
      location.hash = parts[2] ? parts[1] + "--" + parts[2] : parts[1];
    }
  }

  /* The way past the contents leads to the page that is shown, and does not leave it. */
  function skip(event) {
    event.preventDefault();
    document.getElementById("main").focus();
  }

  mark();
  document.querySelectorAll("a[href='#main']").forEach(function (link) {
    link.addEventListener("click", skip);
  });
  document.addEventListener("click", lead);
  window.addEventListener("hashchange", mark);
})();
