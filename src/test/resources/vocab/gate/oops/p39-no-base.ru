PREFIX owl: <http://www.w3.org/2002/07/owl#>

DELETE DATA { <https://w3id.org/innovation-atlas/ontology> a owl:Ontology }
