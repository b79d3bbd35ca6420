package org.innovationatlas.serve.feature;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.List;
import java.util.StringJoiner;

/** The addresses of the pages of a collection, which keep what else was asked. */
final class Paging {
  private final String address;
  private final HttpServletRequest request;
  private final FeatureQuery query;

  Paging(String address, HttpServletRequest request, FeatureQuery query) {
    this.address = address;
    this.request = request;
    this.query = query;
  }

  String at(int offset) {
    var parameters = new StringJoiner("&", address + "?", "");
    for (String name : List.of("bbox", "datetime", "f")) {
      var value = request.getParameter(name);
      if (value != null) {
        parameters.add(name + "=" + URLEncoder.encode(value, UTF_8));
      }
    }
    parameters.add("limit=" + query.limit());
    if (offset > 0) {
      parameters.add("offset=" + offset);
    }
    return parameters.toString();
  }
}
