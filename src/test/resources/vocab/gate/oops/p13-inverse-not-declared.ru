PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>

DELETE WHERE { inno:hostedBy owl:inverseOf ?property }
