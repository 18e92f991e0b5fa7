/* Optional: every page can be read and used without this file. */
(function () {
  "use strict";

  /* A region that does not scroll is no stop for the keyboard. */
  function regions() {
    document.querySelectorAll(".scroll").forEach(function (box) {
      if (box.scrollWidth > box.clientWidth + 1) {
        box.setAttribute("tabindex", "0");
      } else {
        box.removeAttribute("tabindex");
      }
    });
  }

  /* Folded tables are printed unfolded. */
  function unfold() {
    document.querySelectorAll("main details:not([open])").forEach(function (part) {
      part.open = true;
    });
  }

  function named() {
    try { return decodeURIComponent(location.hash.slice(1)); } catch (error) { return ""; }
  }

  function lead() {
    var parts = window.pagePlaces, name = named();
    var part = Object.keys(parts).find(function (path) { return parts[path].indexOf(name) >= 0; });
    if (part) {
      location.replace(part + "#" + encodeURIComponent(name));
    }
  }

  /* A long page stands in several parts, and an address from outside names the first: the part that has the place opens. */
  function elsewhere() {
    var index = document.querySelector("main").dataset.places;
    if (window.pagePlaces) {
      lead();
    } else if (index) {
      var script = document.createElement("script");
      script.src = index;
      script.onload = lead;
      document.head.append(script);
    }
  }

  /* What an address leads to is never left folded. */
  function reveal() {
    if (location.hash && !document.getElementById(named())) {
      elsewhere();
    }
    var place = location.hash && document.getElementById(named());
    var fold = place && place.closest("details:not([open])");
    if (!fold) {
      return;
    }
    while (fold) {
      fold.open = true;
      fold = place.closest("details:not([open])");
    }
    place.scrollIntoView();
    regions();
  }

  /* The menu closes with Escape and gives the focus back. */
  function close(event) {
    var menu = document.querySelector(".menu[open]");
    if (event.key === "Escape" && menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  }

  window.addEventListener("load", regions);
  window.addEventListener("load", reveal);
  window.addEventListener("hashchange", reveal);
  window.addEventListener("resize", regions);
  window.addEventListener("beforeprint", unfold);
  document.addEventListener("toggle", regions, true);
  document.addEventListener("keydown", close);
})();
