package council.procurement.platform.web;

import council.procurement.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A use case said no to a page or to the script of an embedded form: 400 and its sentence alone. A browser that asks for a
 * page gets one; everything else gets {@code {"message": "…"}}.
 */
@ControllerAdvice
class RefusedAdvice {

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    Object unreadable(HttpServletRequest request) {
        return refused(new Refused("One of the answers cannot be read as the kind of value its field asks for. Correct it and send it again."), request);
    }

    @ExceptionHandler
    Object refused(Refused refusal, HttpServletRequest request) {
        if (String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)) {
            return new ModelAndView("refused", Map.of("sentence", refusal.getMessage()), HttpStatus.BAD_REQUEST);
        }
        return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_JSON).body(Map.of("message", refusal.getMessage()));
    }
}
