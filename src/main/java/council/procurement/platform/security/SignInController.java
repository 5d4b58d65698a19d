package council.procurement.platform.security;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one sign-in page, for our pages and the webapps. */
@Controller
class SignInController {

    private final CurrentUser user;
    private final DemoUsers demo;

    SignInController(CurrentUser user, DemoUsers demo) {
        this.user = user;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam Map<String, String> asked, Model model) {
        if (user.isSignedIn()) return "redirect:/";
        model.addAttribute("wrong", asked.containsKey("error"));
        model.addAttribute("signedOut", asked.containsKey("signed-out"));
        model.addAttribute("demo", demo);
        return "sign-in";
    }
}
