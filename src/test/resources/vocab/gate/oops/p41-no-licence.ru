PREFIX dcterms: <http://purl.org/dc/terms/>

DELETE WHERE { <https://w3id.org/innovation-atlas/ontology> dcterms:license ?value }
