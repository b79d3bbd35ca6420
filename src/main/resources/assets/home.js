// The maps of the home page, one a region: shaded anew without loading the page again, and movable.

import { draw, shade } from "./map.js";

const form = document.querySelector("[data-shade]");
const holders = [...document.querySelectorAll("[data-map]")];
const { districts, counts } = JSON.parse(
  document.querySelector("#counts")?.textContent ?? '{"districts": [], "counts": {}}',
);
const live = [];

const select = form?.elements.shade;
const of = (iri) => counts[select.value]?.[districts.indexOf(iri)] ?? 0;
const most = () => Math.max(1, ...(counts[select.value] ?? []));
const reading = (name, count) => holders[0].dataset.area.replace("{name}", name).replace("{count}", count);

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
  live.forEach((one) => one.label());
}

async function enliven(holder, { features }) {
  const sheet = holder.querySelector(".sheet");
  const drawn = sheet.querySelector("svg");
  const area = (feature) => drawn.querySelector(`[data-iri="${CSS.escape(feature.id)}"]`);
  const host = document.createElement("div");
  host.className = "leaflet-host";
  sheet.append(host);
  const map = await draw(host, { type: "FeatureCollection", features: features.filter(area) }, {
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
  if (map) {
    live.push(map);
    // The drawing stays in its place, so that nothing moves, but is neither seen nor read twice.
    drawn.style.visibility = "hidden";
  } else {
    host.remove();
  }
}

if (form) {
  form.querySelector("button").hidden = true;
  select.addEventListener("change", () => {
    const address = new URL(location.href);
    address.searchParams.set("shade", select.value);
    history.replaceState(null, "", address);
    paint();
  });
  const answer = await fetch(holders[0].dataset.map);
  if (answer.ok) {
    const features = await answer.json();
    for (const holder of holders) await enliven(holder, features);
  }
}
