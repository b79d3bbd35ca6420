package org.innovationatlas.serve.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.TreeMap;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.ReadServlet;

/** Answers {@code /dump/}: the files that there are, as JSON. */
final class DumpListServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient Dumps dumps;

  DumpListServlet(Dumps dumps) {
    this.dumps = dumps;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "public, max-age=60");
    var files = dumps.files();
    var sums = files.stream().map(file -> file.sha256().hexadecimal()).toList();
    if (EntityTag.of(sums.toArray(String[]::new)).answers(request, response)) {
      return;
    }
    var list = JSON.createArrayNode();
    for (DumpFile file : files) {
      var one = list.addObject();
      one.put("name", file.name());
      var title = one.putObject("title");
      new TreeMap<>(file.family().title()).forEach(title::put);
      one.put("mediaType", file.format().mediaType());
      one.put("compressed", file.compressed());
      one.put("size", file.size());
      one.put("sha256", file.sha256().hexadecimal());
      dumps.licences(file).forEach(one.withArrayProperty("licences")::add);
    }
    var body = list.toPrettyString().getBytes(UTF_8);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
