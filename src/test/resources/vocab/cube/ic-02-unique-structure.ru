PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE WHERE { ?dataSet qb:structure ?structure }
