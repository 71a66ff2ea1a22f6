// Writes days as the reader's locale does and leaves the ISO date beside.
(() => {
  "use strict";
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
  const write = (root) => {
    for (const day of root.querySelectorAll("time[data-day]")) {
      const date = new Date(day.dateTime + "T00:00:00Z");
      if (Number.isNaN(date.valueOf())) continue;
      const iso = document.createElement("span");
      iso.className = "iso";
      iso.textContent = day.dateTime;
      day.replaceChildren(format.format(date) + " ", iso);
      day.removeAttribute("data-day");
    }
  };
  write(document);
  document.addEventListener("parallax:renewed", (event) => write(event.target));
})();
