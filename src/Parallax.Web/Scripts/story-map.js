// The list beside the map lights the marks of its places.
(() => {
  "use strict";
  const map = document.querySelector(".story .map");
  if (!map) return;
  const light = (element) => {
    const place = element?.closest?.(".places > li")?.id.match(/^place-(\d+)$/);
    for (const mark of map.querySelectorAll(".lit")) mark.classList.remove("lit");
    if (place) for (const mark of map.querySelectorAll(".map-picture .m" + place[1])) mark.classList.add("lit");
  };
  const target = () => light(location.hash ? document.getElementById(location.hash.slice(1)) : null);
  map.addEventListener("pointerover", (event) => light(event.target));
  map.addEventListener("focusin", (event) => light(event.target));
  map.addEventListener("pointerleave", target);
  window.addEventListener("hashchange", target);
  target();
})();
