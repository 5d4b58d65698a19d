package council.procurement.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Tasklist shows a person the message of a failed call. This filter makes it one plain sentence with status 400 where the
 * use case refused or the input could not be read, and keeps everything else as the engine answered it.
 */
class RefusalFilter extends OncePerRequestFilter {

    private static final String UNREADABLE =
        "One of the answers cannot be read as the kind of value its field asks for. Correct it and send the form again.";
    private static final String NOT_YOURS =
        "This is not yours to do: the task belongs to another person or group. Go back to your list of tasks.";
    private static final String GONE =
        "This task is no longer there: somebody completed or withdrew it. Go back to your list of tasks.";
    private static final String TOO_LATE =
        "Somebody else changed this at the same moment. Open it again, look at what changed and repeat your step.";

    private final ObjectMapper json;

    RefusalFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return "GET".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caught = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, caught);
        if (caught.getStatus() >= 400) {
            var plain = plain(caught, request.getRequestURI());
            if (plain != null) {
                caught.resetBuffer();
                caught.setStatus(plain.status);
                caught.setContentType(MediaType.APPLICATION_JSON_VALUE);
                caught.setCharacterEncoding(StandardCharsets.UTF_8.name());
                caught.getOutputStream().write(json.writeValueAsBytes(Map.of("type", "Refused", "message", plain.sentence)));
            }
        }
        caught.copyBodyToResponse();
    }

    private record Plain(int status, String sentence) {
    }

    private Plain plain(ContentCachingResponseWrapper response, String uri) {
        var body = read(response.getContentAsByteArray());
        if (body == null) return null;
        var type = String.valueOf(body.get("type"));
        if (type.equals("Refused")) return new Plain(400, String.valueOf(body.get("message")));
        if (type.equals("OptimisticLockingException")) return new Plain(409, TOO_LATE);
        var fills = uri.endsWith("/submit-form") || uri.endsWith("/complete") || uri.endsWith("/start") || uri.endsWith("/claim");
        if (response.getStatus() == 403 && (fills || uri.contains("/task/"))) return new Plain(403, NOT_YOURS);
        if (!fills) return null;
        if (type.equals("NullValueException") || String.valueOf(body.get("message")).endsWith("task is null") || response.getStatus() == 404) return new Plain(404, GONE);
        return response.getStatus() == 400 ? new Plain(400, UNREADABLE) : null;
    }

    private Map<?, ?> read(byte[] body) {
        try {
            return json.readValue(body, Map.class);
        } catch (IOException notJson) {
            return null;
        }
    }

    @Configuration
    static class Registration {
        @Bean
        FilterRegistrationBean<RefusalFilter> refusalFilter(ObjectMapper json) {
            var registration = new FilterRegistrationBean<>(new RefusalFilter(json));
            registration.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
            registration.setOrder(300); // after the security chain, round the engine's servlets
            return registration;
        }
    }
}
