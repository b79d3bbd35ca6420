PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE WHERE { inno:quantity qb:codeList ?list }
