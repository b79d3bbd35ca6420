package org.innovationatlas.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.text.HanScript;

/**
 * Asks a SPARQL endpoint for the things that bear the atlas's names, and what it says of them. An
 * endpoint may hold more than can be read, so it finds only names written as in the atlas.
 */
public final class SparqlRecords {
  private static final int NAMES_AT_A_TIME = 40;
  private static final int THINGS_AT_A_TIME = 40;
  private static final List<String> CHINESE = List.of("", "zh", "zh-hans", "zh-hant", "zh-cn");
  private static final List<String> OTHER = List.of("", "en", "mul");
  private static final Var NAME = Var.alloc("name");
  private static final Var THING = Var.alloc("thing");
  private static final Var PROPERTY = Var.alloc("property");

  private final URI endpoint;

  /**
   * @param endpoint the address that takes queries
   */
  public SparqlRecords(URI endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * Hands on the things that bear one of the names of the atlas's things.
   *
   * @throws IOException when the endpoint does not answer as one
   */
  public void read(Collection<Entity> subjects, Consumer<Entity> records) throws IOException {
    var names =
        subjects.stream()
            .flatMap(subject -> subject.names().stream())
            .map(EntityName::text)
            .distinct()
            .toList();
    try {
      var things = new LinkedHashSet<Node>();
      for (int from = 0; from < names.size(); from += NAMES_AT_A_TIME) {
        things.addAll(lookUp(names.subList(from, Math.min(names.size(), from + NAMES_AT_A_TIME))));
      }
      var all = new ArrayList<>(things);
      for (int from = 0; from < all.size(); from += THINGS_AT_A_TIME) {
        describe(all.subList(from, Math.min(all.size(), from + THINGS_AT_A_TIME)), records);
      }
    } catch (HttpException | QueryExceptionHTTP e) {
      throw new IOException(
          endpoint + " does not answer as a SPARQL endpoint: " + e.getMessage(), e);
    }
  }

  private Set<Node> lookUp(List<String> names) {
    var query = query("lookup.rq");
    List<Binding> rows =
        names.stream()
            .flatMap(
                name ->
                    (HanScript.hasHan(name) ? CHINESE : OTHER)
                        .stream().map(language -> literal(name, language)))
            .map(name -> BindingFactory.binding(NAME, name))
            .toList();
    query.setValuesDataBlock(List.of(NAME), rows);
    var found = new LinkedHashSet<Node>();
    try (var execution = execution(query)) {
      execution.select().forEachRemaining(row -> found.add(row.get(THING)));
    }
    return found;
  }

  private void describe(List<Node> things, Consumer<Entity> records) {
    var query = query("describe.rq");
    var rows = new ArrayList<Binding>();
    for (Node thing : things) {
      properties()
          .forEach(property -> rows.add(BindingFactory.binding(THING, thing, PROPERTY, property)));
    }
    query.setValuesDataBlock(List.of(THING, PROPERTY), rows);
    try (var execution = execution(query)) {
      Graph answer = execution.construct();
      things.forEach(thing -> new GraphEntities(answer).find(thing).ifPresent(records));
    }
  }

  private static Stream<Node> properties() {
    var terms = Terms.packed();
    return Stream.concat(
            Stream.of(RDF.type.getURI(), GraphEntities.INSTANCE_OF),
            Stream.of(Terms.Property.values()).flatMap(property -> terms.iris(property).stream()))
        .map(NodeFactory::createURI);
  }

  private QueryExecHTTP execution(Query query) {
    return QueryExecHTTP.newBuilder()
        .endpoint(endpoint.toString())
        .httpHeader("User-Agent", "InnovationAtlas (https://w3id.org/innovation-atlas/)")
        .sendMode(QuerySendMode.asPost)
        .query(query)
        .build();
  }

  private static Node literal(String text, String language) {
    return language.isEmpty()
        ? NodeFactory.createLiteralString(text)
        : NodeFactory.createLiteralLang(text, language);
  }

  private static Query query(String name) {
    try (InputStream in = SparqlRecords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not packed with the program; build it again");
      }
      return QueryFactory.create(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
