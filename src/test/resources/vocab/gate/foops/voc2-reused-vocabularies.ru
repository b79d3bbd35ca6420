PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

DELETE { ?class rdfs:subClassOf ?other }
WHERE { ?class rdfs:subClassOf ?other FILTER (!STRSTARTS(STR(?other), STR(inno:))) }
