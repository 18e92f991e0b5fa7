// Reloads the page when the project was saved, and shows what is wrong over the last good page.
(() => {
  "use strict";
  const version = Number(document.currentScript.src.split("?")[1]);
  const where = "touchreport-place";
  let events = null;
  let closed = "";

  const element = (name, text, className) => {
    const made = document.createElement(name);
    made.textContent = text || "";
    made.dir = "auto";
    if (className) made.className = className;
    return made;
  };

  const line = (excerpt) => {
    const letters = Array.from(excerpt.text);
    const made = element("code", letters.slice(0, excerpt.start).join(""));
    made.append(element("mark", letters.slice(excerpt.start, excerpt.end).join("")));
    made.append(letters.slice(excerpt.end).join(""));
    return made;
  };

  const entry = (problem) => {
    const item = document.createElement("li");
    if (problem.place) item.append(element("p", problem.place, "place"));
    item.append(element("p", problem.message));
    if (problem.excerpt) item.append(line(problem.excerpt));
    if (problem.suggestion) item.append(element("p", `Did you mean “${problem.suggestion}”?`));
    if (problem.hint) item.append(element("p", problem.hint, "hint"));
    item.append(element("p", problem.code, "code"));
    return item;
  };

  const show = (problems) => {
    const before = document.getElementById("touchreport-problems");
    const key = JSON.stringify(problems);
    if (before) before.remove();
    if (!problems.length || key === closed) return;
    const box = document.createElement("section");
    box.id = "touchreport-problems";
    box.lang = "en";
    box.dir = "ltr";
    box.setAttribute("role", "alert");
    const count = problems.length === 1 ? "One thing is wrong" : `${problems.length} things are wrong`;
    const close = element("button", "Close");
    close.type = "button";
    close.addEventListener("click", () => {
      closed = key;
      box.remove();
    });
    const list = document.createElement("ol");
    list.append(...problems.map(entry));
    box.append(close, element("h2", `${count} with the project`), list);
    document.body.append(box);
  };

  const hear = (event) => {
    const state = JSON.parse(event.data);
    if (state.shown !== version) {
      sessionStorage.setItem(where, JSON.stringify([location.pathname, scrollX, scrollY]));
      location.reload();
    } else {
      show(state.problems);
    }
  };

  const listen = () => {
    if (events || document.hidden) return;
    events = new EventSource("/_touchreport/events");
    events.addEventListener("message", hear);
  };

  const leave = () => {
    if (events) events.close();
    events = null;
  };

  const place = JSON.parse(sessionStorage.getItem(where) || "null");
  sessionStorage.removeItem(where);
  if (place && place[0] === location.pathname) {
    addEventListener("load", () => scrollTo(place[1], place[2]));
  }
  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : listen()));
  addEventListener("pagehide", leave);
  addEventListener("pageshow", listen);
  listen();
})();
