PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

DELETE WHERE { <https://w3id.org/innovation-atlas/ontology> rdfs:label ?value }
