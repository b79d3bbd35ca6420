package org.innovationatlas.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.innovationatlas.model.Evidence;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.PassageId;
import org.innovationatlas.model.Source;

/** Mints the IRIs of an atlas. */
public final class Iris {
  private static final int HASH_LENGTH = 16;

  private final String base;

  /**
   * @param base the IRI that the atlas's ids are relative to; ends in a slash
   */
  public Iris(String base) {
    this.base = base;
  }

  public Node thing(FactId id) {
    return NodeFactory.createURI(base + id);
  }

  /** The passage, which is also the name of the graph of what it states. */
  public Node passage(PassageId id) {
    return NodeFactory.createURI(base + id);
  }

  /** The report that passages of the edition and section are of. */
  public Node report(Source source) {
    return NodeFactory.createURI(base + "report/" + source.edition() + "/" + source.section());
  }

  /** The graph that describes the reports and their passages. */
  public Node sourcesGraph() {
    return NodeFactory.createURI(base + "graph/sources");
  }

  /**
   * A graph of data beside the facts.
   *
   * @param family {@code reference} or {@code links}
   * @param name the name of the file without its ending
   */
  public Node graph(String family, String name) {
    return NodeFactory.createURI(base + "graph/" + family + "/" + name);
  }

  /**
   * A claim: the passage's IRI with the quote's place as a fragment of RFC 5147 and a hash of what
   * is claimed and how it is supported, so that the same claim keeps its IRI.
   */
  Node claim(PassageId passage, Triple triple, Evidence evidence) {
    var place =
        evidence
            .quote()
            .map(
                quote ->
                    "char=" + quote.start().orElseThrow() + "," + quote.end().orElseThrow() + ";")
            .orElse("");
    var content =
        NodeFmtLib.strNT(triple.getSubject())
            + NodeFmtLib.strNT(triple.getPredicate())
            + NodeFmtLib.strNT(triple.getObject())
            + evidence.support().code();
    return NodeFactory.createURI(base + passage + "#" + place + "claim=" + hash(content));
  }

  private static String hash(String content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)))
          .substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
