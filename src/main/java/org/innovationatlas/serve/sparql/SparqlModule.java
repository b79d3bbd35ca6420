package org.innovationatlas.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.query.ARQ;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.innovationatlas.question.GeoFunctions;
import org.innovationatlas.serve.catalog.SelfDescription;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.description.Answerer;
import org.innovationatlas.serve.federation.Federation;
import org.innovationatlas.serve.guard.BoundedAnswer;
import org.innovationatlas.serve.guard.QueryGuard;
import org.innovationatlas.serve.http.PublicRoot;

/** Serves SPARQL queries, and nothing else of SPARQL, at {@code /sparql}. */
public final class SparqlModule implements FusekiModule {
  private static final String PATH = "/sparql";

  private final Content content;
  private final PublicRoot root;
  private final Answerer answerer;
  private final SelfDescription self;
  private final QueryGuard guard;
  private final Federation federation;

  /**
   * @param root the address of the server
   * @param answerer answers with descriptions
   * @param self describes the service
   * @param guard admits queries
   * @param federation calls other endpoints
   */
  public SparqlModule(
      Content content,
      PublicRoot root,
      Answerer answerer,
      SelfDescription self,
      QueryGuard guard,
      Federation federation) {
    this.content = content;
    this.root = root;
    this.answerer = answerer;
    this.self = self;
    this.guard = guard;
    this.federation = federation;
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    GeoFunctions.register();
    JsonRows.register();
    var dataset = content.dataset();
    dataset.getContext().setFalse(ARQ.httpServiceAllowed); // what is allowed, Jena doesn't call
    FunctionRegistry.set(dataset.getContext(), ClosedFunctions.copy());
    PropertyFunctionRegistry.set(dataset.getContext(), ClosedProperties.copy());
    server.addFilter(PATH + "/*", BoundedAnswer.filter());
    var endpoint = new QueryServlet(content, root, this::describe, guard, federation);
    server.addServlet(PATH, endpoint);
    server.addServlet(PATH + "/", endpoint);
  }

  private void describe(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var description = self.service(root.of(request));
    answerer.answer(request, response, description, PATH, Optional.empty());
  }
}
