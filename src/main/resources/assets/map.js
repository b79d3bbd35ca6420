// A map that can be moved, in the place and the colours of the one that the server drew. There are no tiles: nothing is
// fetched from another host.

const STEPS = [0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];
const LINES = 6;

/** Shades from 1 to 5 in equal steps up to the most; 0 for none. */
export function shade(count, most) {
  return count ? Math.max(1, Math.ceil((count * 5) / most)) : 0;
}

function graticule(L, bounds) {
  const span = Math.max(bounds.getEast() - bounds.getWest(), bounds.getNorth() - bounds.getSouth());
  const step = STEPS.find((one) => span / one <= LINES) ?? 10;
  const lines = L.layerGroup();
  const style = { className: "graticule-line", interactive: false };
  const around = bounds.pad(2);
  for (let x = Math.ceil(around.getWest() / step) * step; x < around.getEast(); x += step)
    lines.addLayer(L.polyline([[around.getSouth(), x], [around.getNorth(), x]], style));
  for (let y = Math.ceil(around.getSouth() / step) * step; y < around.getNorth(); y += step)
    lines.addLayer(L.polyline([[y, around.getWest()], [y, around.getEast()]], style));
  return lines;
}

/**
 * Draws features into an element.
 *
 * @param host the element, which has a size
 * @param features a GeoJSON feature collection
 * @param options leaflet (address of the library), name (property with the name), zoomIn, zoomOut (texts), follow (what to
 *   do with a feature that is chosen), count (feature to a number), most (the highest), reading (name and count to a text),
 *   at (feature to where its name stands)
 */
export async function draw(host, features, options) {
  await import(options.leaflet);
  const { L } = globalThis;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(host, {
    attributionControl: false, zoomControl: false, zoomSnap: 0.25, scrollWheelZoom: false, zoomAnimation: !still,
    fadeAnimation: false, maxZoom: 14, keyboard: true,
  });
  const name = (feature) => feature.properties[options.name] ?? feature.properties.name_en ?? feature.id;
  const layer = L.geoJSON(features, {
    style: ({ geometry }) => ({ className: geometry.type === "Point" ? "area-live point" : "area-live", weight: 1.5 }),
    pointToLayer: (feature, at) => L.circleMarker(at, { radius: 7 }),
    onEachFeature(feature, one) {
      one.on("click", () => options.follow(feature));
    },
  });
  if (!layer.getBounds().isValid()) return undefined;
  // Names stand beside points and need room.
  const points = layer.getLayers().every((one) => !one.getBounds);
  const bounds = points ? layer.getBounds().pad(0.15) : layer.getBounds();
  graticule(L, bounds).addTo(map);
  layer.addTo(map);
  L.control.zoom({ position: "topright", zoomInTitle: options.zoomIn, zoomOutTitle: options.zoomOut }).addTo(map);
  const fit = () => map.fitBounds(bounds, { padding: [12, 12], animate: false });
  fit();

  // A name stands where it has room, and the others appear as one comes nearer.
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.font = "600 13px sans-serif";
  /** The side of a point where its name has room: not beyond the edge, and not in a name that stands there already. */
  function side(point, width, taken) {
    const { x, y } = map.latLngToContainerPoint(point.getLatLng());
    const right = x + width + 20 < map.getSize().x;
    const place = { y, from: right ? x - 8 : x - width - 20, to: right ? x + width + 20 : x + 8 };
    if (taken.some((one) => Math.abs(one.y - y) < 18 && one.from < place.to && place.from < one.to)) return undefined;
    taken.push(place);
    return right ? "right" : "left";
  }
  function label() {
    const taken = [];
    layer.eachLayer((one) => {
      const text = name(one.feature);
      const box = one.getBounds?.();
      const width = canvas.measureText(text).width;
      const fits = box
        ? (map.latLngToLayerPoint(box.getNorthEast()).x - map.latLngToLayerPoint(box.getSouthWest()).x) * 0.85 > width
        : side(one, width, taken);
      const count = options.count?.(one.feature) ?? 0;
      const level = shade(count, options.most?.() ?? 1);
      const element = one.getElement?.();
      one.unbindTooltip();
      if (element) {
        for (let i = 0; i <= 5; i++) element.classList.toggle(`shade-${i}`, i === level);
      }
      const reading = options.reading?.(text, count) ?? text;
      if (fits) {
        one.bindTooltip(text, {
          permanent: true, interactive: false, direction: box ? "center" : fits,
          offset: box ? [0, 0] : [fits === "left" ? -8 : 8, 0], className: box ? `name on-${level}` : "name",
        });
        const at = options.at?.(one.feature);
        if (at && box) one.openTooltip(at);
      } else {
        one.bindTooltip(reading, { sticky: true, className: "reading" });
      }
      if (element) {
        element.setAttribute("tabindex", "0");
        element.setAttribute("role", "link");
        element.setAttribute("aria-label", reading);
        element.onkeydown = (event) => {
          if (event.key === "Enter") options.follow(one.feature);
        };
      }
    });
  }
  map.on("zoomend", label);
  label();
  host.addEventListener("focusin", () => map.scrollWheelZoom.enable());
  host.addEventListener("pointerdown", () => map.scrollWheelZoom.enable());
  host.addEventListener("pointerleave", () => map.scrollWheelZoom.disable());
  new ResizeObserver(() => {
    map.invalidateSize({ animate: false });
    fit();
  }).observe(host);
  return { label, map };
}
