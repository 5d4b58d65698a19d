package council.procurement.platform.views.web;

import council.procurement.platform.views.SavedViews;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Opens a table as its officer wants it opened: an address without anything behind it leads to the view that they chose. */
@Configuration
class OpeningView implements WebMvcConfigurer, HandlerInterceptor {

    private final SavedViews views;

    OpeningView(SavedViews views) {
        this.views = views;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/*");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        if (!request.getMethod().equals("GET") || request.getQueryString() != null || request.getRequestURI().contains(".")) return true;
        var first = views.first(request.getRequestURI());
        if (first.isEmpty()) return true;
        response.sendRedirect(first.get().link());
        return false;
    }
}
