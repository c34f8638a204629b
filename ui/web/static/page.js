// Turns clicks in the page's own HTML into events of Gradio's components, and moves between panes.
// Foreign text is never put into HTML here: the server escapes it, this script reads attributes only.
"use strict";

window.saidthat = window.saidthat || {};

(() => {
  const WIDE = window.matchMedia("(min-width: 1200px)");
  const PHONE = window.matchMedia("(max-width: 759px)");

  function onAction(element, actions) {
    element.addEventListener("click", (event) => {
      const target = event.target.closest("[data-action]");
      if (!target || !element.contains(target)) return;
      const action = actions[target.dataset.action];
      if (!action) return;
      if (String(window.getSelection()) && !target.matches("button")) return; // the person selects words
      event.preventDefault();
      action(target, event);
    });
  }

  function show(pane) {
    const open = document.body.dataset.pane;
    const next = pane === "library" && open === "library" ? "chat" : pane;
    document.body.dataset.pane = next;
    for (const button of document.querySelectorAll(".tabs [data-action]")) {
      button.setAttribute("aria-pressed", String(button.dataset.action === `show-${next}`));
    }
  }

  function tabs(element) {
    document.body.dataset.pane = "chat";
    onAction(element, {
      "show-library": () => show("library"),
      "show-chat": () => show("chat"),
      "show-reader": () => show("reader"),
    });
  }

  function library(element, pick, watch) {
    const open = () => {
      const list = element.querySelector("[data-current]");
      if (list && list.dataset.current) saidthat.open(list.dataset.current);
    };
    onAction(element, {
      pick: (entry) => {
        saidthat.open(entry.dataset.transcript);
        if (document.body.dataset.pane === "library") show(PHONE.matches ? "reader" : "chat");
        pick({ transcript: entry.dataset.transcript });
      },
    });
    watch("value", open);
    open();
  }

  function scope(element, choose, watch) {
    const ticked = () => [...element.querySelectorAll("input[name=scope]:checked")].map((box) => box.value);
    element.addEventListener("change", (event) => {
      if (event.target.matches("input[name=scope]")) choose({ transcripts: ticked() });
    });
    element.addEventListener("toggle", (event) => {
      const button = element.querySelector(".scope-button");
      const place = button.getBoundingClientRect();
      event.target.style.left = `${Math.max(8, Math.min(place.left, window.innerWidth - event.target.offsetWidth - 8))}px`;
      event.target.style.top = `${place.bottom + 6}px`;
    }, true);
    onAction(element, { "scope-all": () => choose({ transcripts: [] }) });
    // A box that was ticked by hand no longer follows its attribute: bring it back to what the server says.
    watch("value", () => {
      for (const box of element.querySelectorAll("input[name=scope]")) box.checked = box.hasAttribute("checked");
    });
  }

  function paste(element, add) {
    const dialog = element.querySelector("dialog");
    const form = element.querySelector("form");
    onAction(element, {
      paste: () => dialog.showModal(),
      "paste-cancel": () => dialog.close(),
      "paste-add": () => {
        if (!form.reportValidity()) return;
        add({ title: form.elements.title.value, text: form.elements.text.value });
        dialog.close();
        form.reset();
      },
    });
  }

  function live(element) {
    element.setAttribute("role", "status");
  }

  function talk(element, ask, watch) {
    let questions = 0;
    let follow = false; // the newest question is kept in view until the person scrolls
    element.setAttribute("role", "log");
    element.setAttribute("aria-label", "Questions and answers");
    element.tabIndex = 0;
    for (const by of ["wheel", "touchmove", "pointerdown", "keydown"]) {
      element.addEventListener(by, () => { follow = false; }, { passive: true });
    }
    onAction(element, {
      ask: (button) => ask({ question: button.dataset.question }),
      cite: (target, event) => {
        const chip = event.target.closest("button.chip") || target.querySelector("button.chip") || target;
        saidthat.cite(target.dataset, chip);
        if (PHONE.matches) show("reader");
      },
    });
    watch("value", () => {
      const asked = element.querySelectorAll(".asked");
      const last = asked[asked.length - 1];
      if (asked.length > questions) follow = true;
      questions = asked.length;
      if (follow && last) element.scrollTop += last.getBoundingClientRect().top - element.getBoundingClientRect().top - 20;
      element.setAttribute("aria-busy", String(Boolean(element.querySelector(".is-working, .is-writing"))));
    });
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, dialog, [contenteditable]");
    if (event.key === "/" && !typing) {
      event.preventDefault();
      if (!WIDE.matches) show("chat");
      document.querySelector("#question textarea").focus();
    } else if (event.key === "Escape" && !typing && !document.querySelector(":popover-open")) {
      saidthat.back();
    }
  });

  Object.assign(window.saidthat, { show, tabs, library, scope, paste, live, talk, onAction });
})();
