/* Filters of the list of touchpoints. The address holds what is chosen, so that it can be sent and gone back to. */
(function () {
  "use strict";
  var box = document.querySelector(".filters"), axes = Array.from(box.querySelectorAll("details"));
  var status = box.querySelector("[role=status]"), reset = box.querySelector("button"), empty = box.querySelector(".state");
  var rows = Array.from(document.querySelectorAll(".index tr[data-has]"), function (row) {
    return { row: row, has: row.dataset.has.split("|").map(function (places) { return places.split("."); }) };
  });

  box.hidden = false;

  function digits(number) {
    return String(number).replace(/\d/g, function (digit) { return box.dataset.digits[digit]; });
  }

  function choices(axis) {
    return Array.from(axis.querySelectorAll("input"));
  }

  /* The places of the values that are chosen in each filter. */
  function chosen() {
    return axes.map(function (axis) {
      return choices(axis).flatMap(function (one, place) { return one.checked ? [String(place)] : []; });
    });
  }

  /* A touchpoint is shown if it has one of the values of each filter in which something is chosen. */
  function show() {
    var wanted = chosen(), shown = 0, any = wanted.some(function (places) { return places.length; });
    rows.forEach(function (one) {
      var fits = wanted.every(function (places, axis) {
        return !places.length || places.some(function (place) { return one.has[axis].includes(place); });
      });
      one.row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    document.querySelectorAll(".index tbody").forEach(function (body) {
      var own = body.querySelectorAll("tr[data-has]");
      body.hidden = own.length > 0 && !body.querySelector("tr[data-has]:not([hidden])");
    });
    axes.forEach(function (axis, at) {
      axis.querySelector(".f-on").textContent = wanted[at].length ? " " + digits(wanted[at].length) : "";
    });
    status.textContent = any ? box.dataset.shown.replace("{shown}", digits(shown)).replace("{all}", digits(rows.length)) : "";
    reset.hidden = !any;
    empty.hidden = shown > 0;
  }

  function address() {
    return axes.flatMap(function (axis) {
      var values = choices(axis).filter(function (one) { return one.checked; });
      return values.length ? [values[0].name + "=" + values.map(function (one) { return encodeURIComponent(one.value); }).join(",")] : [];
    }).join("&");
  }

  /* Choose what the address says; what it names and the list has not is passed over. */
  function read() {
    var said = new Map(location.hash.slice(1).split("&").map(function (part) {
      var pair = part.split("=");
      return [pair[0], (pair[1] || "").split(",").map(plain)];
    }));
    axes.forEach(function (axis) {
      choices(axis).forEach(function (one) { one.checked = (said.get(one.name) || []).includes(one.value); });
    });
    show();
  }

  function plain(value) {
    try { return decodeURIComponent(value); } catch (error) { return ""; }
  }

  function changed() {
    show();
    if (!document.body.classList.contains("single")) { /* there the address says which page is seen */
      history.pushState(null, "", "#" + address());
    }
  }

  function close(event) {
    var open = axes.find(function (axis) { return axis.open; });
    if (event.key === "Escape" && open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  }

  box.addEventListener("change", changed);
  box.addEventListener("keydown", close);
  reset.addEventListener("click", function () {
    axes.forEach(function (axis) { choices(axis).forEach(function (one) { one.checked = false; }); });
    changed();
    axes[0].querySelector("summary").focus();
  });
  document.addEventListener("click", function (event) {
    axes.forEach(function (axis) { if (!axis.contains(event.target)) { axis.open = false; } });
  });
  window.addEventListener("popstate", read);
  window.addEventListener("hashchange", read);
  read();
}());
