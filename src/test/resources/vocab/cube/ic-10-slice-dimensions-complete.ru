PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT DATA {
  <https://example.org/slice> qb:sliceStructure <https://example.org/key> .
  <https://example.org/key> qb:componentProperty inno:quantity .
}
