// Whoever selects words of an article can put them into a press review: a button appears that knows where they stand.
(() => {
  "use strict";
  const page = document.querySelector(".article-page[data-article]");
  const text = page?.querySelector("#text");
  if (!text) return;

  const link = document.createElement("a");
  link.className = "take-selection";
  link.textContent = "Add the selected words to a press review";
  link.hidden = true;
  text.after(link);

  // UTF-16 code units of a run up to a point in it. A hidden character stands as a code of several letters and counts one.
  const lengthUpTo = (run, node, offset) => {
    const before = document.createRange();
    before.setStart(run, 0);
    before.setEnd(node, offset);
    let length = 0;
    const walk = (from, within) => {
      for (const child of from.childNodes) {
        if (!before.intersectsNode(child)) continue;
        if (child.nodeType === Node.TEXT_NODE) {
          length += child === node ? offset : before.comparePoint(child, 0) > 0 ? 0 : child.data.length;
        } else if (child.classList?.contains("hidden-character")) {
          const isPast = before.comparePoint(child, child.childNodes.length) <= 0;
          length += isPast || (child.contains(node) && offset > 0) ? 1 : 0;
        } else {
          walk(child, within);
        }
      }
    };
    walk(run);
    return Number(run.dataset.start) + length;
  };

  // Where a point of the selection stands in the article: in a run, or at the edge of the nearest one.
  const offsetOf = (node, offset, isEnd) => {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const run = element.closest("[data-start]");
    if (run && text.contains(run)) return lengthUpTo(run, node, offset);
    const point = document.createRange();
    point.setStart(node, offset);
    const runs = Array.from(text.querySelectorAll("[data-start]"));
    const whole = (one) => lengthUpTo(one, one, one.childNodes.length);
    if (isEnd) {
      const last = runs.filter((one) => point.comparePoint(one, one.childNodes.length) <= 0).pop();
      return last ? whole(last) : null;
    }
    const first = runs.find((one) => point.comparePoint(one, 0) >= 0);
    return first ? Number(first.dataset.start) : null;
  };

  const update = () => {
    const selection = document.getSelection();
    link.hidden = true;
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.startContainer) || range.toString().trim() === "") return;
    const start = offsetOf(range.startContainer, range.startOffset, false);
    const end = offsetOf(range.endContainer, range.endOffset, true);
    if (start === null || end === null || end <= start) return;
    const words = new URLSearchParams({ article: page.dataset.article, start, end, story: page.dataset.story });
    link.href = "/reviews/add?" + words;
    link.hidden = false;
  };
  let waiting = 0;
  document.addEventListener("selectionchange", () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(update);
  });
})();
