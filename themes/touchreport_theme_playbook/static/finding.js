/* Search: the list below the field. Loaded by find.js when somebody comes to the field. */
(function () {
  "use strict";
  var FEW = 6, SAMPLES = [0, 1, 2, 5, 11, 100];
  var box = document.querySelector(".find"), words = box.dataset, texts = {};
  var field = box.querySelector("#find"), panel = box.querySelector(".found"), list = box.querySelector("#found");
  var status = box.querySelector("[role=status]"), said = box.querySelector(".f-said");
  var none = box.querySelector(".f-none"), key = box.querySelector(".f-key input");
  var plural = new Intl.PluralRules(document.documentElement.lang);
  var chosen = -1, unfolded = {}, wait = 0;

  key.checked = words.key !== "off";

  /* Browsers may refuse to remember; then it lasts for this page. */
  function keep() {
    words.key = key.checked ? "on" : "off";
    try { localStorage.setItem("find-key", words.key); } catch (error) { return; }
  }

  /* A number as the language writes it: what stands between its thousands stands so in the thousand of the page. */
  function digits(number) {
    var parts = String(number).replace(/\B(?=(\d{3})+$)/g, words.thousand.slice(1, -3));
    return parts.replace(/\d/g, function (digit) { return words.digits[digit]; });
  }

  /* A number with its noun, in the form that the language has for it; a form that is not written is the one before. */
  function counted(forms, number) {
    var kind = plural.select(number);
    var like = SAMPLES.findIndex(function (sample) { return plural.select(sample) === kind; });
    var all = forms.split("|");
    while (!all[like]) { like--; }
    return all[like].replace("#", digits(number));
  }

  function load(then) {
    if (window.siteSearch) {
      name();
      then();
      return;
    }
    var script = document.createElement("script");
    script.src = words.index;
    script.onload = function () {
      name();
      then();
    };
    script.onerror = function () {
      script.remove();
      say(words.broken);
    };
    document.head.append(script);
  }

  /* What is said in the reader's language comes with the index. */
  function name() {
    texts = window.siteSearch.texts || {};
    none.textContent = texts.advice || "";
    key.nextElementSibling.textContent = texts.shortcut || "";
  }

  function say(text) {
    said.textContent = text;
    clearTimeout(wait);
    wait = setTimeout(function () { status.textContent = text; }, 300);
  }

  function element(name, kind, text) {
    var made = document.createElement(name);
    made.className = kind;
    made.textContent = text || "";
    return made;
  }

  function marked(kind, text) {
    var made = element("span", kind);
    made.dir = "auto";
    window.siteSearch.marks(text, field.value).forEach(function (piece) {
      made.append(piece[1] ? element("mark", "", piece[0]) : piece[0]);
    });
    return made;
  }

  function option(found, number) {
    var made = element("a", "f-one"), lines = element("span", "f-lines");
    made.href = (words.root || "") + found.path;
    if (found.stop) { made.append(element("span", "stop", digits(found.stop)), " "); }
    lines.append(marked("f-title", found.title));
    if (found.chapter && found.kind !== "touchpoint" && found.chapter !== found.title) {
      lines.append(" ", element("span", "f-where", found.chapter));
    }
    if (found.text) { lines.append(" ", marked("f-text", found.text)); }
    made.append(lines);
    return as_option(made, number);
  }

  function as_option(made, number) {
    made.id = "found-" + number;
    made.tabIndex = -1;
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    return made;
  }

  function show() {
    var groups = {}, number = 0, results = window.siteSearch.find(field.value);
    results.forEach(function (found) { (groups[found.kind] = groups[found.kind] || []).push(found); });
    list.replaceChildren();
    Object.keys(groups).forEach(function (kind) {
      var all = groups[kind], few = unfolded[kind] ? all : all.slice(0, FEW);
      var group = element("div", "f-group"), head = element("div", "f-head", texts[kind]);
      head.id = "found-" + kind;
      group.setAttribute("role", "group");
      group.setAttribute("aria-labelledby", head.id);
      group.append(head);
      few.forEach(function (found) { group.append(option(found, number++)); });
      if (few.length < all.length) {
        var more = as_option(element("div", "f-one f-more", counted(texts.more, all.length - few.length)), number++);
        more.dataset.kind = kind;
        group.append(more);
      }
      list.append(group);
    });
    list.hidden = !results.length;
    none.hidden = results.length > 0;
    say(results.length ? counted(texts.results, results.length) : texts.none);
    choose(-1);
    open(true);
  }

  function open(is) {
    panel.hidden = !is;
    field.setAttribute("aria-expanded", String(is && !list.hidden));
    if (!is) { choose(-1); }
  }

  function options() {
    return Array.from(list.querySelectorAll("[role=option]"));
  }

  function choose(number) {
    var all = options();
    chosen = all.length ? Math.max(-1, Math.min(number, all.length - 1)) : -1;
    all.forEach(function (one, at) { one.setAttribute("aria-selected", String(at === chosen)); });
    if (chosen < 0) { field.removeAttribute("aria-activedescendant"); return; }
    field.setAttribute("aria-activedescendant", all[chosen].id);
    all[chosen].scrollIntoView({ block: "nearest" });
  }

  function take(one) {
    if (!one) { return; }
    if (!one.dataset.kind) { one.click(); return; }
    var at = chosen;
    unfolded[one.dataset.kind] = true;
    show();
    choose(at);
  }

  function update() {
    unfolded = {};
    if (field.value.trim()) { load(show); return; }
    list.replaceChildren();
    list.hidden = none.hidden = true;
    say("");
    open(false);
  }

  function pressed(event) {
    if (event.isComposing) { return; }
    var is_open = !panel.hidden, steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      if (!is_open) { update(); }
      choose(chosen < 0 && event.key === "ArrowUp" ? options().length - 1 : chosen + steps[event.key]);
    } else if (event.key === "Enter") {
      take(options()[Math.max(chosen, 0)]);
    } else if (event.key === "Escape" && is_open) {
      open(false);
    } else if (event.key === "Escape" && field.value) {
      field.value = "";
      update();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  field.addEventListener("input", update);
  field.addEventListener("keydown", pressed);
  key.addEventListener("change", keep);
  list.addEventListener("mousedown", function (event) { event.preventDefault(); });
  list.addEventListener("click", function (event) {
    var one = event.target.closest("[role=option]");
    if (one && one.dataset.kind) { take(one); } else if (one) { open(false); }
  });
  box.addEventListener("focusout", function (event) {
    if (!box.contains(event.relatedTarget)) { open(false); }
  });
  box.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && !panel.hidden) { field.focus(); open(false); event.stopPropagation(); }
  });
  load(update);
}());
