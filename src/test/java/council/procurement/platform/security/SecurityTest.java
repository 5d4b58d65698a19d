package council.procurement.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Base64;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** Who gets in where, over real HTTP: the engine's servlets stand beside Spring MVC and a mock would pass them by. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:security;DB_CLOSE_DELAY=-1",
    "spring.flyway.baseline-on-migrate=true",
    "council.bids.key-file=./target/test-bid-key-of-security.json",
    "council.bids.make-key=true",
    "camunda.bpm.authorization.enabled=true",
    "camunda.bpm.generic-properties.properties.group-resource-whitelist-pattern=[a-zA-Z0-9-]+"
})
@ActiveProfiles("h2")
@Import(ExamplePages.class)
@Order(Integer.MAX_VALUE - 1) // its engine takes the name "default" from that of the other tests, whose REST would then answer for the wrong one
class SecurityTest {

    private static final String PAGE = "text/html,application/xhtml+xml";
    private static final String DEFINITIONS = "/camunda/api/engine/engine/default/process-definition";

    @Autowired
    private IdentityService identity;
    @Autowired
    private AuthorizationService authorizations;
    @LocalServerPort
    private int port;

    @BeforeEach
    void people() {
        person("anna", "service-officers");
        person("adam", EngineUsers.ADMINISTRATORS);
        grant("service-officers", Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(EngineUsers.ADMINISTRATORS, Resources.APPLICATION, "*", Permissions.ACCESS);
    }

    // Machines

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine", "/engine-rest", "/engine-rest/process-definition", "/engine%2Drest/engine"})
    void rest_gives_nothing_without_credentials(String path) {
        var answer = new Visitor().get(path, "*/*");
        assertThat(answer.body()).doesNotContain("default");
        if (!path.contains("%")) assertThatItChallenges(answer);
    }

    @Test
    void nobody_deploys_without_credentials() {
        assertThatItChallenges(new Visitor().post("/engine-rest/deployment/create", ""));
    }

    @Test
    void rest_refuses_a_wrong_password_without_a_redirect() {
        assertThatItChallenges(new Visitor().basic("nobody", "wrong").get("/engine-rest/engine", PAGE));
    }

    @Test
    void rest_answers_to_credentials_and_starts_no_session() {
        var answer = new Visitor().basic("anna", "open sesame").get("/engine-rest/engine", "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("default");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void rest_works_as_the_person_who_asks() {
        assertThat(new Visitor().basic("anna", "open sesame").get("/engine-rest/user?id=adam", "*/*").body()).isEqualTo("[]");
    }

    @Test
    void a_signed_in_browser_is_not_enough_for_rest() {
        assertThatItChallenges(signedIn("anna").get("/engine-rest/engine", "*/*"));
    }

    // Pages

    @ParameterizedTest
    @ValueSource(strings = {"/", "/procurements", "/procurements/P-2026-0001/file.zip", "/contracts-internal", "/example/who",
        "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/webjars/camunda/app/tasklist/index.html"})
    void a_stranger_is_sent_to_the_sign_in_page(String path) {
        var answer = new Visitor().get(path, PAGE);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/contracts/example", "/css/council.css", "/js/page.js", "/js/council-name.js", "/images/mark.svg",
        "/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.css", "/actuator/health"})
    void public_addresses_are_open(String path) {
        assertThat(new Visitor().get(path, "*/*").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/forward-plan", "/opportunities", "/contracts", "/published/x", "/open-data/x.csv"})
    void public_addresses_never_ask_for_a_login(String path) {
        assertThat(new Visitor().get(path, PAGE).statusCode()).isIn(200, 404);
    }

    @Test
    void a_public_page_sets_no_cookie() {
        assertThat(new Visitor().get("/contracts/example", PAGE).headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void signing_in_leads_to_where_one_was_going_and_makes_a_new_session() {
        var anna = new Visitor();
        anna.get("/example/who", PAGE);
        var before = anna.cookie("JSESSIONID");
        assertThat(before).isNotNull();
        var answer = anna.signIn("anna", "open sesame");
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/example/who");
        assertThat(anna.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(anna.get("/example/who", PAGE).body()).isEqualTo("anna [service-officers] false");
    }

    @Test
    void a_script_in_the_background_does_not_decide_where_signing_in_leads() {
        var anna = new Visitor();
        assertThat(anna.get(DEFINITIONS, "application/json").statusCode()).isEqualTo(401);
        assertThat(anna.signIn("anna", "open sesame").headers().firstValue("Location")).get().asString().endsWith("/");
    }

    @Test
    void nobody_can_be_sent_elsewhere_by_signing_in() {
        var anna = new Visitor();
        anna.get("/sign-in?continue=https://example.org&redirect=https://example.org", PAGE);
        assertThat(anna.signIn("anna", "open sesame").headers().firstValue("Location")).get().asString().doesNotContain("example.org");
    }

    @Test
    void a_wrong_password_is_told_with_the_hint_about_locking() {
        var stranger = new Visitor();
        var answer = stranger.signIn("nobody", "wrong");
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/sign-in?error");
        assertThat(stranger.get("/sign-in?error", PAGE).body()).contains("There is a problem", "locked for a few seconds", "Error: Sign in");
    }

    @Test
    void who_belongs_to_no_group_sees_nothing_even_in_a_running_session() {
        person("leaver", "service-officers");
        var leaver = signedIn("leaver");
        assertThat(leaver.get("/example/who", PAGE).statusCode()).isEqualTo(200);
        identity.deleteMembership("leaver", "service-officers");
        assertThat(leaver.get("/example/who", PAGE).statusCode()).isEqualTo(403);
        assertThat(leaver.get(DEFINITIONS, "application/json").statusCode()).isEqualTo(403);
    }

    @Test
    void signing_out_ends_the_session() {
        var anna = signedIn("anna");
        var answer = anna.post("/sign-out", "_csrf=" + anna.hiddenToken("/contracts/example"));
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/sign-in?signed-out");
        assertThat(anna.get("/example/who", PAGE).statusCode()).isEqualTo(302);
        assertThat(anna.get("/sign-in?signed-out", PAGE).body()).contains("You have signed out");
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_other_sites() {
        var cookies = new Visitor().get("/example/who", PAGE).headers().allValues("Set-Cookie");
        assertThat(cookies).anySatisfy(cookie -> assertThat(cookie).contains("JSESSIONID", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void pages_carry_headers_that_let_nothing_foreign_in() {
        var headers = new Visitor().get("/sign-in", PAGE).headers();
        assertThat(headers.firstValue("Content-Security-Policy")).get().asString()
                .contains("default-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void the_navigation_offers_what_the_person_may_open() {
        assertThat(signedIn("anna").get("/contracts/example", PAGE).body()).contains("/camunda/app/tasklist/").doesNotContain("/camunda/app/cockpit/");
        assertThat(signedIn("adam").get("/contracts/example", PAGE).body()).contains("/camunda/app/cockpit/", "/camunda/app/admin/");
        assertThat(new Visitor().get("/contracts/example", PAGE).body()).doesNotContain("/camunda/app/tasklist/");
    }

    // Forged requests

    @Test
    void a_post_without_the_token_is_refused() {
        assertThat(signedIn("anna").post("/example/post", "").statusCode()).isEqualTo(403);
    }

    @Test
    void an_embedded_form_posts_with_the_cookie_as_header_without_having_seen_a_page_of_ours() {
        var anna = new Visitor();
        anna.get("/camunda/app/tasklist/default/", PAGE);
        anna.signIn("anna", "open sesame");
        anna.get("/camunda/app/tasklist/default/", PAGE);
        assertThat(anna.post("/example/post", "", CsrfCookie.HEADER, "forged").statusCode()).isEqualTo(403);
        assertThat(anna.post("/example/post", "", CsrfCookie.HEADER, anna.cookie(CsrfCookie.COOKIE)).body()).isEqualTo("posted by anna");
    }

    // Webapps

    @Test
    void the_webapps_api_gives_nothing_to_a_stranger() {
        var answer = new Visitor().get(DEFINITIONS, "application/json");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("signed out").doesNotContain("deploymentId");
    }

    @Test
    void one_login_opens_the_webapps_with_their_own_headers() {
        var anna = signedIn("anna");
        assertThat(anna.get(DEFINITIONS, "application/json").statusCode()).isEqualTo(200);
        var tasklist = anna.get("/camunda/app/tasklist/default/", PAGE);
        assertThat(tasklist.statusCode()).isEqualTo(200);
        assertThat(tasklist.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(anna.get("/camunda/app/cockpit/default/", PAGE).statusCode()).isEqualTo(403);
        assertThat(signedIn("adam").get(DEFINITIONS, "application/json").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_out_of_a_webapp_ends_our_login() {
        var anna = signedIn("anna");
        anna.get("/camunda/app/tasklist/default/", PAGE);
        assertThat(anna.post("/camunda/api/admin/auth/user/default/logout", "", "X-XSRF-TOKEN", anna.cookie("XSRF-TOKEN")).statusCode()).isLessThan(300);
        assertThat(anna.get("/example/who", PAGE).statusCode()).isEqualTo(302);
        assertThat(anna.get(DEFINITIONS, "application/json").statusCode()).isEqualTo(401);
    }

    /** The webapps' filter ends the session that a forged request came with; SameSite keeps foreign sites from sending one. */
    @Test
    void the_webapps_refuse_a_forged_request() {
        var anna = signedIn("anna");
        anna.get("/camunda/app/tasklist/default/", PAGE);
        assertThat(anna.post(DEFINITIONS + "/key/sample/start", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void the_webapps_own_doors_stay_shut() {
        assertThat(new Visitor().post("/camunda/api/admin/auth/user/default/login/tasklist", "username=anna&password=open+sesame").statusCode()).isEqualTo(401);
        assertThat(new Visitor().post("/camunda/api/admin/setup/default/user/create", "{}").statusCode()).isEqualTo(401);
        assertThat(signedIn("anna").post("/camunda/api/admin/auth/user/default/login/tasklist", "username=adam&password=open+sesame").statusCode()).isEqualTo(403);
    }

    @Test
    void the_webapps_wear_the_councils_name() {
        var anna = signedIn("anna");
        assertThat(anna.get("/camunda/app/tasklist/scripts/config.js", "*/*").body()).contains("brand('procurement'");
        assertThat(anna.get("/camunda/app/cockpit/styles/user-styles.css", "*/*").body()).contains("webapps.css");
        assertThat(anna.get("/js/council-name.js", "*/*").body()).contains("export const council = \"");
    }

    // Operations

    @Test
    void operations_are_for_administrators() {
        assertThatItChallenges(new Visitor().get("/actuator", PAGE));
        assertThat(new Visitor().basic("anna", "open sesame").get("/actuator", "*/*").statusCode()).isEqualTo(403);
        assertThat(new Visitor().basic("adam", "open sesame").get("/actuator", "*/*").statusCode()).isEqualTo(200);
        assertThat(signedIn("anna").get("/actuator", "*/*").statusCode()).isEqualTo(403);
        assertThat(signedIn("adam").get("/actuator", "*/*").statusCode()).isEqualTo(200);
    }

    // Errors and refusals

    @Test
    void errors_are_told_in_plain_english_and_give_nothing_away() {
        var anna = signedIn("anna");
        assertThat(anna.get("/nowhere", PAGE).body()).contains("Page not found", "Anna Example", "Sign out");
        var broken = anna.get("/example/broken", PAGE);
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("Sorry, there is a problem with the service").doesNotContain("secret inside", "IllegalState");
        assertThat(anna.post("/example/post", "").body()).contains("\"status\":403");
        assertThat(new Visitor().get("/error", PAGE).statusCode()).isNotIn(302, 401, 403);
    }

    @Test
    void a_refusal_is_its_sentence_alone_as_a_page_or_as_json() {
        var anna = signedIn("anna");
        var page = anna.get("/example/refused", PAGE);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("The standstill ends on 3 December 2026; sign from the day after.", "</html>");
        var json = anna.get("/example/refused", "application/json");
        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(json.body()).isEqualTo("{\"message\":\"The standstill ends on 3 December 2026; sign from the day after.\"}");
    }

    @Test
    void fragments_draw_tables_that_sort_and_page() {
        var body = new Visitor().get("/contracts/example?q=a%26b&page=2", PAGE).body();
        assertThat(body).contains("aria-sort=\"descending\"", "/contracts/example?q=a%26b&amp;page=3", "value=\"a&amp;b\"",
                "Showing", "<b>26</b>", "£150,000.50", "Replacement &lt;waste&gt; fleet", "Not given",
                "22 November 2026 at 8:44pm", "15 June 2026 at 9:05am", "by Harriet Hughes");
    }

    private static void assertThatItChallenges(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).get().asString().startsWith("Basic");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    private Visitor signedIn(String user) {
        var visitor = new Visitor();
        visitor.signIn(user, "open sesame");
        visitor.get("/contracts/example", PAGE);
        return visitor;
    }

    private void person(String id, String group) {
        if (identity.createGroupQuery().groupId(group).count() == 0) identity.saveGroup(identity.newGroup(group));
        if (identity.createUserQuery().userId(id).count() == 0) {
            var user = identity.newUser(id);
            user.setFirstName(Character.toUpperCase(id.charAt(0)) + id.substring(1));
            user.setLastName("Example");
            user.setPassword("open sesame");
            identity.saveUser(user);
        }
        if (identity.createUserQuery().userId(id).memberOfGroup(group).count() == 0) identity.createMembership(id, group);
    }

    private void grant(String group, Resource resource, String id, Permission permission) {
        if (authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(resource).resourceId(id).count() > 0) return;
        var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.addPermission(permission);
        authorizations.saveAuthorization(authorization);
    }

    /** A browser with its cookies that follows no redirect, so that a test sees each. */
    private class Visitor {

        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
        private String credentials;

        Visitor basic(String user, String password) {
            credentials = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
            return this;
        }

        HttpResponse<String> get(String path, String accept) {
            return send(to(path).header("Accept", accept).GET());
        }

        HttpResponse<String> post(String path, String form, String... headers) {
            var request = to(path).header("Content-Type", form.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
            if (headers.length > 0) request.headers(headers);
            return send(request.POST(BodyPublishers.ofString(form)));
        }

        HttpResponse<String> signIn(String user, String password) {
            var token = hiddenToken("/sign-in");
            return post("/sign-in", "username=" + user + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf=" + token);
        }

        String hiddenToken(String path) {
            var match = TOKEN.matcher(get(path, PAGE).body());
            assertThat(match.find()).as("a form with a token on %s", path).isTrue();
            return match.group(1);
        }

        String cookie(String name) {
            return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                    .map(HttpCookie::getValue).findFirst().orElse(null);
        }

        private HttpRequest.Builder to(String path) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            return credentials == null ? request : request.header("Authorization", credentials);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return client.send(request.build(), BodyHandlers.ofString());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
