// Ways to look at results in Yasr: a table with names, a map, a chart, a graph.

import { draw } from "./map.js";
import { keepStyles } from "./graph.js";
import { end, label, learn } from "./labels.js";

const WKT = "http://www.opengis.net/ont/geosparql#wktLiteral";
const MOST_ROWS = 1000;
const MOST_BARS = 60;
const NUMBER = /#(integer|decimal|double|float|int|long|short|nonNegativeInteger|positiveInteger)$/;

let placed = new Map();

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

const isNumber = (term) => term?.type !== "uri" && NUMBER.test(term?.datatype ?? "");
const iris = (bindings) => bindings.flatMap((row) => Object.values(row)).filter((one) => one.type === "uri").map((one) => one.value);

/** The path of an IRI on this server, else the IRI itself if it is of the web. */
function address(iri, spaces) {
  for (const [prefix, path] of Object.entries(spaces)) if (iri.startsWith(prefix)) return path + iri.slice(prefix.length);
  return /^https?:\/\//i.test(iri) ? iri : undefined;
}

/** A geometry of WKT in longitude and latitude; undefined where it is another. */
function geometry(text) {
  const parts = /^\s*(?:<[^>]*CRS84>)?\s*(POINT|POLYGON|MULTIPOLYGON)\s*(\(.*\))\s*$/i.exec(text);
  if (!parts) return undefined;
  const type = { POINT: "Point", POLYGON: "Polygon", MULTIPOLYGON: "MultiPolygon" }[parts[1].toUpperCase()];
  const numbers = parts[2].replace(/(-?[\d.]+)\s+(-?[\d.]+)/g, "[$1,$2]").replace(/\(/g, "[").replace(/\)/g, "]");
  try {
    const coordinates = JSON.parse(numbers);
    return { type, coordinates: type === "Point" ? coordinates[0] : coordinates };
  } catch {
    return undefined;
  }
}

class Base {
  constructor(yasr) {
    this.yasr = yasr;
  }
  get bindings() {
    return this.yasr.results?.getBindings() ?? [];
  }
  get variables() {
    return this.yasr.results?.getVariables() ?? [];
  }
  show(...content) {
    this.yasr.resultsEl.replaceChildren(...content);
  }
  getIcon() {
    return undefined;
  }
}

export async function register(Yasr, { host, language, spaces }) {
  const text = host.dataset;
  const answer = await fetch("/features?type=District");
  if (answer.ok) placed = new Map((await answer.json()).features.map((one) => [one.id, one]));

  function cell(term) {
    if (!term) return element("td");
    if (term.type === "uri") {
      const to = address(term.value, spaces);
      const name = label(term.value);
      return element("td", {}, to ? element("a", { href: to, textContent: name, title: term.value }) : name);
    }
    const made = element("td", { textContent: term.value, className: isNumber(term) ? "number" : "" });
    if (term["xml:lang"]) made.lang = term["xml:lang"];
    return made;
  }

  class Table extends Base {
    priority = 20;
    label = text.textTable;
    canHandleResults() {
      return this.variables.length > 0;
    }
    async draw() {
      const rows = this.bindings;
      const shown = rows.slice(0, MOST_ROWS);
      const { variables } = this;
      await learn(iris(shown), language);
      const head = element("thead", {}, element("tr", {}, ...variables.map((one) => element("th", { scope: "col", textContent: one }))));
      const body = element("tbody", {}, ...shown.map((row) => element("tr", {}, ...variables.map((one) => cell(row[one])))));
      const count = shown.length < rows.length ? `${shown.length} / ${rows.length}` : rows.length;
      const scroll = element("div", { className: "scroll", tabIndex: 0 }, element("table", {}, head, body));
      scroll.setAttribute("role", "region");
      scroll.setAttribute("aria-label", text.textTable);
      this.show(element("p", { className: "basis", textContent: `${count} ${text.textRows}` }), scroll);
    }
  }

  class Map_ extends Base {
    priority = 15;
    label = text.textMap;
    features() {
      const found = [];
      for (const row of this.bindings) {
        const name = Object.values(row).find((one) => one.type === "uri")?.value;
        for (const term of Object.values(row)) {
          const shape = term.datatype === WKT ? geometry(term.value) : undefined;
          if (shape) found.push({ type: "Feature", id: name, geometry: shape, properties: { name: name ? label(name) : "" } });
          else if (placed.has(term.value) && !found.some((one) => one.id === term.value))
            found.push({ ...placed.get(term.value), properties: { name: placed.get(term.value).properties[`name_${language}`] ?? end(term.value) } });
        }
      }
      return found;
    }
    canHandleResults() {
      return this.features().length > 0;
    }
    async draw() {
      await learn(iris(this.bindings), language);
      const sheet = element("div", { className: "results-map" });
      this.show(sheet, ...(text.textNotice ? [element("p", { className: "basis", textContent: text.textNotice })] : []));
      await draw(sheet, { type: "FeatureCollection", features: this.features() }, {
        leaflet: text.leaflet, name: "name", zoomIn: "+", zoomOut: "−",
        count: () => 1, most: () => 2,
        follow: (feature) => { if (feature.id && address(feature.id, spaces)) location.assign(address(feature.id, spaces)); },
      });
    }
  }

  class Chart extends Base {
    priority = 10;
    label = text.textChart;
    columns() {
      const first = this.bindings[0] ?? {};
      const number = this.variables.findLast((one) => isNumber(first[one]));
      const names = this.variables.filter((one) => first[one] && !isNumber(first[one]));
      return number && names.length > 0 ? { number, names: names.slice(0, 2) } : undefined;
    }
    canHandleResults() {
      return this.bindings.length > 1 && this.columns() !== undefined;
    }
    async draw() {
      const rows = this.bindings.slice(0, MOST_BARS);
      const { number, names } = this.columns();
      await learn(iris(rows), language);
      const most = Math.max(...rows.map((row) => Number(row[number]?.value ?? 0)));
      const list = element("ol", { className: "bars-chart" }, ...rows.map((row) => {
        const name = names.map((one) => row[one]).filter(Boolean).map((one) => (one.type === "uri" ? label(one.value) : one.value)).join(" · ");
        const value = Number(row[number]?.value ?? 0);
        const bar = element("progress", { max: most || 1, value: Math.max(0, value) });
        bar.setAttribute("aria-label", name);
        return element("li", {}, element("span", { textContent: name }), bar, element("b", { textContent: row[number]?.value ?? "" }));
      }));
      this.show(list);
    }
  }

  class Graph extends Base {
    priority = 25;
    label = text.textGraph;
    statements() {
      const named = ["subject", "predicate", "object"].every((one) => this.variables.includes(one));
      return named ? this.bindings.filter((row) => row.subject && row.object?.type === "uri" && !row.predicate.value.endsWith("#type")) : [];
    }
    canHandleResults() {
      return this.statements().length > 0;
    }
    async draw() {
      const edges = this.statements().slice(0, 150);
      const sheet = element("div", { className: "results-graph" });
      this.show(sheet);
      const [{ default: cytoscape }] = await Promise.all([import(text.cytoscape), learn(iris(edges), language)]);
      keepStyles();
      const nodes = new Set(edges.flatMap((row) => [row.subject.value, row.object.value]));
      const ink = getComputedStyle(document.body).color;
      cytoscape({
        container: sheet, userZoomingEnabled: false,
        elements: [
          ...[...nodes].map((id) => ({ data: { id, name: label(id) } })),
          ...edges.map((row, at) => ({ data: { id: `edge ${at}`, source: row.subject.value, target: row.object.value, name: label(row.predicate.value) } })),
        ],
        style: [
          { selector: "node", style: { label: "data(name)", "font-size": 11, color: ink, "background-color": "#2b8170", width: 16, height: 16, "text-wrap": "wrap", "text-max-width": 120, "text-valign": "bottom" } },
          { selector: "edge", style: { label: "data(name)", "font-size": 9, color: ink, width: 1, "curve-style": "bezier", "target-arrow-shape": "triangle", "line-color": "#9aa8a2", "target-arrow-color": "#9aa8a2", "text-rotation": "autorotate" } },
        ],
        layout: { name: "cose", animate: false, nodeRepulsion: () => 40000, idealEdgeLength: () => 90 },
      });
    }
  }

  const ours = { "atlas-table": Table, "atlas-map": Map_, "atlas-chart": Chart, "atlas-graph": Graph };
  class Response extends Yasr.plugins.response {
    label = text.textResponse;
  }
  Yasr.registerPlugin("response", Response);
  for (const [name, plugin] of Object.entries(ours)) Yasr.registerPlugin(name, plugin);
  return [...Object.keys(ours), "boolean", "response", "error"];
}
