PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT DATA { inno:Park skos:scopeNote "A note."@en }
