PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>

INSERT DATA { inno:science_park a owl:Class }
