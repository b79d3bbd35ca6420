PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT DATA { <https://w3id.org/innovation-atlas/structure/indicators> qb:component [ qb:componentProperty qb:measureType ] }
;
INSERT { ?observation qb:measureType inno:multiplier }
WHERE { ?observation qb:dataSet ?dataSet }
