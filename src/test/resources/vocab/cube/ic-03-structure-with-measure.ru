PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE WHERE { ?property a qb:MeasureProperty }
