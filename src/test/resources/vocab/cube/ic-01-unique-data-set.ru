PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE WHERE { ?observation qb:dataSet ?dataSet }
