package org.innovationatlas.serve.search;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.innovationatlas.serve.content.Beside;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.overview.Overview;

/** Serves full-text search at {@code /search} and suggestions at {@code /search/suggest}. */
public final class SearchModule implements FusekiModule {
  private static final Duration REST = Duration.ofSeconds(1);

  private final Content content;
  private final SearchPages pages;
  private final Beside beside;
  private final Supplier<SearchIndex> index;

  /**
   * @param overview what the content holds as a whole
   * @param pages shows to people what was found
   * @param beside makes the index before it is asked for
   */
  public SearchModule(
      Content content, Supplier<Overview> overview, SearchPages pages, Beside beside) {
    this.content = content;
    this.pages = pages;
    this.beside = beside;
    this.index = content.current(() -> SearchIndex.of(content, overview.get()));
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    server.addServlet("/search", new SearchServlet(content, index, pages));
    server.addServlet("/search/suggest", new SuggestServlet(content, index));
  }

  /** The index is made after the start, so that it holds nobody up. */
  @Override
  public void serverAfterStarting(FusekiServer server) {
    beside.after(REST, "making the index for search", () -> Objects.requireNonNull(index.get()));
  }
}
