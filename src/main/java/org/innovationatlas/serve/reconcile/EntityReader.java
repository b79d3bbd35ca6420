package org.innovationatlas.serve.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.model.CodeList;
import org.innovationatlas.model.FactType;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.Support;
import org.innovationatlas.serve.reconcile.EntityName.Use;
import org.innovationatlas.text.HanScript;
import org.innovationatlas.text.NameReader;
import org.innovationatlas.vocab.Inno;

/** Reads the entities of a dataset, within a transaction. */
final class EntityReader {
  private static final List<Node> LABELS = List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode());
  private static final Node LOCATED_IN = Inno.property(Field.LOCATED_IN);
  private static final Node DISTRICT = Inno.type(FactType.DISTRICT);

  private final DatasetGraph dataset;
  private final Graph data;
  private final Types types;
  private final Identifiers identifiers;
  private final NameReader reader;
  private final Map<List<Node>, Set<Node>> translations = new HashMap<>();

  EntityReader(DatasetGraph dataset, Types types, Identifiers identifiers) {
    this.dataset = dataset;
    this.data = dataset.getDefaultGraph();
    this.types = types;
    this.identifiers = identifiers;
    this.reader = new NameReader(placeNames());
    readTranslations();
  }

  /** All that have a name, in the order of their IRIs. */
  Entities read() {
    var found = new TreeMap<String, List<EntityType>>();
    for (EntityType type : types.all()) {
      for (Node thing : subjects(RDF.type.asNode(), type.node())) {
        if (thing.isURI()) {
          found.computeIfAbsent(thing.getURI(), iri -> new ArrayList<>()).add(type);
        }
      }
    }
    var entities = new ArrayList<Entity>();
    found.forEach(
        (iri, ofTypes) -> {
          var entity = entity(NodeFactory.createURI(iri), ofTypes);
          if (!entity.names().isEmpty()) {
            entities.add(entity);
          }
        });
    return new Entities(identifiers, reader, entities);
  }

  private Entity entity(Node thing, List<EntityType> ofTypes) {
    var names = new ArrayList<EntityName>();
    LABELS.forEach(property -> addNames(thing, property, Use.LABEL, names));
    addNames(thing, SKOS.altLabel.asNode(), Use.OTHER, names);
    if (data.contains(thing, RDF.type.asNode(), DISTRICT)) {
      names.addAll(withPlaces(thing, List.copyOf(names)));
    }
    return new Entity(thing, identifiers.of(thing.getURI()), names, Types.withBroader(ofTypes));
  }

  private void addNames(Node thing, Node property, Use use, List<EntityName> names) {
    objects(thing, property).stream()
        .filter(Node::isLiteral)
        .sorted(Comparator.comparing(Node::toString))
        .map(
            name ->
                EntityName.of(
                    reader.read(name.getLiteralLexicalForm()),
                    name.getLiteralLanguage(),
                    use,
                    isTranslation(thing, property, name)))
        .forEach(names::add);
  }

  /** Tables name a district together with its city: 上海市普陀区, Putuo District, Shanghai. */
  private List<EntityName> withPlaces(Node district, List<EntityName> names) {
    var places =
        objects(district, LOCATED_IN).stream()
            .flatMap(place -> objects(place, RDFS.label.asNode()).stream())
            .toList();
    var full = new ArrayList<EntityName>();
    for (EntityName name : names) {
      for (Node place : places) {
        if (place.getLiteralLanguage().equals(name.language())) {
          var city = place.getLiteralLexicalForm();
          var text = HanScript.hasHan(city) ? city + name.text() : name.text() + ", " + city;
          full.add(
              EntityName.of(reader.read(text), name.language(), Use.WITH_PLACE, name.translated()));
        }
      }
    }
    return full;
  }

  /** The names of the districts and of what they lie in, which other names begin with. */
  private List<String> placeNames() {
    var districts = subjects(RDF.type.asNode(), DISTRICT);
    return Stream.concat(
            districts.stream(),
            districts.stream().flatMap(district -> objects(district, LOCATED_IN).stream()))
        .distinct()
        .flatMap(place -> objects(place, RDFS.label.asNode()).stream())
        .map(Node::getLiteralLexicalForm)
        .distinct()
        .toList();
  }

  private void readTranslations() {
    var translation = Inno.concept(CodeList.SUPPORT, Support.TRANSLATION.code());
    for (Node claim : subjects(Inno.SUPPORT, translation)) {
      for (Node thing : objects(claim, RDF.subject.asNode())) {
        for (Node name : objects(claim, RDF.object.asNode())) {
          translations
              .computeIfAbsent(List.of(thing, name), key -> new HashSet<>())
              .addAll(objects(claim, Inno.STATED_IN));
        }
      }
    }
  }

  /** Whether no graph has the name but those of the passages for which it was translated. */
  private boolean isTranslation(Node thing, Node property, Node name) {
    var passages = translations.get(List.of(thing, name));
    return passages != null
        && Iter.asStream(dataset.findNG(Node.ANY, thing, property, name))
            .map(Quad::getGraph)
            .allMatch(passages::contains);
  }

  private List<Node> subjects(Node property, Node object) {
    return data.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList();
  }

  private List<Node> objects(Node subject, Node property) {
    return data.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }
}
