// The neighbourhood of a thing, to walk: a choice shows what is next to it, one of the middle opens its page.

import { elements, shown } from "./around.js";

const canvas = document.querySelector(".graph .canvas");
const FEW = 8;

function look() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  return { ink: colour("--ink"), soft: colour("--soft"), sheet: colour("--sheet"),
    seal: colour("--seal"), place: colour("--shade-4"), other: colour("--shade-3") };
}

function styles(c) {
  const wraps = document.documentElement.lang === "zh" ? "anywhere" : "whitespace";
  return [
    { selector: "node", style: {
      "background-color": c.other, label: "data(label)", color: c.ink, "font-family": "system-ui, sans-serif", "font-size": 14, width: 16, height: 16,
      "text-wrap": "wrap", "text-overflow-wrap": wraps, "text-max-width": "data(room)", "text-valign": "center", "text-halign": "data(side)" } },
    { selector: "node[side = 'left']", style: { "text-margin-x": -8 } },
    { selector: "node[side = 'right']", style: { "text-margin-x": 8 } },
    { selector: "node[kind = 'District'], node[kind = 'Region'], node[kind = 'Park']", style: {
      "background-color": c.place, shape: "round-rectangle" } },
    { selector: "node.relation", style: {
      "background-opacity": 0, color: c.soft, "font-size": 13, width: 1, height: 1, events: "no",
      "text-background-color": c.sheet, "text-background-opacity": 1, "text-background-padding": 3 } },
    { selector: "node.centre", style: { "background-color": c.seal, width: 26, height: 26, "font-weight": "bold",
      "text-background-color": c.sheet, "text-background-opacity": 1, "text-background-padding": 3 } },
    { selector: "node.centre[side = 'center']", style: { "text-valign": "bottom", "text-margin-y": 6 } },
    { selector: "edge", style: {
      width: 1.2, "line-color": c.soft, "line-opacity": 0.5, "target-arrow-color": c.soft, "source-arrow-color": c.soft,
      "arrow-scale": 0.8, "curve-style": "straight" } },
    { selector: "edge.below", style: { "curve-style": "taxi", "taxi-direction": "vertical", "taxi-turn": "100%" } },
    { selector: "edge[end = 'target']", style: { "target-arrow-shape": "triangle" } },
    { selector: "edge[end = 'source']", style: { "source-arrow-shape": "triangle" } },
  ];
}

async function neighbours(iri) {
  const answer = await fetch(`/neighbours?lang=${canvas.dataset.language}&of=${encodeURIComponent(iri)}`);
  return answer.ok ? answer.json() : undefined;
}

/** How many others there are, with the way to them. */
function tellOthers(found, own) {
  const others = found.more + found.neighbours.length - shown(found, canvas.clientWidth).length;
  canvas.parentElement.querySelector(".more")?.remove();
  if (others === 0) return;
  const link = document.createElement("a");
  link.href = own ? "#facts" : `${found.thing.href}#facts`;
  link.textContent = canvas.dataset.more.replace("%s", found.cut ? `${others}+` : others);
  const line = document.createElement("p");
  line.className = "more";
  line.append(link);
  canvas.after(line);
}

/** The library would put a style sheet into the page, which its policy forbids; ours says the same. */
export function keepStyles() {
  const id = "__________cytoscape_stylesheet";
  if (!document.getElementById(id)) document.head.append(Object.assign(document.createElement("meta"), { id }));
}

async function start() {
  const { default: cytoscape } = await import(canvas.dataset.library);
  keepStyles();
  const own = canvas.dataset.of;
  const graph = cytoscape({ container: canvas, style: styles(look()), minZoom: 0.5, maxZoom: 2, userZoomingEnabled: false });
  let found;
  const draw = () => {
    canvas.classList.toggle("few", shown(found, canvas.clientWidth).length <= FEW);
    graph.resize();
    graph.elements().remove();
    graph.add(elements(found, canvas.clientWidth, canvas.clientHeight));
    graph.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
    tellOthers(found, found.thing.id === own);
  };
  const walk = async (iri) => {
    found = (await neighbours(iri)) ?? found;
    if (found) draw();
  };
  await walk(own);
  graph.on("tap", "node", ({ target }) => {
    if (target.id() !== found.thing.id) walk(target.id());
    else if (found.thing.href && found.thing.id !== own) location.assign(found.thing.href);
  });
  let width = canvas.clientWidth;
  new ResizeObserver(() => {
    if (found && canvas.clientWidth !== width) draw();
    width = canvas.clientWidth;
  }).observe(canvas);
  canvas.addEventListener("pointerdown", () => graph.userZoomingEnabled(true));
  canvas.addEventListener("pointerleave", () => graph.userZoomingEnabled(false));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph.style(styles(look())));
}

if (canvas) {
  new IntersectionObserver((seen, observer) => {
    if (seen.some((one) => one.isIntersecting)) {
      observer.disconnect();
      start();
    }
  }, { rootMargin: "200px" }).observe(canvas);
}
