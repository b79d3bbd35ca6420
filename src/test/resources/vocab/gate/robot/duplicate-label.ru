PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

INSERT DATA { inno:Platform rdfs:label "park"@en }
