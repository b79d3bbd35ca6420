package org.innovationatlas.link;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Reads any RDF. What is said of a thing is gathered while it comes close together, as it does in
 * most files; a thing that comes back later is a record of its own. JSON-LD alone is read as a
 * whole, as its standard needs.
 */
final class RdfRecords implements RecordReader {
  /** How many things are gathered at a time. */
  private static final int WINDOW = 20_000;

  private static final int MOST_TRIPLES = 500_000;
  private static final int MOST_OF_ONE = 2_000;

  private final Lang lang;

  RdfRecords(Lang lang) {
    this.lang = lang;
  }

  @Override
  public void read(InputStream in, Consumer<Entity> records) throws IOException {
    var window = new Window(records);
    try {
      RDFParser.source(in)
          .lang(lang)
          .base("urn:x-no-base:")
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(window);
    } catch (RiotException e) {
      throw new IOException("this is no " + lang.getName() + ": " + e.getMessage(), e);
    }
    window.close();
  }

  /** The things that were spoken of last, the longest unspoken of first; blank nodes apart. */
  private static final class Window extends StreamRDFBase {
    private final Consumer<Entity> records;
    private final LinkedHashMap<Node, List<Triple>> things = new LinkedHashMap<>(16, 0.75f, true);
    private final LinkedHashMap<Node, List<Triple>> blanks = new LinkedHashMap<>();
    private int size;

    private Window(Consumer<Entity> records) {
      this.records = records;
    }

    @Override
    public void triple(Triple triple) {
      var open = triple.getSubject().isURI() ? things : blanks;
      var said = open.computeIfAbsent(triple.getSubject(), subject -> new ArrayList<>());
      if (said.size() < MOST_OF_ONE) {
        said.add(triple);
        size++;
      }
      while (things.size() > WINDOW || (size > MOST_TRIPLES && !things.isEmpty())) {
        emit(things.keySet().iterator().next());
      }
      while (blanks.size() > WINDOW || size > MOST_TRIPLES) {
        close(blanks, blanks.keySet().iterator().next());
      }
    }

    @Override
    public void quad(Quad quad) {
      triple(quad.asTriple());
    }

    private void close() {
      List.copyOf(things.keySet()).forEach(this::emit);
    }

    private void emit(Node thing) {
      Graph around = GraphFactory.createDefaultGraph();
      addTo(around, things.getOrDefault(thing, List.of()), 2);
      new GraphEntities(around).find(thing).ifPresent(records);
      close(things, thing);
    }

    private void close(Map<Node, List<Triple>> open, Node thing) {
      var said = open.remove(thing);
      size -= said == null ? 0 : said.size();
    }

    /** What is said of the thing, and of what that leads to: a geometry, an address. */
    private void addTo(Graph around, List<Triple> said, int steps) {
      for (Triple triple : said) {
        around.add(triple);
        var object = triple.getObject();
        if (steps > 1 && !object.isLiteral()) {
          var open = object.isURI() ? things : blanks;
          addTo(around, List.copyOf(open.getOrDefault(object, List.of())), steps - 1);
        }
      }
    }
  }
}
