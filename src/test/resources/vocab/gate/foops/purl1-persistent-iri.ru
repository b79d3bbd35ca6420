PREFIX owl: <http://www.w3.org/2002/07/owl#>

INSERT DATA { <https://example.org/ontology> a owl:Ontology }
