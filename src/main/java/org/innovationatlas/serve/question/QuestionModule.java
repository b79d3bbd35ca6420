package org.innovationatlas.serve.question;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.guard.QueryGuard;

/**
 * Serves the questions at {@code /queries} and the description of all paths at {@code
 * /openapi.json}.
 */
public final class QuestionModule implements FusekiModule {
  private final Content content;
  private final QuestionPages pages;
  private final QueryGuard guard;

  /**
   * @param pages shows questions and answers to people
   * @param guard admits questions
   */
  public QuestionModule(Content content, QuestionPages pages, QueryGuard guard) {
    this.content = content;
    this.pages = pages;
    this.guard = guard;
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    server.addServlet("/queries", new QuestionListServlet(content, pages));
    server.addServlet("/queries/*", new QuestionServlet(content, pages, guard));
    server.addServlet("/openapi.json", new OpenApiServlet(content));
  }
}
