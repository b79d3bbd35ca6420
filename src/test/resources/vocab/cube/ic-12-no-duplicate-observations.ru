PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT { <https://example.org/copy> ?property ?value }
WHERE {
  { SELECT (SAMPLE(?one) AS ?observation) { ?one a qb:Observation } }
  ?observation ?property ?value .
}
