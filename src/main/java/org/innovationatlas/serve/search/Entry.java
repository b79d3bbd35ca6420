package org.innovationatlas.serve.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/**
 * What can be found of a thing.
 *
 * @param thing the thing
 * @param path where it is answered
 * @param names its names by the tags of their languages
 * @param otherNames other forms of its names
 * @param quotes the words that state facts of it
 * @param kind the class that says most of it
 * @param root the topmost class above that
 * @param districts the districts whose passages tell of it
 * @param context the names of what it belongs to: its kind, districts and themes
 */
record Entry(
    Node thing,
    String path,
    Map<String, String> names,
    List<String> otherNames,
    List<String> quotes,
    Optional<Node> kind,
    Optional<Node> root,
    List<Node> districts,
    List<String> context) {
  Entry {
    names = new TreeMap<>(names);
    otherNames = List.copyOf(otherNames);
    quotes = List.copyOf(quotes);
    districts = List.copyOf(districts);
    context = List.copyOf(context);
  }
}
