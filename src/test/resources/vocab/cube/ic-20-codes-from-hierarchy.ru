PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT DATA {
  inno:quantity qb:codeList <https://example.org/hierarchy> .
  <https://example.org/hierarchy> a qb:HierarchicalCodeList ; qb:hierarchyRoot <https://example.org/root> .
}
