PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>

INSERT DATA { inno:Park dcterms:isReplacedBy inno:Region }
