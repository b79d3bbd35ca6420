package org.innovationatlas.serve.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What was found.
 *
 * @param total how many things
 * @param hits those of the page that was asked for, the best first
 * @param types how many of each topmost class, without regard to the class that was asked for
 * @param districts how many of each district, without regard to the district that was asked for
 */
public record Found(
    int total, List<Hit> hits, Map<Node, Integer> types, Map<Node, Integer> districts) {
  public Found {
    hits = List.copyOf(hits);
  }

  /**
   * A thing that was found.
   *
   * @param thing the thing
   * @param path where it is answered
   * @param names its names by the tags of their languages
   * @param marked its names as HTML, with marks
   * @param others other forms of its names that are like the words, as HTML
   * @param quotes words of passages that are like the words, as HTML
   * @param kind the class that says most of it
   * @param districts the districts whose passages tell of it
   * @param score how near it is, greater for nearer
   */
  public record Hit(
      Node thing,
      String path,
      Map<String, String> names,
      Map<String, String> marked,
      List<String> others,
      List<String> quotes,
      Optional<Node> kind,
      List<Node> districts,
      float score) {}
}
