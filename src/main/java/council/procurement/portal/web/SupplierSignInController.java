package council.procurement.portal.web;

import council.procurement.RefusedFields;
import council.procurement.platform.security.SupplierSession;
import council.procurement.supplier.SupplierAccountService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in at the suppliers' pages by a link in a mail. The link leads to a page with a button, since programs that look into
 * mails follow links; the button uses it up.
 */
@Controller
class SupplierSignInController {

    private final SupplierAccountService accounts;
    private final boolean demo;

    SupplierSignInController(SupplierAccountService accounts, @Value("${council.demo-password:}") String demoPassword) {
        this.accounts = accounts;
        this.demo = !demoPassword.isEmpty();
    }

    @GetMapping("/supplier/sign-in")
    String ask(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("errors", Map.of());
        model.addAttribute("typed", Map.of());
        model.addAttribute("forBid", reference(asked.get("bid")));
        model.addAttribute("signedOut", asked.containsKey("signed-out"));
        return "portal/sign-in";
    }

    /** Whoever asks and whatever for reads the same. The demo, which sends no mails, shows what the mail would hold. */
    @PostMapping("/supplier/sign-in")
    String send(@RequestParam Map<String, String> typed, HttpServletRequest request, Model model) {
        var bid = reference(typed.get("bid"));
        try {
            var link = accounts.sendLink(typed.get("email"), bid.isEmpty() ? "/supplier" : "/supplier/bids/" + bid, request.getRemoteAddr());
            model.addAttribute("email", typed.get("email").strip());
            model.addAttribute("demoLink", demo && !accounts.sendsMails() ? link.orElse(null) : null);
            return "portal/link-sent";
        } catch (RefusedFields e) {
            model.addAttribute("errors", e.fields());
            model.addAttribute("typed", typed);
            model.addAttribute("forBid", bid);
            model.addAttribute("signedOut", false);
            return "portal/sign-in";
        }
    }

    @GetMapping("/supplier/sign-in/{token}")
    String follow(@PathVariable String token, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        model.addAttribute("good", accounts.isGood(token));
        model.addAttribute("token", token);
        return "portal/follow";
    }

    @PostMapping("/supplier/sign-in/{token}")
    String signIn(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        var signedIn = accounts.signIn(token);
        if (signedIn.isEmpty()) {
            model.addAttribute("good", false);
            return "portal/follow";
        }
        SupplierSession.begin(signedIn.get().token(), request, response);
        return "redirect:" + (signedIn.get().account().isIntroduced() ? signedIn.get().leadsTo() : "/supplier/account?first&to=" + signedIn.get().leadsTo());
    }

    @PostMapping("/supplier/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        SupplierSession.token(request).ifPresent(accounts::signOut);
        SupplierSession.end(request, response);
        return "redirect:/supplier/sign-in?signed-out";
    }

    /** A case's reference, and nothing else that somebody may have put into an address. */
    private static String reference(String text) {
        return text != null && text.matches("[A-Z]-\\d{4}-\\d{4,6}") ? text : "";
    }
}
