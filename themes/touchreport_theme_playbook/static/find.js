/* Search: shows the field, and loads the rest when somebody comes to it. */
(function () {
  "use strict";
  var box = document.querySelector(".find"), field = box.querySelector("#find");
  var root = box.dataset.root || ""; /* said where a page is shown under addresses other than its own */

  function load() {
    var style = document.createElement("link"), script = document.createElement("script");
    field.removeEventListener("focus", load);
    style.rel = "stylesheet";
    style.href = root + "assets/find.css";
    script.src = root + "assets/finding.js";
    document.head.append(style, script);
  }

  /* One key leads to the field from anywhere, but not out of a field in which it is a letter. */
  function shortcut(event) {
    var typing = event.target.closest && event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (event.key !== "/" || box.dataset.key === "off" || typing || event.ctrlKey || event.metaKey || event.altKey) { return; }
    event.preventDefault();
    field.focus();
    field.select();
  }

  /* Readers who speak to their machine may not want a single key to do anything. */
  try { box.dataset.key = localStorage.getItem("find-key") || "on"; } catch (error) { box.dataset.key = "on"; }
  box.hidden = false;
  if (!document.body.classList.contains("single")) { /* one page that holds everything has the rest already */
    field.addEventListener("focus", load);
  }
  document.addEventListener("keydown", shortcut);
}());
