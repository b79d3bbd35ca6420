package org.innovationatlas.serve.reconcile;

import org.apache.jena.system.Txn;
import org.innovationatlas.serve.content.Content;

/**
 * What the data holds for reconciliation, as it was when it was read.
 *
 * @param types the types of entities
 * @param entities the entities
 * @param properties the properties that they have
 */
record Holdings(Types types, Entities entities, Properties properties) {

  static Holdings of(Content content) {
    var dataset = content.dataset();
    return Txn.calculateRead(
        dataset,
        () -> {
          var types = new Types(content.ontology());
          var identifiers = new Identifiers(content.atlases());
          var entities = new EntityReader(dataset, types, identifiers).read();
          var properties =
              new Properties(content.ontology(), types, dataset.getDefaultGraph(), entities);
          return new Holdings(types, entities, properties);
        });
  }
}
