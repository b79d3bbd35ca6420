package org.innovationatlas.serve.question;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.jena.vocabulary.XSD;
import org.innovationatlas.model.FactType;
import org.innovationatlas.question.Parameter;
import org.innovationatlas.question.Question;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.content.IriSpace;
import org.innovationatlas.serve.content.Licence;
import org.innovationatlas.serve.http.Formats;

/**
 * The description of what is answered beside SPARQL, in OpenAPI 3.1: the packed part, which is the
 * same for all atlases, with a path for each question and for each kind of thing.
 */
final class OpenApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PACKED = "/openapi.json";
  private static final Set<String> NUMBERS =
      Set.of(XSD.integer.getURI(), XSD.nonNegativeInteger.getURI(), XSD.positiveInteger.getURI());

  private final ObjectNode root;

  OpenApi(Content content) {
    try (var in = OpenApi.class.getResourceAsStream(PACKED)) {
      this.root = (ObjectNode) JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Licence.ofAllFacts(content.atlases()).ifPresent(this::add);
    content.questions().forEach(this::add);
    content.atlases().forEach(atlas -> add(IriSpace.ofAtlas(atlas.base())));
  }

  String json() {
    return root.toPrettyString();
  }

  private void add(Licence licence) {
    var told = root.withObjectProperty("info").putObject("license");
    told.put("name", licence.name() + " for the facts; parts under other licences say so");
    told.put("url", licence.iri());
  }

  private ObjectNode get(String path, String tag, String id, String summary) {
    var get = root.withObjectProperty("paths").putObject(path).putObject("get");
    get.putArray("tags").add(tag);
    get.put("operationId", id);
    get.put("summary", summary);
    return get;
  }

  private void add(Question question) {
    var get =
        get(
            "/queries/" + question.name(),
            "Questions",
            "ask-" + question.name(),
            question.words("en"));
    get.put("description", question.words("zh"));
    var parameters = get.putArray("parameters");
    for (Parameter parameter : question.parameters()) {
      var one = parameters.addObject();
      one.put("name", parameter.name());
      one.put("in", "query");
      one.put("description", parameter.meaning().get("en"));
      one.set("schema", schema(parameter));
      one.put("example", parameter.example());
    }
    parameters.addObject().put("$ref", "#/components/parameters/answerFormat");
    var query = question.query();
    responses(get, AnswerFormat.of(query.isConstructType() || query.isDescribeType()));
  }

  private static ObjectNode schema(Parameter parameter) {
    var schema = JSON.createObjectNode();
    schema.put("type", NUMBERS.contains(parameter.type()) ? "integer" : "string");
    schema.put(
        "description",
        parameter.isLiteral()
            ? "A value of the datatype " + parameter.type()
            : "An IRI, or a name with a prefix of the question: a " + parameter.type());
    return schema;
  }

  private static void responses(ObjectNode get, Formats<AnswerFormat> formats) {
    var responses = get.putObject("responses");
    var answered = responses.putObject("200");
    answered.put("description", "The answer; empty where nothing is stated");
    var content = answered.putObject("content");
    for (AnswerFormat format : formats.offered()) {
      content.putObject(format.mediaTypes().get(0)).putObject("schema").put("type", "string");
    }
    for (String error : List.of("400", "406")) {
      responses.putObject(error).put("$ref", "#/components/responses/" + error);
    }
  }

  private void add(IriSpace space) {
    for (FactType kind : FactType.roots()) {
      var path = space.path() + kind.kind() + "/{id}";
      var get =
          get(path, "Things", "get" + path.replaceAll("[/{}]+", "-"), "A thing: " + kind.term());
      get.putArray("parameters")
          .add(JSON.createObjectNode().put("$ref", "#/components/parameters/id"))
          .add(JSON.createObjectNode().put("$ref", "#/components/parameters/format"));
      var responses = get.putObject("responses");
      responses.putObject("200").put("$ref", "#/components/responses/thing");
      for (String other : List.of("404", "406", "410")) {
        responses.putObject(other).put("$ref", "#/components/responses/" + other);
      }
    }
  }
}
