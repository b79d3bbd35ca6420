// The query editor: Yasqe and Yasr of Zazuko's YASGUI, with our prefixes, completion from our own ontology, example
// questions, and results that people can read. It asks this server only.

import { register } from "./results.js";

const host = document.querySelector("#editor");
const plain = document.querySelector("#plain");
const { query, language, given, prefixes, spaces, examples } = JSON.parse(
  document.querySelector("#editor-data").textContent,
);

function load(address) {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: reject });
    document.head.append(script);
  });
}

async function ask(sparql) {
  const answer = await fetch("/sparql", {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json" },
    body: sparql,
  });
  return answer.ok ? (await answer.json()).results.bindings.map((one) => one.term.value) : [];
}

const TERMS = {
  class: `PREFIX owl: <http://www.w3.org/2002/07/owl#>
SELECT DISTINCT ?term { { ?term a owl:Class } UNION { [] a ?term } FILTER (isIRI(?term)) } ORDER BY ?term LIMIT 2000`,
  property: `PREFIX owl: <http://www.w3.org/2002/07/owl#>
SELECT DISTINCT ?term { { ?term a owl:ObjectProperty } UNION { ?term a owl:DatatypeProperty } UNION { [] ?term [] } } ORDER BY ?term LIMIT 2000`,
};

/** Completion of other makers asks other hosts, so each is replaced by one of the same kind that asks here. */
function complete(Yasqe) {
  const asked = {};
  for (const kind of ["class", "property"]) {
    Yasqe.forkAutocompleter(kind, {
      name: `atlas-${kind}`,
      bulk: true,
      persistenceId: null,
      get: () => (asked[kind] ??= ask(TERMS[kind])),
    });
  }
  Yasqe.forkAutocompleter("prefixes", {
    name: "atlas-prefixes",
    bulk: true,
    persistenceId: null,
    get: () => Object.entries(prefixes).map(([name, iri]) => `${name}: <${iri}>`),
  });
  Yasqe.defaults.autocompleters = ["variables", "atlas-prefixes", "atlas-class", "atlas-property"];
}

function tools(yasqe) {
  const menu = document.querySelector("#example");
  const share = document.querySelector("#share");
  const csv = document.querySelector("#csv");
  const address = (parameters) => `/sparql?${new URLSearchParams({ query: yasqe.getValue(), ...parameters })}`;
  menu.hidden = share.hidden = false;
  menu.addEventListener("change", () => {
    if (!menu.value) return;
    yasqe.setValue(examples[menu.value]);
    yasqe.query();
  });
  const text = share.textContent;
  share.addEventListener("click", async () => {
    history.replaceState(null, "", address({}));
    await navigator.clipboard?.writeText(location.href);
    share.textContent = share.dataset.done;
    setTimeout(() => { share.textContent = text; }, 2000);
  });
  csv.addEventListener("click", () => { csv.href = address({ format: "csv" }); });
  csv.download = "answer.csv";
  return () => { csv.hidden = !["SELECT", "ASK"].includes(yasqe.getQueryType()); };
}

/** What the library leaves without a name gets one. */
function name(part, selector, text) {
  for (const element of part.querySelectorAll(selector)) {
    if (!element.getAttribute("aria-label")) element.setAttribute("aria-label", text);
  }
}

await load(host.dataset.yasgui);
const { Yasgui } = globalThis;
const { Yasqe, Yasr } = Yasgui;
complete(Yasqe);
const plugins = await register(Yasr, { host, language, spaces });
plain.hidden = true;
host.hidden = false;
const top = host.appendChild(document.createElement("div"));
const bottom = host.appendChild(document.createElement("div"));
const yasqe = new Yasqe(top, {
  value: query,
  persistenceId: null,
  createShareableLink: null,
  resizeable: true,
  editorHeight: "19rem",
  requestConfig: { endpoint: "/sparql", method: "POST", adjustQueryBeforeRequest: false },
});
const yasr = new Yasr(bottom, {
  persistenceId: null,
  prefixes,
  pluginOrder: plugins,
  defaultPlugin: plugins[0],
});
name(top, "textarea", "SPARQL");
const refresh = tools(yasqe);
yasqe.on("queryResponse", (_, response, duration) => {
  yasr.setResponse(response, duration);
  refresh();
});
yasqe.setValue(query);
if (given) yasqe.query();
