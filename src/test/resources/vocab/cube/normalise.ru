# The normalisation of section 10 of the Recommendation, before the checks: types and properties that may be left out, then values
# that are given once for a data set or a slice.

PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>

INSERT { ?observation a qb:Observation }
WHERE { ?slice qb:observation ?observation }
;
INSERT { ?observation a qb:Observation . ?dataSet a qb:DataSet }
WHERE { ?observation qb:dataSet ?dataSet }
;
INSERT { ?slice a qb:Slice }
WHERE { ?dataSet qb:slice ?slice }
;
INSERT { ?component qb:componentProperty ?property . ?property a qb:DimensionProperty }
WHERE { ?component qb:dimension ?property }
;
INSERT { ?component qb:componentProperty ?property . ?property a qb:MeasureProperty }
WHERE { ?component qb:measure ?property }
;
INSERT { ?component qb:componentProperty ?property . ?property a qb:AttributeProperty }
WHERE { ?component qb:attribute ?property }
;
INSERT { ?observation ?property ?value }
WHERE {
  ?component qb:componentProperty ?property ;
    qb:componentAttachment qb:DataSet .
  ?dataSet qb:structure/qb:component ?component ;
    ?property ?value .
  ?observation qb:dataSet ?dataSet .
}
;
INSERT { ?observation ?property ?value }
WHERE {
  ?component qb:componentProperty ?property ;
    qb:componentAttachment qb:Slice .
  ?dataSet qb:structure/qb:component ?component ;
    qb:slice ?slice .
  ?slice ?property ?value ;
    qb:observation ?observation .
}
;
INSERT { ?observation ?dimension ?value }
WHERE {
  ?component qb:componentProperty ?dimension .
  ?dimension a qb:DimensionProperty .
  ?dataSet qb:structure/qb:component ?component ;
    qb:slice ?slice .
  ?slice ?dimension ?value ;
    qb:observation ?observation .
}
