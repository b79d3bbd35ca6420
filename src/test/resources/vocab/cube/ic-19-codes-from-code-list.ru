PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>

DELETE { ?observation inno:quantity ?quantity }
INSERT { ?observation inno:quantity <https://w3id.org/innovation-atlas/status/completed> }
WHERE { ?observation inno:quantity ?quantity }
