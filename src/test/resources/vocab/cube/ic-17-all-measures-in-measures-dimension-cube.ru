PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT DATA {
  <https://w3id.org/innovation-atlas/structure/indicators> qb:component [ qb:componentProperty qb:measureType ], [ qb:componentProperty inno:multiplier ] .
  inno:multiplier a qb:MeasureProperty .
}
;
INSERT { ?observation qb:measureType inno:value }
WHERE { ?observation qb:dataSet ?dataSet }
