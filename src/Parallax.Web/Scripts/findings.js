// An article's findings explained at the words themselves: what the list beside says is shown beside the words that are
// pointed at or focused. The boxes of the legend switch kinds on and off.
(() => {
  "use strict";
  const text = document.querySelector(".article-page #text");
  const legend = document.querySelector(".finding-legend");
  if (!text || !legend) return;
  const pieces = Array.from(text.querySelectorAll("a[data-f]"), (link) => ({
    link,
    href: link.getAttribute("href"),
    kinds: Array.from(link.classList).filter((name) => name.startsWith("f-")),
  }));
  if (pieces.length === 0) return;

  const box = document.createElement("div");
  box.id = "explain";
  box.className = "explain";
  box.setAttribute("role", "tooltip");
  box.hidden = true;
  document.body.append(box);
  let shown = null;
  let closing = 0;

  const explanation = (reference) => {
    const [number, part] = reference.split(".");
    const item = document.getElementById("f" + number);
    if (!item) return null;
    const said = document.createElement("div");
    for (const child of item.children) {
      if (child.matches(".what, dl, .by")) said.append(child.cloneNode(true));
      if (child.matches(".at-words")) {
        const why = child.querySelector(`[data-part="${CSS.escape(part)}"]`);
        const note = why && (why.querySelector(".why") || why.querySelector(".sort"));
        if (note) {
          const line = document.createElement("p");
          line.append(note.matches(".sort") ? "these words: " : "why these words: ", note.cloneNode(true));
          said.append(line);
        }
      }
    }
    for (const named of said.querySelectorAll("[id]")) named.removeAttribute("id");
    return said;
  };

  const place = (link) => {
    const words = link.getClientRects()[0] || link.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const page = document.documentElement;
    const left = Math.max(8, Math.min(words.left, page.clientWidth - width - 8));
    const below = words.bottom + 6 + height < page.clientHeight || words.top < height + 8;
    box.style.left = `${left + window.scrollX}px`;
    box.style.top = `${(below ? words.bottom + 4 : words.top - height - 4) + window.scrollY}px`;
  };

  const hide = () => {
    clearTimeout(closing);
    box.hidden = true;
    shown?.removeAttribute("aria-describedby");
    shown = null;
  };

  const show = (link) => {
    clearTimeout(closing);
    if (shown === link) return;
    hide();
    const visible = link.dataset.f.split(" ").reverse();
    const said = visible.map(explanation).filter(Boolean);
    if (said.length === 0) return;
    box.replaceChildren(...said);
    box.hidden = false;
    shown = link;
    link.setAttribute("aria-describedby", box.id);
    place(link);
  };

  // Whoever moves the pointer from the words to their explanation finds it still there.
  const hideSoon = () => {
    clearTimeout(closing);
    closing = setTimeout(hide, 250);
  };

  const linkOf = (event) => event.target instanceof Element && event.target.closest("#text a[data-f][href]");
  text.addEventListener("pointerover", (event) => {
    const link = linkOf(event);
    if (link) show(link);
    else hideSoon();
  });
  text.addEventListener("pointerleave", hideSoon);
  text.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link) show(link);
  });
  text.addEventListener("focusout", hideSoon);
  box.addEventListener("pointerenter", () => clearTimeout(closing));
  box.addEventListener("pointerleave", hideSoon);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !box.hidden) hide();
  });

  // The text is one stop of the tabulator key; the arrows go from finding to finding.
  let current = pieces[0];
  const reachable = () => pieces.filter((piece) => piece.link.hasAttribute("href"));
  const settle = (piece) => {
    for (const { link } of pieces) link.tabIndex = -1;
    current = piece;
    if (piece) piece.link.tabIndex = 0;
  };
  text.addEventListener("focusin", (event) => {
    const piece = pieces.find(({ link }) => link === event.target);
    if (piece) settle(piece);
  });
  text.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !linkOf(event)) return;
    const all = reachable();
    const at = all.indexOf(current);
    const next =
      event.key === "ArrowRight" || event.key === "ArrowDown" ? all[Math.min(at + 1, all.length - 1)]
      : event.key === "ArrowLeft" || event.key === "ArrowUp" ? all[Math.max(at - 1, 0)]
      : event.key === "Home" ? all[0]
      : event.key === "End" ? all[all.length - 1]
      : null;
    if (!next) return;
    event.preventDefault();
    next.link.focus();
  });

  const off = new Set();
  const apply = () => {
    hide();
    for (const { link, href, kinds } of pieces) {
      const on = kinds.filter((kind) => !off.has(kind));
      for (const kind of kinds) link.classList.toggle(kind, on.includes(kind));
      if (on.length > 0) link.setAttribute("href", href);
      else link.removeAttribute("href");
    }
    const all = reachable();
    settle(all.includes(current) ? current : all[0]);
  };
  for (const item of legend.querySelectorAll("li[data-kind]")) {
    const label = document.createElement("label");
    const check = document.createElement("input");
    check.type = "checkbox";
    check.checked = true;
    check.addEventListener("change", () => {
      const kind = "f-" + item.dataset.kind;
      if (check.checked) off.delete(kind);
      else off.add(kind);
      apply();
    });
    label.append(check, " ", ...item.childNodes);
    item.append(label);
  }
  const hint = document.createElement("p");
  hint.className = "note";
  hint.textContent = "Point at the words, or tab into the text and go on with the arrow keys: each finding is explained. Escape closes the explanation.";
  legend.after(hint);
  settle(pieces[0]);
})();
