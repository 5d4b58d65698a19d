package council.procurement.platform.mail.web;

import council.procurement.platform.mail.MailPreference;
import council.procurement.platform.mail.MailPreference.Delivery;
import council.procurement.platform.mail.MailPreferences;
import council.procurement.platform.mail.MailSettings;
import council.procurement.platform.mail.Outbox;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.TableQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own mail: how they want to be written to, and what was written to them. */
@Controller
class MyMailController {

    private static final List<Column> COLUMNS = OutboxController.COLUMNS.stream().filter(column -> !"to".equals(column.key())).toList();

    private final CurrentUser user;
    private final MailPreferences preferences;
    private final Outbox outbox;
    private final MailSettings settings;

    MyMailController(CurrentUser user, MailPreferences preferences, Outbox outbox, MailSettings settings) {
        this.user = user;
        this.preferences = preferences;
        this.outbox = outbox;
        this.settings = settings;
    }

    @GetMapping("/my-mail")
    String page(HttpServletRequest request, @RequestParam Map<String, String> asked, Model model) {
        var query = TableQuery.of(request, "-written", COLUMNS);
        model.addAttribute("done", asked.containsKey("done"));
        model.addAttribute("chosen", preferences.of(user.id()));
        model.addAttribute("deliveries", Delivery.values());
        model.addAttribute("hasServer", settings.hasServer());
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("table", query.page(outbox.page(user.id(), "", "", query.sort(), query.descending(), query.offset(), query.size()), outbox.count(user.id(), "", "")));
        return "mail/my-mail";
    }

    @PostMapping("/my-mail")
    String choose(@RequestParam(defaultValue = "") String delivery, @RequestParam(defaultValue = "false") boolean teamTasks) {
        preferences.choose(user.id(), new MailPreference(Delivery.of(delivery).orElse(Delivery.AT_ONCE), teamTasks));
        return "redirect:/my-mail?done";
    }
}
