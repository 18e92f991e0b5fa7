/* Filters of the list of touchpoints. The address holds what is chosen, so that it can be sent and gone back to. */
(function () {
  "use strict";
  if (!document.querySelector(".index")) { return; } /* the last pages of a long chapter may have no list */
  var box = document.querySelector(".filters"), axes = Array.from(box.querySelectorAll("details"));
  var status = box.querySelector("[role=status]"), reset = box.querySelector("button"), empty = box.querySelector(".state");
  var table = document.querySelector(".index"), own = Array.from(table.tBodies), turns = document.querySelectorAll(".leaves, .leaf-at");
  var rows = box.dataset.rows ? null : own.flatMap(function (body) {
    return Array.from(body.querySelectorAll("tr[data-has]"), function (row) { return { row: row, has: values(row.dataset.has) }; });
  });
  var time = 0;

  box.hidden = false;

  /* A number as the language writes it: what stands between its thousands stands so in the thousand of the page. */
  function digits(number) {
    var parts = String(number).replace(/\B(?=(\d{3})+$)/g, box.dataset.thousand.slice(1, -3));
    return parts.replace(/\d/g, function (digit) { return box.dataset.digits[digit]; });
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

  function values(has) {
    return has.split("|").map(function (places) { return places.split("."); });
  }

  /* A touchpoint is shown if it has one of the values of each filter in which something is chosen. */
  function fits(has, wanted) {
    return wanted.every(function (places, axis) {
      return !places.length || places.some(function (place) { return has[axis].includes(place); });
    });
  }

  function show() {
    var wanted = chosen(), any = wanted.some(function (places) { return places.length; });
    axes.forEach(function (axis, at) {
      axis.querySelector(".f-on").textContent = wanted[at].length ? " " + digits(wanted[at].length) : "";
    });
    reset.hidden = !any;
    if (any && !rows) {
      load();
    } else {
      say(box.dataset.rows ? list(wanted, any) : hide(wanted), any);
    }
  }

  function say(shown, any) {
    status.textContent = any ? box.dataset.shown.replace("{shown}", digits(shown)).replace("{all}", digits(rows.length)) : "";
    empty.hidden = !any || shown > 0;
  }

  /* All rows stand on the page: those that do not fit are hidden, and groups that have no others. */
  function hide(wanted) {
    var shown = 0;
    rows.forEach(function (one) {
      one.row.hidden = !fits(one.has, wanted);
      shown += one.row.hidden ? 0 : 1;
    });
    own.forEach(function (body) {
      body.hidden = !!body.querySelector("tr[data-has]") && !body.querySelector("tr[data-has]:not([hidden])");
    });
    return shown;
  }

  /* The list goes on over several pages: what fits takes the place of what stands on this one. */
  function list(wanted, any) {
    var found = any ? rows.filter(function (one) { return fits(one.has, wanted); }) : [];
    if (!any && table.tBodies[0] === own[0]) { return 0; }
    clearTimeout(time);
    turns.forEach(function (turn) { turn.hidden = any; });
    table.querySelectorAll("tbody").forEach(function (body) { body.remove(); });
    if (any) { fill(found, 0, null); } else { table.append.apply(table, own); }
    return found.length;
  }

  /* The first rows are there at once, the others follow by and by. */
  function fill(found, from, body) {
    var at, to = Math.min(found.length, from + 100), markup = [];
    for (at = from; at < to; at++) {
      if (!at || found[at].head !== found[at - 1].head) {
        write(body, markup);
        body = table.createTBody();
        markup = [found[at].head];
      }
      markup.push(found[at].row);
    }
    write(body, markup);
    if (to < found.length) { time = setTimeout(fill, 0, found, to, body); }
  }

  /* A row is markup that the page itself could hold; nothing in it runs. */
  function write(body, markup) {
    if (body && markup.length) { body.insertAdjacentHTML("beforeend", markup.join("")); }
  }

  /* The rows of all pages are loaded when somebody filters. */
  function load() {
    var script = document.createElement("script");
    script.src = box.dataset.rows;
    script.onload = function () {
      rows = window.listRows.flatMap(function (group) {
        return group[1].map(function (one) { return { head: group[0], has: values(one[0]), row: one[1] }; });
      });
      show();
    };
    script.onerror = function () {
      script.remove();
      status.textContent = box.dataset.broken;
    };
    document.head.append(script);
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
