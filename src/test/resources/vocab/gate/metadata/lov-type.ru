PREFIX voaf: <http://purl.org/vocommons/voaf#>

DELETE DATA { <https://w3id.org/innovation-atlas/ontology> a voaf:Vocabulary }
