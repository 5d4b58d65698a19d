package council.procurement.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A supplier's session: a cookie of its own, which browsers send to the suppliers' pages alone. The servlet's session, in which
 * staff are signed in, is neither read nor made there; the engine knows nothing of a supplier.
 */
public final class SupplierSession {

    public static final String ROOT = "/supplier";
    static final String SIGN_IN = ROOT + "/sign-in";
    private static final String COOKIE = "COUNCIL-SUPPLIER";

    private SupplierSession() {
    }

    /** Who is signed in at the suppliers' pages: an account by its number. */
    private static final class Supplier extends AbstractAuthenticationToken {

        private final long account;

        private Supplier(long account) {
            super(List.of());
            this.account = account;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return account;
        }
    }

    static boolean isSupplier(Authentication person) {
        return person instanceof Supplier;
    }

    /** @throws IllegalStateException where no supplier is signed in: the chain lets nobody else in */
    public static long account() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Supplier supplier) return supplier.account;
        throw new IllegalStateException("No supplier is signed in.");
    }

    public static boolean isSignedIn() {
        return isSupplier(SecurityContextHolder.getContext().getAuthentication());
    }

    public static void begin(String token, HttpServletRequest request, HttpServletResponse response) {
        cookie(token, -1, request, response);
    }

    public static void end(HttpServletRequest request, HttpServletResponse response) {
        cookie("", 0, request, response);
    }

    public static Optional<String> token(HttpServletRequest request) {
        return request.getCookies() == null ? Optional.empty()
            : Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).filter(value -> !value.isEmpty()).findFirst();
    }

    private static void cookie(String value, long seconds, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", ResponseCookie.from(COOKIE, value).path(ROOT).maxAge(seconds).httpOnly(true).secure(request.isSecure()).sameSite("Lax").build().toString());
    }

    static AuthenticationEntryPoint signIn() {
        return (request, response, exception) -> response.sendRedirect(SIGN_IN);
    }

    static final class Filter extends OncePerRequestFilter {

        private final SupplierSessions sessions;

        Filter(SupplierSessions sessions) {
            this.sessions = sessions;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
            token(request).flatMap(sessions::accountOf).ifPresent(account -> {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new Supplier(account));
                SecurityContextHolder.setContext(context);
            });
            chain.doFilter(request, response);
        }
    }
}
