package council.procurement.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The engine's REST API as integrations and the Modeler meet it: over HTTP, each call with the name of a demo user. */
@Component
public class Rest {

    private static final String BOUNDARY = "----models";
    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final ObjectMapper json;
    private final Environment environment;

    Rest(ObjectMapper json, Environment environment) {
        this.json = json;
        this.environment = environment;
    }

    /** @param body null where the answer is not JSON */
    public record Answer(int status, JsonNode body, String text) {

        public String message() {
            return body == null ? text : body.path("message").asText();
        }
    }

    public Answer get(String person, String path) {
        return send(person, "GET", path, BodyPublishers.noBody(), "application/json");
    }

    public Answer post(String person, String path, Object body) {
        return send(person, "POST", path, written(body), "application/json");
    }

    public Answer put(String person, String path, Object body) {
        return send(person, "PUT", path, written(body), "application/json");
    }

    public Answer delete(String person, String path) {
        return send(person, "DELETE", path, BodyPublishers.noBody(), "application/json");
    }

    /** Deploys one file as Camunda Modeler does: under its bare name. */
    public Answer deploy(String person, String file, String content) {
        var body = new StringBuilder();
        Map.of("deployment-name", file, "deployment-source", "Camunda Modeler", "enable-duplicate-filtering", "true").forEach((name, value) ->
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
        body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n".formatted(BOUNDARY, file, file))
            .append(content).append("\r\n--%s--\r\n".formatted(BOUNDARY));
        return send(person, "POST", "/deployment/create", BodyPublishers.ofString(body.toString()), "multipart/form-data; boundary=" + BOUNDARY);
    }

    private BodyPublisher written(Object body) {
        try {
            return BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param person null for a caller without credentials */
    private Answer send(String person, String method, String path, BodyPublisher body, String type) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%s/engine-rest%s".formatted(environment.getProperty("local.server.port"), path)))
            .method(method, body).header("Content-Type", type).header("Accept", "application/json");
        if (person != null) request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8)));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), read(answer.body()), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException notJson) {
            return null;
        }
    }
}
