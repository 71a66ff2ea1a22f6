// Fetches what a page shows anew when the store has changed; the reader's place and focus stay.
(() => {
  "use strict";
  const live = document.getElementById("live");
  if (!document.body.dataset.live || !live) return;
  let known = document.body.dataset.live;
  let busy = false;
  let again = false;
  const renew = async () => {
    if (busy) { again = true; return; }
    busy = true;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("live");
      if (!fresh) return;
      const focused = live.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
      const before = new Set(Array.from(live.querySelectorAll("h2 a"), (link) => link.getAttribute("href")));
      live.replaceChildren(...fresh.childNodes);
      live.dispatchEvent(new CustomEvent("parallax:renewed", { bubbles: true }));
      for (const link of live.querySelectorAll("h2 a")) {
        if (!before.has(link.getAttribute("href"))) link.closest("li")?.classList.add("fresh");
      }
      if (focused) live.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    } catch {
      // The server is away; the browser's event source tries again by itself.
    } finally {
      busy = false;
      if (again) { again = false; renew(); }
    }
  };
  const source = new EventSource("/live");
  source.addEventListener("changed", (event) => {
    if (known !== event.data) renew();
    known = event.data;
  });
})();
