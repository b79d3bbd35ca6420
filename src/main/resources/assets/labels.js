// The names of things that are answered as IRIs: asked for at once, in the language of the page.

const known = new Map();

/** The part of an IRI behind its last slash or hash. */
export function end(iri) {
  return decodeURIComponent(iri.replace(/[/#]$/, "").replace(/^.*[/#]/, "")) || iri;
}

/**
 * Learns the names of IRIs.
 *
 * @param iris an iterable of IRIs
 * @param language the tag of the language
 */
export async function learn(iris, language) {
  const wanted = [...new Set(iris)].filter((iri) => !known.has(iri)).slice(0, 500);
  if (wanted.length === 0) return;
  const values = wanted.map((iri) => `<${iri.replace(/[<>"{}|^`\\\s]/g, encodeURIComponent)}>`).join(" ");
  const query = `PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?thing ?name { VALUES ?thing { ${values} } ?thing rdfs:label|skos:prefLabel ?name }`;
  const answer = await fetch("/sparql", {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json" },
    body: query,
  });
  wanted.forEach((iri) => known.set(iri, ""));
  if (!answer.ok) return;
  for (const { thing, name } of (await answer.json()).results.bindings) {
    const better = name["xml:lang"] === language || known.get(thing.value) === "";
    if (better) known.set(thing.value, name.value);
  }
}

/** The name of an IRI, or its end. */
export function label(iri) {
  return known.get(iri) || end(iri);
}
