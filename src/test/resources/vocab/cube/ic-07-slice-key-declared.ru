PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT DATA { <https://example.org/key> a qb:SliceKey }
