PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA { <https://w3id.org/innovation-atlas/ontology> dcterms:license "CC BY" }
