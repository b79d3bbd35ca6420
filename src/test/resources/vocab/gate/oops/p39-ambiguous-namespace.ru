PREFIX vann: <http://purl.org/vocab/vann/>

INSERT DATA { <https://w3id.org/innovation-atlas/ontology> vann:preferredNamespaceUri "https://example.org/ontology#" }
