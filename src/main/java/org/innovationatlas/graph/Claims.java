package org.innovationatlas.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.innovationatlas.model.Support;

/**
 * Mints the IRIs of the claims of a passage: the passage's IRI with the quote's place as a fragment
 * of RFC 5147 and a hash of what is claimed and how it is supported, so that the same claim keeps
 * its IRI.
 */
final class Claims {
  private static final int HASH_BYTES = 8;

  private final String passage;
  private final TermBytes terms = TermBytes.ofThread();
  private final LastTerms subject = new LastTerms(terms);
  private final MessageDigest digest;

  Claims(String passage) {
    this.passage = passage;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * @param extent where the quote stands that supports the claim, if one does
   */
  Node claim(Triple triple, Support support, Optional<Extent> extent) {
    var hash = hash(triple, support);
    return NodeFactory.createURI(
        extent
            .map(at -> passage + "#char=" + at.start() + "," + at.end() + ";claim=" + hash)
            .orElseGet(() -> passage + "#claim=" + hash));
  }

  private String hash(Triple triple, Support support) {
    digest.update(subject.of(triple.getSubject()));
    digest.update(terms.of(triple.getPredicate()));
    digest.update(terms.of(triple.getObject()));
    digest.update(support.code().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
  }
}
