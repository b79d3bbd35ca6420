package org.innovationatlas.serve.page;

import org.apache.jena.graph.Node;

/**
 * A name with where it leads.
 *
 * @param node what it is the name of
 * @param text the name, or the text of a literal
 * @param language the tag of the language of the name where it is not that of the page, or empty
 * @param href the address; empty where it leads nowhere
 */
public record Link(Node node, String text, String language, String href) {

  /** Whether it can be followed. */
  public boolean leads() {
    return !href.isEmpty();
  }
}
