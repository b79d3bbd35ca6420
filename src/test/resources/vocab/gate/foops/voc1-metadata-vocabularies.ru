PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>

INSERT DATA { <https://w3id.org/innovation-atlas/ontology> inno:title "Ontology" }
