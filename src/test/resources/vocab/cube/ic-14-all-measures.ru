PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>

DELETE WHERE { ?observation inno:value ?value }
