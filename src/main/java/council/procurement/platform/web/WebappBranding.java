package council.procurement.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The council's name for the Camunda webapps, as a module that their {@code config.js} imports by way of
 * {@code /js/webapps.js}: the one thing about their looks that is configured and not a file.
 */
@RestController
class WebappBranding {

    private final String module;

    WebappBranding(@Value("${council.name}") String councilName, ObjectMapper json) throws JsonProcessingException {
        this.module = "export const council = " + json.writeValueAsString(councilName) + ";\n";
    }

    @GetMapping("/js/council-name.js")
    ResponseEntity<String> councilName() {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8")).body(module);
    }
}
