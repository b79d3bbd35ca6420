PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT DATA { <https://example.org/slice> a qb:Slice }
