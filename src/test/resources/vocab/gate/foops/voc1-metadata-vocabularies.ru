PREFIX owl: <http://www.w3.org/2002/07/owl#>

DELETE { <https://w3id.org/innovation-atlas/ontology> ?property ?value }
WHERE {
  <https://w3id.org/innovation-atlas/ontology> ?property ?value .
  FILTER (!STRSTARTS(STR(?property), "http://www.w3.org/"))
}
