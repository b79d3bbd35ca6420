PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT { ?component qb:componentRequired false }
WHERE { ?component qb:dimension inno:quantity }
