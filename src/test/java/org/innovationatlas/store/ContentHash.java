package org.innovationatlas.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/**
 * A hash of what is in a dataset, whatever the order in which it was loaded: the sum of the SHA-256
 * of its quads. Blank nodes count as equal.
 */
public final class ContentHash {
  private static final int BITS = 128;
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(BITS);

  private final Predicate<Node> counted;
  private final MessageDigest digest;
  private BigInteger sum = BigInteger.ZERO;

  private ContentHash(Predicate<Node> counted) {
    this.counted = counted;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * The hash of the named graphs.
   *
   * @param counted which graphs count
   */
  public static ContentHash of(DatasetGraph dataset, Predicate<Node> counted) {
    var hash = new ContentHash(counted);
    Txn.executeRead(
        dataset,
        () ->
            dataset
                .findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> hash.add(quad)));
    return hash;
  }

  private void add(Quad quad) {
    if (!counted.test(quad.getGraph())) {
      return;
    }
    for (Node node :
        new Node[] {quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()}) {
      var term = node.isBlank() ? "_:" : NodeFmtLib.strNT(node);
      digest.update(term.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    var hash = new BigInteger(1, digest.digest());
    sum = sum.add(hash).mod(MODULUS);
  }

  /** The hash, in lower-case hexadecimal digits. */
  public String value() {
    var padded = new byte[BITS / Byte.SIZE];
    var bytes = sum.toByteArray();
    for (int i = 1; i <= Math.min(padded.length, bytes.length); i++) {
      padded[padded.length - i] = bytes[bytes.length - i];
    }
    return HexFormat.of().formatHex(padded);
  }
}
