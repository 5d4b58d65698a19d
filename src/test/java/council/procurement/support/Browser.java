package council.procurement.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's browser as far as a page without scripts needs one: cookies, forms with their token, redirects followed. */
public class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String BOUNDARY = "----a-boundary-of-this-test";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies)
        .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String root;

    private Browser(int port) {
        this.root = "http://localhost:" + port;
    }

    /** Somebody who is not signed in. */
    public static Browser visitor(int port) {
        return new Browser(port);
    }

    /** Signs in a demo user. */
    public static Browser of(String person, int port) {
        var browser = new Browser(port);
        assertThat(browser.posts("/sign-in", "/sign-in", Map.of("username", person, "password", "demo")).uri().getPath()).isEqualTo("/");
        return browser;
    }

    public HttpResponse<String> opens(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html").GET());
    }

    /** Sends a form of the page {@code from} to {@code path}. */
    public HttpResponse<String> posts(String from, String path, Map<String, String> fields) {
        var token = TOKEN.matcher(opens(from).body());
        assertThat(token.find()).as("a form with a token on %s", from).isTrue();
        var form = fields.entrySet().stream().map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form + "&_csrf=" + token.group(1))));
    }

    /** Sends a form of the page {@code from} with a file, as a browser does. */
    public HttpResponse<String> uploads(String from, String path, Map<String, String> fields, String fileName, byte[] content) {
        var token = TOKEN.matcher(opens(from).body());
        assertThat(token.find()).as("a form with a token on %s", from).isTrue();
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, "name=\"%s\"".formatted(name), value.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"_csrf\"", token.group(1).getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream".formatted(fileName), content);
        body.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(BOUNDARY, disposition).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** What the script of an embedded form sends: JSON, with the cookie's token in a header. */
    public HttpResponse<String> sends(String path, String json) {
        return send(withToken(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "application/json").header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))));
    }

    /** What a page of another site could send: with the person's cookies, without a token. */
    public HttpResponse<String> forges(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "application/json").header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Sends a form without opening its page first; without a token where no page was opened yet. */
    public HttpResponse<String> submits(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream().map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return send(withToken(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))));
    }

    /** What Tasklist's script asks of the engine, with the webapps' own token. */
    public HttpResponse<String> tasklist(String path, String json) {
        if (cookie("XSRF-TOKEN").isEmpty()) opens("/camunda/app/tasklist/default/");
        return send(HttpRequest.newBuilder(URI.create(root + "/camunda/api/engine/engine/default" + path)).header("Accept", "application/json").header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElseThrow()).POST(BodyPublishers.ofString(json)));
    }

    private Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).findFirst().map(HttpCookie::getValue);
    }

    /** What Tasklist's script sends to keep a draft. */
    public HttpResponse<String> puts(String path, String json, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "application/json").header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json));
        if (headers.length > 0) request.headers(headers);
        return send(withToken(request));
    }

    /** What the script of an embedded form sends to remove something; without a token where no page was opened yet. */
    public HttpResponse<String> deletes(String path) {
        return send(withToken(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "application/json").DELETE()));
    }

    private HttpRequest.Builder withToken(HttpRequest.Builder request) {
        cookie("COUNCIL-CSRF").ifPresent(token -> request.header("X-COUNCIL-CSRF", token));
        return request;
    }

    /** What the script of an embedded form fetches. */
    public HttpResponse<String> fetches(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "application/json").GET());
    }

    /** A file as its bytes. */
    public byte[] downloads(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).GET(), BodyHandlers.ofByteArray()).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> as) {
        try {
            return client.send(request.build(), as);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
