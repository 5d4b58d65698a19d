package council.procurement.platform.mail.web;

import council.procurement.Refused;
import council.procurement.platform.mail.MailKind;
import council.procurement.platform.mail.MailRenderer;
import council.procurement.platform.mail.MailText;
import council.procurement.platform.mail.MailTexts;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.security.PersonNames;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The texts of our mails, for process owners: read, tried on sample facts, changed, taken back. */
@Controller
class MailTextController {

    /** A kind of mail in the list. {@code changedBy} is null where the shipped text is in use. */
    record Line(MailKind kind, String subject, String changedBy, java.time.Instant changedAt) {
    }

    /** A version in the history of a text. {@code text} is null where somebody went back to the shipped one. */
    record Version(int number, MailText text, String by, java.time.Instant at) {
    }

    private final CurrentUser user;
    private final MailTexts texts;
    private final MailRenderer renderer;
    private final PersonNames names;

    MailTextController(CurrentUser user, MailTexts texts, MailRenderer renderer, PersonNames names) {
        this.user = user;
        this.texts = texts;
        this.renderer = renderer;
        this.names = names;
    }

    @GetMapping("/mail-templates")
    String list(Model model) {
        mayChange();
        model.addAttribute("lines", texts.kinds().stream().map(kind -> {
            var newest = texts.versions(kind.id()).stream().findFirst().filter(version -> version.text() != null);
            return new Line(kind, texts.current(kind.id()).subject(), newest.map(version -> names.of(version.changedBy())).orElse(null), newest.map(version -> version.changedAt()).orElse(null));
        }).toList());
        return "mail/texts";
    }

    @GetMapping("/mail-templates/{id}")
    String text(@PathVariable String id, @RequestParam Map<String, String> asked, Model model) {
        mayChange();
        model.addAttribute("done", asked.containsKey("saved") ? "The text is saved; mails are written from it from now on" : asked.containsKey("shipped") ? "The shipped text is in use again" : null);
        return page(found(id), texts.current(id), null, model);
    }

    /** Shows what was typed as a mail, without keeping it. */
    @PostMapping("/mail-templates/{id}/preview")
    String preview(@PathVariable String id, @RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String body, Model model) {
        mayChange();
        return page(found(id), new MailText(subject, body), null, model);
    }

    @PostMapping("/mail-templates/{id}")
    String save(@PathVariable String id, @RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String body, Model model) {
        mayChange();
        var typed = new MailText(subject, body);
        try {
            texts.change(found(id).id(), typed, user.id());
        } catch (Refused refused) {
            return page(found(id), typed, refused.getMessage(), model);
        }
        return "redirect:/mail-templates/{id}?saved";
    }

    @PostMapping("/mail-templates/{id}/shipped")
    String shipped(@PathVariable String id) {
        mayChange();
        texts.backToShipped(found(id).id(), user.id());
        return "redirect:/mail-templates/{id}?shipped";
    }

    private String page(MailKind kind, MailText text, String error, Model model) {
        var versions = texts.versions(kind.id());
        model.addAttribute("kind", kind);
        model.addAttribute("text", text);
        var fault = error == null ? faultOf(kind, text) : error;
        var field = text.subject().isBlank() || text.subject().length() > MailText.LONGEST_SUBJECT ? "subject" : "body";
        model.addAttribute("error", fault);
        model.addAttribute("errorField", field);
        model.addAttribute("errors", fault == null ? Map.of() : Map.of(field, fault));
        model.addAttribute("preview", renderer.render(kind, MailTexts.tidy(text), kind.sample()));
        model.addAttribute("changed", !versions.isEmpty() && versions.get(0).text() != null);
        model.addAttribute("shipped", texts.shipped(kind.id()));
        model.addAttribute("versions", versions.stream().map(v -> new Version(v.number(), v.text(), names.of(v.changedBy()), v.changedAt())).toList());
        return "mail/text";
    }

    private static String faultOf(MailKind kind, MailText text) {
        try {
            MailTexts.tidy(text).check(kind);
            return null;
        } catch (Refused refused) {
            return refused.getMessage();
        }
    }

    private MailKind found(String id) {
        return texts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void mayChange() {
        if (!user.isIn("process-owners")) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
