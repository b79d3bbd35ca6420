PREFIX owl: <http://www.w3.org/2002/07/owl#>

INSERT DATA { <https://w3id.org/innovation-atlas/ontology.ttl> a owl:Ontology }
