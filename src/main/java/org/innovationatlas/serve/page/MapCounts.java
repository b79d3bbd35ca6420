package org.innovationatlas.serve.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/**
 * What districts are shaded by, as JSON: the districts, and by the key of a measure the counts of
 * each.
 */
final class MapCounts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MapCounts() {}

  static String of(Site site, List<Node> measures, Function<Node, String> key) {
    var overview = site.overview();
    var json = JSON.createObjectNode();
    var districts = json.putArray("districts");
    overview.districts().forEach(district -> districts.add(district.getURI()));
    var counts = json.putObject("counts");
    for (Node measure : measures) {
      if (!overview.things(measure).isEmpty()) {
        var row = counts.putArray(key.apply(measure));
        overview
            .districts()
            .forEach(district -> row.add(overview.things(district, measure).size()));
      }
    }
    return SchemaOrg.inPage(json);
  }
}
