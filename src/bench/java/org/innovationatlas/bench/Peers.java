package org.innovationatlas.bench;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.JsonPathResolver;
import io.carml.model.TriplesMap;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Other programs for the same work, each as its documentation says to use it. */
public final class Peers {
  private final JsonDocument context;
  private final Set<TriplesMap> maps;

  /** Loads what the processors need once: the context, and the mapping. */
  public Peers() throws JsonLdError, IOException {
    try (var in = packed("/ontology/context.jsonld")) {
      context = JsonDocument.of(in);
    }
    try (var in = packed("/facts.rml.ttl")) {
      maps = RmlMappingLoader.build().load(org.eclipse.rdf4j.rio.RDFFormat.TURTLE, in);
    }
  }

  /**
   * Titanium JSON-LD 1.1: the triples of each document, with the context at hand.
   *
   * @return how many triples
   */
  public long titanium(List<String> documents) throws JsonLdError {
    long triples = 0;
    for (String document : documents) {
      var options = new JsonLdOptions((url, loaderOptions) -> context);
      var expanded = JsonDocument.of(new StringReader(document));
      triples += JsonLd.toRdf(expanded).options(options).get().toList().size();
    }
    return triples;
  }

  /**
   * CARML: the mapping in {@code facts.rml.ttl} over the documents as one array.
   *
   * @return how many triples
   */
  public long carml(List<String> documents) {
    var array = "[" + String.join(",", documents) + "]";
    var mapper =
        RdfRmlMapper.builder()
            .setLogicalSourceResolver(Rdf.Ql.JsonPath, JsonPathResolver::getInstance)
            .triplesMaps(maps)
            .build();
    var in = new ByteArrayInputStream(array.getBytes(StandardCharsets.UTF_8));
    return mapper.map(in).count().blockOptional().orElse(0L);
  }

  /** Jena's writer of N-Quads. */
  public static void jenaWriter(List<Quad> quads) {
    var out =
        StreamRDFWriter.getWriterStream(OutputStream.nullOutputStream(), RDFFormat.NQUADS_UTF8);
    out.start();
    quads.forEach(out::quad);
    out.finish();
  }

  private static InputStream packed(String name) throws IOException {
    var in = Peers.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException(name + " is not on the class path");
    }
    return in;
  }
}
