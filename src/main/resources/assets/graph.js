// The neighbourhood of a thing, to walk: a choice shows what is next to it, a second one opens its page.

const canvas = document.querySelector(".graph .canvas");

function look() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  return { ink: colour("--ink"), soft: colour("--soft"), line: colour("--line"), sheet: colour("--sheet"),
    seal: colour("--seal"), place: colour("--shade-4"), other: colour("--shade-2") };
}

function styles(c) {
  return [
    { selector: "node", style: {
      "background-color": c.other, label: "data(name)", color: c.ink, "font-size": 12, width: 18, height: 18,
      "text-valign": "bottom", "text-margin-y": 4, "text-wrap": "wrap", "text-max-width": 130,
      "text-background-color": c.sheet, "text-background-opacity": 0.85, "text-background-padding": 2,
      "font-family": "system-ui, sans-serif" } },
    { selector: "node[kind = 'District'], node[kind = 'Region'], node[kind = 'Park']", style: {
      "background-color": c.place, shape: "round-rectangle" } },
    { selector: "node.centre", style: { "background-color": c.seal, width: 26, height: 26, "font-weight": "bold" } },
    { selector: "edge", style: {
      width: 1.5, "line-color": c.line, "target-arrow-color": c.line, "target-arrow-shape": "triangle", "curve-style": "bezier",
      label: "data(name)", "font-size": 10, color: c.soft, "text-rotation": "autorotate",
      "text-background-color": c.sheet, "text-background-opacity": 0.9, "text-background-padding": 1,
      "min-zoomed-font-size": 7 } },
  ];
}

async function neighbours(iri) {
  const answer = await fetch(`/neighbours?lang=${canvas.dataset.language}&of=${encodeURIComponent(iri)}`);
  return answer.ok ? answer.json() : { nodes: [], edges: [] };
}

function elements({ nodes, edges }, known) {
  return [
    ...nodes.filter((one) => !known.has(one.id)).map((one) => ({ data: one })),
    ...edges
      .map((one) => ({ id: `${one.from} ${one.name} ${one.to}`, source: one.from, target: one.to, name: one.name }))
      .filter((one) => !known.has(one.id))
      .map((data) => ({ data })),
  ];
}

/** The library would put a style sheet into the page, which its policy forbids; ours says the same. */
export function keepStyles() {
  const id = "__________cytoscape_stylesheet";
  if (!document.getElementById(id)) document.head.append(Object.assign(document.createElement("meta"), { id }));
}

async function start() {
  const { default: cytoscape } = await import(canvas.dataset.library);
  keepStyles();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const centre = canvas.dataset.of;
  const wide = Math.max(1, canvas.clientWidth / canvas.clientHeight);
  const stretch = (node, { x, y }) => ({ x: x * wide, y });
  const graph = cytoscape({
    container: canvas, style: styles(look()), minZoom: 0.3, maxZoom: 1.4, userZoomingEnabled: false,
    elements: elements(await neighbours(centre), new Set()),
    layout: {
      name: "concentric", concentric: (node) => (node.id() === centre ? 1 : 0), levelWidth: () => 1, padding: 30,
      avoidOverlap: true, nodeDimensionsIncludeLabels: true, minNodeSpacing: 6, transform: stretch,
    },
  });
  const arrange = () => graph.layout({
    name: "cose", animate: still ? false : "end", animationDuration: 400, nodeRepulsion: () => 60000, idealEdgeLength: () => 60,
    padding: 30, randomize: false, nodeDimensionsIncludeLabels: true, transform: stretch,
  }).run();
  graph.$id(centre).addClass("centre");
  const walked = new Set([centre]);
  graph.on("tap", "node", async ({ target }) => {
    if (walked.has(target.id())) {
      if (target.data("href") && target.id() !== centre) location.assign(target.data("href"));
      return;
    }
    walked.add(target.id());
    graph.add(elements(await neighbours(target.id()), new Set(graph.elements().map((one) => one.id()))));
    arrange();
  });
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
