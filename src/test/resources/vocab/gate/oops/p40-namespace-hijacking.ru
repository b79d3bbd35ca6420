PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

INSERT DATA { <https://schema.org/Place> rdfs:label "Place"@en }
