package council.procurement.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The defence of our pages against forged requests. The cookie {@value #COOKIE} may be read by scripts of ours: an embedded
 * form in Tasklist sends its value in the header {@value #HEADER}; pages carry the token in a hidden field that
 * {@code th:action} adds. The webapps keep their own cookie, {@code XSRF-TOKEN}; hence the other name.
 */
final class CsrfCookie {

    static final String COOKIE = "COUNCIL-CSRF";
    static final String HEADER = "X-COUNCIL-CSRF";

    private CsrfCookie() {
    }

    static CookieCsrfTokenRepository repository() {
        var repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieName(COOKIE);
        repository.setHeaderName(HEADER);
        repository.setCookiePath("/");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }

    /** A hidden field holds the token masked anew at each request (against BREACH); a header holds the cookie's value as it is. */
    static class Handler implements CsrfTokenRequestHandler {

        private final CsrfTokenRequestHandler plain = new CsrfTokenRequestAttributeHandler();
        private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
            masked.handle(request, response, token);
        }

        @Override
        public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
            var fromScript = request.getHeader(token.getHeaderName()) != null;
            return (fromScript ? plain : masked).resolveCsrfTokenValue(request, token);
        }
    }

    /**
     * Sends the cookie before anybody needs it: somebody may go from signing in to an embedded form without seeing a page of
     * ours. Visitors of public pages get none.
     */
    static class Early extends OncePerRequestFilter {

        private final CookieCsrfTokenRepository repository;

        Early(CookieCsrfTokenRepository repository) {
            this.repository = repository;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var ofThePage = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
            if (ofThePage == null) repository.loadDeferredToken(request, response).get();
            else ofThePage.getToken(); // the page's own: a second one would make its forms and its cookie differ
            chain.doFilter(request, response);
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            var person = SecurityContextHolder.getContext().getAuthentication();
            var visitor = person == null || person instanceof AnonymousAuthenticationToken;
            return visitor && !request.getServletPath().equals("/sign-in");
        }
    }
}
