PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

DELETE WHERE { inno:Park rdfs:subClassOf ?other }
