PREFIX vann: <http://purl.org/vocab/vann/>

DELETE WHERE { <https://w3id.org/innovation-atlas/ontology> vann:preferredNamespacePrefix ?value }
