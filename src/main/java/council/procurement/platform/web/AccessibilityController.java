package council.procurement.platform.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The accessibility statement that the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018
 * ask for, open to everybody.
 */
@Controller
class AccessibilityController {

    private final String contact;

    AccessibilityController(@Value("${council.accessibility.contact}") String contact) {
        this.contact = contact;
    }

    @GetMapping("/accessibility")
    String statement(Model model) {
        model.addAttribute("contact", contact);
        return "accessibility";
    }
}
