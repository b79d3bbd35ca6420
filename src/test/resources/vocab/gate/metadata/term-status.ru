PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
PREFIX vs: <http://www.w3.org/2003/06/sw-vocab-status/ns#>

DELETE WHERE { inno:Park vs:term_status ?status }
