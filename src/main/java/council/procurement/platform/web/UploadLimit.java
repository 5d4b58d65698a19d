package council.procurement.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.util.MimeType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * How much a page of ours takes in one go. The container drops everything in a request that is larger, the token against
 * forged requests too, and the person would read that they may not do this. So a request that is too large goes back to the page
 * it came from, with {@code ?tooLarge}, and that page says what is wrong. What was typed above the file goes along as the flash
 * attribute {@value #TYPED}, so that nothing has to be typed again; the file itself is not read. Nothing is done with it but to show
 * it again to whoever is signed in, so it needs no token.
 */
@Configuration
class UploadLimit {

    /** The flash attribute with the fields of the form, by name, as they were typed. */
    static final String TYPED = "typed";

    /** Bytes read for what stands above the file: more than all fields of our forms hold. */
    private static final int READ_AT_MOST = 64_000;
    private static final long MEGABYTE = 1_000_000;
    /** Uploads are kept in memory; more of them at once are told to come back. */
    private static final int AT_ONCE = 16;

    private final long most;

    /** The file, and a megabyte for what stands beside it in the form. */
    UploadLimit(@Value("${council.documents.largest-megabytes}") int largestFile) {
        this.most = (largestFile + 1) * MEGABYTE;
    }

    @Bean
    MultipartConfigElement multipart() {
        return new MultipartConfigElement("", -1, most, (int) most);   // kept in memory: what a bidder sends must not lie on the disk unsealed
    }

    @Bean
    FilterRegistrationBean<Filter> uploadLimitFilter() {
        var registration = new FilterRegistrationBean<>(new Filter(most));
        registration.addUrlPatterns("/supplier/*", "/procurements/*", "/cpv/import", "/budget-lines/import", "/collaboration/import", "/social-value/import", "/debarments/import", "/suppliers/import");
        registration.setOrder(-200); // before the security chain, which reads the form for its token
        return registration;
    }

    static class Filter extends OncePerRequestFilter {

        /** A field and no file: nothing stands behind its name. */
        private static final Pattern FIELD = Pattern.compile("(?i)^content-disposition: form-data; name=\"([^\"]+)\"$", Pattern.MULTILINE);

        private final long most;
        private final Semaphore uploads = new Semaphore(AT_ONCE);

        Filter(long most) {
            this.most = most;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !String.valueOf(request.getContentType()).startsWith("multipart/form-data");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
            if (!uploads.tryAcquire()) {
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
                return;
            }
            try {
                if (isTooLarge(request)) {
                    keepTyped(request, response);
                    response.setStatus(HttpStatus.SEE_OTHER.value());
                    response.setHeader("Location", request.getRequestURI() + "?tooLarge");
                } else {
                    chain.doFilter(request, response);
                }
            } finally {
                uploads.release();
            }
        }

        /** A request without a length was read already, and holds nothing any more; browsers send none such. */
        private void keepTyped(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getSession(false) == null || request.getContentLengthLong() < 0) return;
            var typed = typed(request);
            typed.remove("_csrf");
            if (typed.isEmpty()) return;
            var flash = new FlashMap();
            flash.put(TYPED, typed);
            flash.setTargetRequestPath(request.getRequestURI());
            flash.startExpirationPeriod(60);
            new SessionFlashMapManager().saveOutputFlashMap(flash, request, response);
        }

        /** The fields before the first file, in the form's order. */
        private static Map<String, String> typed(HttpServletRequest request) throws IOException {
            var boundary = MimeType.valueOf(request.getContentType()).getParameter("boundary");
            var typed = new LinkedHashMap<String, String>();
            if (boundary == null) return typed;
            var text = new String(request.getInputStream().readNBytes(READ_AT_MOST), StandardCharsets.UTF_8);
            for (var part : text.split(Pattern.quote("--" + boundary) + "\r\n")) {
                var head = part.indexOf("\r\n\r\n");
                var name = FIELD.matcher(head < 0 ? "" : part.substring(0, head));
                if (part.isEmpty()) continue;
                if (!name.find() || !part.endsWith("\r\n")) break; // the file, or cut off
                typed.put(name.group(1), part.substring(head + 4, part.length() - 2));
            }
            return typed;
        }

        private boolean isTooLarge(HttpServletRequest request) throws ServletException, IOException {
            if (request.getContentLengthLong() >= 0) return request.getContentLengthLong() > most;
            try {
                request.getParts(); // sent in chunks, without its length: counted while it is read
                return false;
            } catch (IllegalStateException overTheLimit) {
                return true;
            }
        }
    }
}
