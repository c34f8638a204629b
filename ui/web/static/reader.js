// The transcript pane: opens a transcript, marks a citation by its offsets, goes back, searches.
"use strict";

window.saidthat = window.saidthat || {};

(() => {
  const CALM = window.matchMedia("(prefers-reduced-motion: reduce)");
  let pane = null;
  let read = null;
  let current = "";
  let state = "";
  let request = 0;
  let trail = [];

  const turns = () => pane.querySelector(".turns");

  function reader(element, readTranscript) {
    pane = element.querySelector(".reader-pane");
    read = readTranscript;
    saidthat.onAction(element, { back });
    element.addEventListener("input", (event) => {
      if (event.target.matches(".reader-search")) search(event.target.value);
    });
    element.addEventListener("keydown", (event) => {
      if (!event.target.matches(".reader-search")) return;
      if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
      if (event.key === "Escape") { event.target.value = ""; search(""); }
    });
    element.addEventListener("change", (event) => {
      if (event.target.matches(".reader-jump")) jump(event.target);
    });
    const wanted = document.querySelector("#library [data-current]");
    if (wanted && wanted.dataset.current) open(wanted.dataset.current);
  }

  // Opens a transcript by id; resolves to false when it cannot be shown or another one was asked for since.
  async function open(id) {
    if (!read) return false;
    const mine = ++request;
    if (id !== current) pane.setAttribute("aria-busy", "true");
    let answer;
    try {
      // Names and words may have been corrected since it was opened.
      answer = await read({ id, state: id === current ? state : "" });
    } catch {
      answer = { error: "The page cannot reach saidthat. Is it still running?" };
    }
    if (mine !== request) return false;
    pane.removeAttribute("aria-busy");
    if (!answer.error && !answer.html) return true;
    found = [];
    paint();
    if (answer.error) {
      const line = document.createElement("p");
      line.className = "failure";
      line.textContent = answer.error;
      pane.replaceChildren(line);
      current = "";
      return false;
    }
    pane.innerHTML = answer.html; // escaped by ui/web/reader.py
    current = answer.id;
    state = answer.state;
    return true;
  }

  // Offsets of the server count code points, those of a text node count UTF-16 units.
  function units(text, points) {
    let at = 0;
    for (let n = 0; n < points && at < text.length; n++) at += text.codePointAt(at) > 0xffff ? 2 : 1;
    return at;
  }

  function unmark() {
    for (const mark of pane.querySelectorAll("mark.cited")) {
      const words = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      words.normalize();
    }
    for (const turn of pane.querySelectorAll(".turn.is-cited")) turn.classList.remove("is-cited");
  }

  function mark(turn, start, end) {
    const node = turn.querySelector(".words").firstChild;
    if (!node) return turn;
    const range = document.createRange();
    range.setStart(node, units(node.data, start));
    range.setEnd(node, units(node.data, end));
    const marked = document.createElement("mark");
    marked.className = "cited";
    range.surroundContents(marked);
    return marked;
  }

  // Turns out of sight have estimated heights (content-visibility), so the first jump may land beside.
  function bring(target) {
    target.scrollIntoView({ block: "center" });
    requestAnimationFrame(() => {
      target.scrollIntoView({ block: "center" });
      requestAnimationFrame(() => target.scrollIntoView({ block: "center" }));
    });
  }

  // Shows a citation: {transcript, turn, start, end}; `origin` gets the focus again on the way back.
  async function cite(citation, origin) {
    const from = { id: current, top: turns() ? turns().scrollTop : 0, origin };
    if (!(await open(citation.transcript))) return;
    const turn = pane.querySelector(`.turn[data-turn="${Number(citation.turn)}"]`);
    if (!turn) return;
    trail.push(from);
    unmark();
    turn.classList.add("is-cited");
    const marked = mark(turn, Number(citation.start), Number(citation.end));
    if (!CALM.matches) marked.classList.add("pulse");
    for (const chip of document.querySelectorAll(".chip.is-shown")) chip.classList.remove("is-shown");
    if (origin) origin.classList.add("is-shown");
    pane.querySelector(".reader-back").hidden = false;
    turn.focus({ preventScroll: true });
    bring(marked);
  }

  async function back() {
    const to = trail.pop();
    if (!to || !pane) return;
    if (to.id && (await open(to.id))) {
      unmark();
      turns().scrollTop = to.top;
      pane.querySelector(".reader-back").hidden = trail.length === 0;
    }
    saidthat.show("chat");
    if (to.origin && to.origin.isConnected) {
      to.origin.classList.remove("is-shown");
      to.origin.focus();
    }
  }

  let found = [];
  let at = -1;

  function search(term) {
    const wanted = term.trim();
    found = [];
    at = -1;
    if (wanted.length > 1) {
      const pattern = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"), "giu");
      const walker = document.createTreeWalker(turns(), NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement.closest(".words") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
      while (walker.nextNode()) {
        for (const match of walker.currentNode.data.matchAll(pattern)) {
          const range = document.createRange();
          range.setStart(walker.currentNode, match.index);
          range.setEnd(walker.currentNode, match.index + match[0].length);
          found.push(range);
        }
      }
    }
    if (found.length) step(1);
    else paint(wanted.length > 1 ? "none" : "");
  }

  function step(by) {
    if (!found.length) return;
    at = (at + by + found.length) % found.length;
    paint(`${at + 1} of ${found.length}`);
    const range = found[at]; // `bring` scrolls again in later frames, when another search may have replaced `found`
    bring({
      scrollIntoView: () => {
        const box = range.getBoundingClientRect();
        const frame = turns().getBoundingClientRect();
        turns().scrollTop += box.top - frame.top - frame.height / 2;
      },
    });
  }

  function paint(words = "") {
    const label = pane.querySelector(".reader-found");
    if (label) label.textContent = words;
    if (!CSS.highlights) return;
    CSS.highlights.delete("found");
    CSS.highlights.delete("found-now");
    if (!found.length) return;
    CSS.highlights.set("found", new Highlight(...found));
    if (at >= 0) CSS.highlights.set("found-now", new Highlight(found[at]));
  }

  // "section:7" goes to the section that begins at turn 7; "speaker:3" to the next turn of turn 3's speaker.
  function jump(select) {
    const [kind, first] = select.value.split(":");
    select.value = "";
    const goal = kind === "section"
      ? pane.querySelector(`.part[data-first="${Number(first)}"]`)
      : nextTurnOf(pane.querySelector(`.turn[data-turn="${Number(first)}"]`));
    if (!goal) return;
    goal.scrollIntoView({ block: "start" });
    requestAnimationFrame(() => goal.scrollIntoView({ block: "start" }));
    if (kind === "speaker") goal.focus({ preventScroll: true });
  }

  function nextTurnOf(first) {
    if (!first) return null;
    const name = first.querySelector(".speaker b").textContent;
    const own = [...pane.querySelectorAll(".turn")].filter((t) => t.querySelector(".speaker b").textContent === name);
    const here = pane.querySelector(".turn:focus");
    const after = here ? Number(here.dataset.turn) : 0;
    return own.find((turn) => Number(turn.dataset.turn) > after) || own[0];
  }

  Object.assign(window.saidthat, { reader, open, cite, back });
})();
