// The map of the home page: shaded anew without loading the page again, and movable.

import { draw, shade } from "./map.js";

const form = document.querySelector("[data-shade]");
const holder = document.querySelector("[data-map]");
const { districts, counts } = JSON.parse(
  document.querySelector("#counts")?.textContent ?? '{"districts": [], "counts": {}}',
);
let live;

const select = form?.elements.shade;
const of = (iri) => counts[select.value]?.[districts.indexOf(iri)] ?? 0;
const most = () => Math.max(1, ...(counts[select.value] ?? []));
const reading = (name, count) => holder.dataset.area.replace("{name}", name).replace("{count}", count);

function paint() {
  const highest = most();
  for (const area of document.querySelectorAll(".map .area")) {
    const level = shade(of(area.dataset.iri), highest);
    for (let i = 0; i <= 5; i++) area.classList.toggle(`shade-${i}`, i === level);
  }
  for (const link of document.querySelectorAll("[data-district]"))
    link.querySelector("b").textContent = of(link.dataset.district);
  document.querySelector("[data-most]").textContent = highest;
  const text = select.selectedOptions[0].textContent.replace(/ \(\d+\)$/, "");
  document.querySelector("[data-measure]").textContent = text;
  live?.label();
}

if (form) {
  form.querySelector("button").hidden = true;
  select.addEventListener("change", () => {
    const address = new URL(location.href);
    address.searchParams.set("shade", select.value);
    history.replaceState(null, "", address);
    paint();
  });
  const sheet = holder.querySelector(".sheet");
  const drawn = sheet.querySelector("svg");
  const area = (feature) => drawn.querySelector(`[data-iri="${CSS.escape(feature.id)}"]`);
  const answer = await fetch(holder.dataset.map);
  if (answer.ok) {
    const host = document.createElement("div");
    host.className = "leaflet-host";
    sheet.append(host);
    live = await draw(host, await answer.json(), {
      leaflet: holder.dataset.leaflet,
      name: holder.dataset.name,
      zoomIn: holder.dataset.zoomIn,
      zoomOut: holder.dataset.zoomOut,
      count: (feature) => of(feature.id),
      most,
      reading,
      at: (feature) => area(feature)?.dataset.at?.split(",").map(Number),
      follow: (feature) => location.assign(area(feature)?.getAttribute("href") ?? "/"),
    });
    if (live) {
      // The drawing stays in its place, so that nothing moves, but is neither seen nor read twice.
      drawn.style.visibility = "hidden";
    } else {
      host.remove();
    }
  }
}
