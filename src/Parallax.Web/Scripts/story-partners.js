// Pointing at a statement, or coming to it by key or link, lights its partners in the texts beside it.
(() => {
  "use strict";
  const texts = document.querySelector(".story .texts");
  if (!texts) return;
  const groupOf = (element) => {
    const own = element?.closest?.(".st, a.no, a.partner");
    return own && texts.contains(own) ? Array.from(own.classList).find((name) => /^g\d+$/.test(name)) : undefined;
  };
  let lit;
  const light = (group) => {
    if (group === lit) return;
    if (lit) for (const element of texts.querySelectorAll("." + lit)) element.classList.remove("lit");
    lit = group;
    if (lit) for (const element of texts.querySelectorAll("." + lit)) element.classList.add("lit");
  };
  const target = () => light(groupOf(location.hash ? document.getElementById(location.hash.slice(1)) : null));
  texts.addEventListener("pointerover", (event) => light(groupOf(event.target)));
  texts.addEventListener("pointerleave", target);
  texts.addEventListener("focusin", (event) => light(groupOf(event.target)));
  texts.addEventListener("focusout", target);
  window.addEventListener("hashchange", target);
  target();
})();
