package org.innovationatlas.serve.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.system.Txn;
import org.innovationatlas.model.FactType;
import org.innovationatlas.question.Question;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.content.Once;
import org.innovationatlas.serve.description.Description;
import org.innovationatlas.serve.description.Pages;
import org.innovationatlas.serve.description.View;
import org.innovationatlas.serve.overview.Overview;
import org.innovationatlas.serve.overview.Reader;
import org.innovationatlas.serve.question.Asked;
import org.innovationatlas.serve.question.QuestionPages;
import org.innovationatlas.serve.reconcile.Card;
import org.innovationatlas.serve.reconcile.CardPages;
import org.innovationatlas.serve.search.Found;
import org.innovationatlas.serve.search.Search;
import org.innovationatlas.serve.search.SearchPages;
import org.innovationatlas.vocab.Inno;

/** Renders pages with the templates that were compiled with the program. */
public final class JtePages implements Pages, QuestionPages, SearchPages, CardPages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Site site;
  private final Once<OntologyHistory> history;

  /**
   * @param overview what the content holds as a whole
   */
  public JtePages(Content content, Supplier<Overview> overview) {
    this.site = Site.of(content, overview);
    this.history = new Once<>(() -> new OntologyHistory(content.ontology()));
  }

  Site site() {
    return site;
  }

  @Override
  public String of(Description description, View view) {
    return reading(now -> thing(now, description, view));
  }

  /** The home page. */
  String home(View view) {
    return reading(now -> renderHome(now, view));
  }

  private String renderHome(Site site, View view) {
    var text = Messages.in(view.language());
    var page = new HomePage(site, site.names(view.language()), view.parameter("shade"));
    var summary = text.count("home.lead", site.overview().districts().size());
    var frame =
        Frame.of(site, view, "home", page.title(), summary)
            .citing("", SchemaOrg.home(page.title(), summary, site, view.language()))
            .styled("leaflet.css")
            .with("home.js");
    return render("home.jte", Map.of("page", page, "frame", frame));
  }

  /** The page of the query editor. */
  String editor(View view) {
    var text = Messages.in(view.language());
    var page = new EditorPage(site, view.language(), view.parameter("query"));
    var frame =
        Frame.of(site, view, "sparql", text.text("editor.title"), text.text("editor.lead"))
            .styledLast("editor.css")
            .styled("yasgui.min.css")
            .styled("leaflet.css")
            .with("editor.js");
    return render("editor.jte", Map.of("page", page, "frame", frame));
  }

  private String thing(Site site, Description description, View view) {
    var page = new ThingPage(site, description, view);
    var kind = page.kindNode();
    var summary =
        page.definition()
            .orElseGet(() -> page.kind().map(Link::text).orElse("") + " · " + page.iri());
    var frame =
        Frame.of(site, view, "thing", page.name().text(), summary)
            .citing(page.iri(), page.structured())
            .with("graph.js");
    if (kind.filter(Inno.type(FactType.DISTRICT)::equals).isPresent()) {
      var profile = new DistrictPage(site, page.subject(), page.names());
      return render("district.jte", Map.of("page", page, "profile", profile, "frame", frame));
    }
    if (kind.filter(Inno.THEME::equals).isPresent()) {
      var theme = new ThemePage(site, page.subject(), page.names());
      return render("theme.jte", Map.of("page", page, "theme", theme, "frame", frame));
    }
    if (kind.filter(Inno.PASSAGE::equals).isPresent()) {
      var passage =
          new PassagePage(
              site, page.subject(), Reader.ofDocument(description.quads()), page.names());
      return render("passage.jte", Map.of("page", page, "passage", passage, "frame", frame));
    }
    if (OntologyPage.isOf(description)) {
      var body = vocabulary(site, description, page, frame);
      var header = OntologyHeader.of(description, view.language());
      var styled = frame.citing(page.iri(), SchemaOrg.terms(header)).styledLast("ontology.css");
      return render("ontology.jte", Map.of("body", body, "frame", styled));
    }
    return render("thing.jte", Map.of("page", page, "frame", frame));
  }

  /** A hundred terms with their diagrams, which change only with the data. */
  private String vocabulary(Site site, Description description, ThingPage page, Frame frame) {
    return site.kept()
        .get()
        .computeIfAbsent(
            frame.view().path() + " " + frame.view().language(),
            key -> {
              var ontology = new OntologyPage(site, description, page.names(), history.get());
              return render(
                  "vocabulary.jte", Map.of("page", page, "ontology", ontology, "frame", frame));
            });
  }

  /** The page that compares districts. */
  String compare(View view) {
    return reading(
        now -> {
          var text = Messages.in(view.language());
          var chosen = view.parameters().getOrDefault(ComparePage.PARAMETER, List.of());
          var page = new ComparePage(now, now.names(view.language()), chosen);
          var frame =
              Frame.of(now, view, "compare", text.text("compare.title"), text.text("compare.lead"))
                  .with("compare.js");
          return render("compare.jte", Map.of("page", page, "frame", frame));
        });
  }

  @Override
  public String questions(List<Question> questions, View view) {
    var text = Messages.in(view.language());
    var frame =
        Frame.of(site, view, "queries", text.text("questions.title"), text.text("questions.lead"));
    return render("questions.jte", Map.of("groups", QuestionGroup.of(questions), "frame", frame));
  }

  @Override
  public String rows(Asked asked, RowSetRewindable rows, View view) {
    return answer(AnswerPage.of(site, site.ownNames(view.language()), asked, rows), view);
  }

  @Override
  public String graph(Asked asked, Graph graph, View view) {
    return answer(AnswerPage.of(site, site.ownNames(view.language()), asked, graph), view);
  }

  private String answer(AnswerPage page, View view) {
    return reading(
        now ->
            render(
                "answer.jte",
                Map.of(
                    "page",
                    page,
                    "frame",
                    Frame.of(now, page.view(view), "queries", page.title(view.language()), ""))));
  }

  @Override
  public String found(Search search, Found found, View view) {
    return reading(
        now -> {
          var text = Messages.in(view.language());
          var page = new SearchPage(now, now.names(view.language()), search, found);
          var title =
              search.words().isEmpty()
                  ? text.text("search.title")
                  : text.text("search.titleOf", search.words());
          return render(
              "search.jte",
              Map.of("page", page, "frame", Frame.of(now, view, "search", title, "")));
        });
  }

  @Override
  public String missing(View view, List<String> near) {
    var text = Messages.in(view.language());
    var frame = Frame.of(site, view, "missing", text.text("missing.title"), "");
    return render("missing.jte", Map.of("near", near, "frame", frame));
  }

  private String reading(Function<Site, String> page) {
    var now = site.now();
    return Txn.calculateRead(site.content().dataset(), () -> page.apply(now));
  }

  @Override
  public String preview(Card card, String style, String language) {
    return render("preview.jte", Map.of("card", card, "style", style, "language", language));
  }

  @Override
  public String flyout(Card card) {
    return render("card.jte", Map.of("card", card));
  }

  private String render(String template, Map<String, Object> values) {
    var out = new StringOutput();
    templates.render(template, values, out);
    return Unfit.replaced(out.toString());
  }
}
