"use strict";
// The page is whole without this script. It selects a claim, shows its evidence, and listens to keys.
(() => {
  const root = document.documentElement;
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const narrow = window.matchMedia("(max-width: 699px)");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const cards = all(".card");
  const marks = new Map();  // claim id -> the elements that stand for it in the panes
  for (const element of all("[data-claims]")) {
    for (const id of element.dataset.claims.split(" ")) {
      if (!marks.has(id)) marks.set(id, []);
      marks.get(id).push(element);
    }
  }
  let selected = null;
  let lit = [];

  const paneOf = (element) => element.closest(".pane");
  const scroller = (element) => (narrow.matches ? document.scrollingElement : paneOf(element));

  const UNDER_HEADS = 100;  // pixels that the sticky heads of the list cover

  // Bring an element to the top third of what scrolls it, so that what follows can be read as well.
  function bring(element) {
    const box = scroller(element);
    const top = narrow.matches ? 0 : box.getBoundingClientRect().top;
    const height = narrow.matches ? window.innerHeight : box.clientHeight;
    const from = element.closest("#findings") ? Math.max(UNDER_HEADS, height / 5) : height / 4;
    const by = element.getBoundingClientRect().top - top - from;
    box.scrollBy({ top: by, behavior: calm.matches ? "auto" : "smooth" });
  }

  function view(name) {
    root.dataset.view = name;
    for (const link of all(".views a")) {
      if (link.hash === `#${name}`) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  function clear() {
    for (const element of lit) {
      element.classList.remove("on", "best");
      element.removeAttribute("aria-current");
    }
    lit = [];
    selected = null;
  }

  // `from` is the pane the reader acts in: it stays where it is.
  function select(id, from) {
    clear();
    const card = document.getElementById(`f-${id}`);
    if (!card) return;
    selected = id;
    card.closest("details").open = true;
    lit = [card, ...(marks.get(id) || [])];
    const best = lit.filter((element) => (element.dataset.best || "").split(" ").includes(id));
    for (const element of lit) element.classList.add("on");
    for (const element of best) element.classList.add("best");
    card.setAttribute("aria-current", "true");
    if (narrow.matches) return;
    if (from !== "findings") bring(card);
    const claim = document.getElementById(id);
    if (claim && from !== "text") bring(claim);
    if (best.length && from !== "sources") bring(best[0]);
  }

  function follow(link) {
    const target = document.getElementById(link.hash.slice(1));
    if (!target) return;
    if (narrow.matches) view(paneOf(target).id);
    bring(target);
  }

  const shown = (card) => card.checkVisibility();

  function step(by) {
    const visible = cards.filter(shown);
    if (!visible.length) return;
    if (narrow.matches) view("findings");
    const at = visible.findIndex((card) => card.dataset.claim === selected);
    const next = at < 0 ? (by > 0 ? 0 : visible.length - 1) : Math.min(visible.length - 1, Math.max(0, at + by));
    select(visible[next].dataset.claim, null);
    visible[next].querySelector(".words a").focus({ preventScroll: true });
    if (narrow.matches) bring(visible[next]);
  }

  // A passage that several claims rest on leads to each of them in turn.
  function fromEvidence(element) {
    const claims = element.dataset.claims.split(" ");
    const id = claims[(claims.indexOf(selected) + 1) % claims.length];
    select(id, "sources");
    if (narrow.matches) follow({ hash: `#${id}` });
  }

  function fromText(element) {
    const claims = element.dataset.claims.split(" ");
    const id = claims[(claims.indexOf(selected) + 1) % claims.length];
    select(id, "text");
    if (narrow.matches) follow({ hash: `#f-${id}` });
  }

  function onClick(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || window.getSelection().type === "Range") return;
    const link = event.target.closest("a[href^='#']");
    const card = event.target.closest(".card");
    if (!link && !card) return;
    event.preventDefault();
    if (link && link.closest(".views")) {
      view(link.hash.slice(1));
      document.scrollingElement.scrollTo(0, document.querySelector("main").offsetTop);
    } else if (link && link.classList.contains("claim")) fromText(link);
    else if (link && link.classList.contains("ev")) fromEvidence(link);
    else if (link && link.classList.contains("to-omission")) {
      document.getElementById("show-omissions").checked = true;
      follow(link);
    } else if (link && link.classList.contains("to-evidence")) {
      if (card) select(card.dataset.claim, "findings");
      follow(link);
    } else if (card) {
      select(card.dataset.claim, "findings");
      if (link && narrow.matches) follow(link);
    } else if (link) select(link.hash.slice(1), "findings");
  }

  const actions = {
    j: () => step(1),
    k: () => step(-1),
    o: () => document.getElementById("show-omissions").click(),
    Escape: clear,
  };

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inList = Boolean(event.target.closest && event.target.closest(".card, .claim"));
    if (inList && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (/^[1-5]$/.test(event.key)) {
      all(".filters input")[Number(event.key) - 1].click();
    } else if (Object.hasOwn(actions, event.key)) {
      event.preventDefault();
      actions[event.key]();
    }
  }

  root.classList.add("js");
  view("findings");
  const calmEnough = all(".group.v-supported");
  if (all(".group").length > calmEnough.length) for (const group of calmEnough) group.open = false;
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
  window.addEventListener("beforeprint", () => all("details").forEach((each) => { each.open = true; }));
  if (document.getElementById(location.hash.slice(1))) select(location.hash.slice(1), null);
})();
