package council.procurement.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much a page of ours takes in one go. The container drops everything in a request that is larger, the token against
 * forged requests too, and the person would read that they may not do this. So a request that is too large goes back, unread,
 * to the page it came from, with {@code ?tooLarge}, and that page says what is wrong.
 */
@Configuration
class UploadLimit {

    private static final long MEGABYTE = 1_000_000;

    private final long most;

    /** The file, and a megabyte for what stands beside it in the form. */
    UploadLimit(@Value("${council.documents.largest-megabytes}") int largestFile) {
        this.most = (largestFile + 1) * MEGABYTE;
    }

    @Bean
    MultipartConfigElement multipart() {
        return new MultipartConfigElement("", -1, most, 0);
    }

    @Bean
    FilterRegistrationBean<Filter> uploadLimitFilter() {
        var registration = new FilterRegistrationBean<>(new Filter(most));
        registration.addUrlPatterns("/procurements/*", "/cpv/import", "/budget-lines/import", "/collaboration/import");
        registration.setOrder(-200); // before the security chain, which reads the form for its token
        return registration;
    }

    static class Filter extends OncePerRequestFilter {

        private final long most;

        Filter(long most) {
            this.most = most;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !String.valueOf(request.getContentType()).startsWith("multipart/form-data");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
            if (isTooLarge(request)) {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader("Location", request.getRequestURI() + "?tooLarge");
            } else {
                chain.doFilter(request, response);
            }
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
