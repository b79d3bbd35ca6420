PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT DATA {
  <https://example.org/key> a qb:SliceKey ; qb:componentProperty inno:locatedIn .
  <https://w3id.org/innovation-atlas/structure/indicators> qb:sliceKey <https://example.org/key> .
}
