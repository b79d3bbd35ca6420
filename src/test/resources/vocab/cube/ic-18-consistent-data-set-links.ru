PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT { <https://example.org/other> qb:slice <https://example.org/slice> . <https://example.org/slice> qb:observation ?observation }
WHERE { ?observation qb:dataSet ?dataSet }
