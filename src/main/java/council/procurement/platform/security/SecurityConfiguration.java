package council.procurement.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One login for our pages and the webapps, HTTP Basic for machines, and nothing of the engine without credentials.
 * Whoever belongs to no group has no business here: a leaver whose groups were taken away is refused at once.
 */
@Configuration
@EnableConfigurationProperties(DemoUsers.class)
class SecurityConfiguration {

    /** Scripts, styles and pictures are ours alone and nothing runs inline; nobody may frame a page or change where its forms go. */
    private static final String CONTENT_SECURITY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final EngineUsers users;
    private final EngineAuthenticationProvider passwords;
    private final IdentityService identity;
    private final CookieCsrfTokenRepository csrfTokens = CsrfCookie.repository();

    SecurityConfiguration(EngineUsers users, EngineAuthenticationProvider passwords, IdentityService identity) {
        this.users = users;
        this.passwords = passwords;
        this.identity = identity;
    }

    /** The engine's REST API, deployments included: credentials with each request, no session, never a redirect. */
    @Bean
    @Order(1)
    SecurityFilterChain restApi(HttpSecurity http) throws Exception {
        return http
                // By address, not by pattern: Jersey's servlet is not Spring MVC's, and a pattern would not match it.
                .securityMatcher(request -> within(request, "/engine-rest"))
                .authenticationProvider(passwords)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(challenge()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(challenge()))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(staff()))
                .addFilterAfter(new EngineAuthenticationFilter(identity, users), AuthorizationFilter.class)
                .build();
    }

    /** Health for anyone; the rest for administrators, whether a monitor with HTTP Basic or a person who is signed in. */
    @Bean
    @Order(2)
    SecurityFilterChain operations(HttpSecurity http) throws Exception {
        return http
                .securityMatcher(request -> within(request, "/actuator"))
                .authenticationProvider(passwords)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).csrfTokenRequestHandler(new CsrfCookie.Handler()))
                .httpBasic(basic -> basic.authenticationEntryPoint(challenge()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(challenge()))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(request -> within(request, "/actuator/health")).permitAll()
                        .anyRequest().access(administrators()))
                .build();
    }

    /** Tasklist, Cockpit, Admin: our login, their own headers and their own check against forged requests. */
    @Bean
    @Order(3)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        return http
                .securityMatcher(request -> within(request, "/camunda"))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled()
                        .frameOptions(FrameOptionsConfig::sameOrigin)
                        .httpStrictTransportSecurity(transport -> transport.includeSubDomains(false)))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(signIn()))
                .authorizeHttpRequests(requests -> requests
                        // Their own login and first-administrator set-up would be second doors.
                        .requestMatchers(request -> path(request).matches("/camunda/api/admin/(auth/user/[^/]+/login|setup)(/.*)?")).denyAll()
                        .anyRequest().access(staff()))
                .addFilterAfter(new CsrfCookie.Early(csrfTokens), AuthorizationFilter.class)
                .addFilterAfter(new WebappSignOutFilter(), AuthorizationFilter.class)
                .build();
    }

    /** The suppliers' pages: a sign-in of their own, so that nothing of the staff's pages opens to a supplier, nor the reverse. */
    @Bean
    @Order(4)
    SecurityFilterChain suppliers(HttpSecurity http, SupplierSessions sessions) throws Exception {
        return http
                .securityMatcher(request -> within(request, SupplierSession.ROOT))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).csrfTokenRequestHandler(new CsrfCookie.Handler()))
                .headers(SecurityConfiguration::ourHeaders)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(SupplierSession.signIn()))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(request -> within(request, SupplierSession.SIGN_IN)).permitAll()
                        .anyRequest().access((person, context) -> new AuthorizationDecision(SupplierSession.isSupplier(person.get()))))
                .addFilterBefore(new SupplierSession.Filter(sessions), AuthorizationFilter.class)
                .build();
    }

    /** Our pages and the endpoints of embedded forms. */
    @Bean
    @Order(5)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http
                .authenticationProvider(passwords)
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).csrfTokenRequestHandler(new CsrfCookie.Handler()))
                .headers(SecurityConfiguration::ourHeaders)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(signIn()))
                .formLogin(login -> login.loginPage("/sign-in").failureUrl("/sign-in?error"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers("/error", "/sign-in", "/accessibility").permitAll()
                        .requestMatchers("/survey/*").permitAll()
                        .requestMatchers("/css/**", "/js/**", "/images/**", "/webjars/govuk-frontend/**", "/favicon.ico").permitAll()
                        .requestMatchers("/contracts/import", "/contracts/*/variations", "/contracts/*/flags", "/contracts/*/next-procurement", "/contracts/*/reviews/**", "/contracts/*/kpis", "/contracts/*/performance", "/contracts/*/dates", "/contracts/*/mobilisation").access(staff())
                        .requestMatchers(HttpMethod.GET, "/forward-plan", "/opportunities", "/opportunities/**", "/contracts", "/contracts.csv", "/contracts.xlsx", "/contracts.json", "/contracts/**",
                                "/decisions", "/decisions.csv", "/decisions.xlsx", "/decisions/**",
                                "/published/**", "/open-data/**").permitAll()
                        .anyRequest().access(staff()))
                .addFilterAfter(new CsrfCookie.Early(csrfTokens), AuthorizationFilter.class)
                .addFilterAfter(new EngineAuthenticationFilter(identity, users), AuthorizationFilter.class)
                .build();
    }

    /** Of every page of ours. */
    private static void ourHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .httpStrictTransportSecurity(transport -> transport.includeSubDomains(false));
    }

    /** The webapps' side of the one login; after the security chains, which say who the person is. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.addInitParameter(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebappAuthentication.class.getName());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 301);
        return registration;
    }

    private AuthorizationManager<RequestAuthorizationContext> staff() {
        return (person, context) -> new AuthorizationDecision(
                person.get().isAuthenticated() && !users.groupsOf(person.get().getName()).isEmpty());
    }

    private AuthorizationManager<RequestAuthorizationContext> administrators() {
        return (person, context) -> new AuthorizationDecision(
                person.get().isAuthenticated() && users.groupsOf(person.get().getName()).contains(EngineUsers.ADMINISTRATORS));
    }

    /** A person goes to the sign-in page; a script is told so in its own language. */
    private static AuthenticationEntryPoint signIn() {
        var page = new LoginUrlAuthenticationEntryPoint("/sign-in");
        return (request, response, exception) -> {
            if (within(request, "/camunda/api") || wantsJson(request)) {
                unauthorised(response, "You are signed out. Sign in and try again.");
            } else {
                page.commence(request, response, exception);
            }
        };
    }

    /** Written here and now: the error page of the container would cost the answer its plainness, and the pages' chain would add cookies. */
    private static AuthenticationEntryPoint challenge() {
        return (request, response, exception) -> {
            response.setHeader("WWW-Authenticate", "Basic realm=\"procurement\", charset=\"UTF-8\"");
            unauthorised(response, "Give the name and password of a user of this council.");
        };
    }

    private static void unauthorised(HttpServletResponse response, String sentence) throws IOException {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"message\":\"" + sentence + "\"}");
    }

    /** Where somebody was going when asked to sign in: pages, never what their scripts fetched behind their back. */
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        RequestMatcher page = request -> "GET".equals(request.getMethod())
                && !within(request, "/camunda/api")
                && String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE);
        cache.setRequestMatcher(page);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static boolean wantsJson(HttpServletRequest request) {
        return String.valueOf(request.getHeader("Accept")).contains(MediaType.APPLICATION_JSON_VALUE);
    }

    private static boolean within(HttpServletRequest request, String root) {
        var path = path(request);
        return path.equals(root) || path.startsWith(root + "/");
    }

    /** Decoded by the container, so that no spelling of an address slips past its chain. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
