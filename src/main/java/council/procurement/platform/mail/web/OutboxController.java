package council.procurement.platform.mail.web;

import council.procurement.platform.mail.MailSettings;
import council.procurement.platform.mail.MailState;
import council.procurement.platform.mail.MailTexts;
import council.procurement.platform.mail.Outbox;
import council.procurement.platform.mail.OutboxMail;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every mail, for process owners and administrators; a single one also for the person whom it is written to. */
@Controller
class OutboxController {

    /** Nothing runs, nothing is fetched, and our own pages alone may show it in a frame; styles stand in attributes, as mail programs want them. */
    private static final String MAIL_CONTENT = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    static final List<Column> COLUMNS = List.of(Column.of("subject", "Subject"), Column.of("to", "To"), Column.of("written", "Written"), Column.of("state", "State"));
    private static final List<String> FILE = List.of("Subject", "To", "Written", "Sent", "State", "Attempts", "What went wrong");

    private final CurrentUser user;
    private final Outbox outbox;
    private final MailTexts texts;
    private final MailSettings settings;

    OutboxController(CurrentUser user, Outbox outbox, MailTexts texts, MailSettings settings) {
        this.user = user;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
    }

    @GetMapping("/outbox")
    String page(HttpServletRequest request, Model model) {
        if (!seesAll()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var query = TableQuery.of(request, "-written", COLUMNS);
        var state = state(query);
        var words = query.parameter("q");
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("states", Typed.choices(List.of(MailState.values()), MailState::name, MailState::label));
        model.addAttribute("hasServer", settings.hasServer());
        model.addAttribute("failed", outbox.count("", MailState.FAILED.name(), ""));
        model.addAttribute("table", query.page(outbox.page("", state, words, query.sort(), query.descending(), query.offset(), query.size()), outbox.count("", state, words)));
        return "mail/outbox";
    }

    @GetMapping({"/outbox.csv", "/outbox.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!seesAll()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var query = TableQuery.of(request, "-written", COLUMNS);
        TableFile.send(request, response, "outbox", FILE, row -> outbox.each("", state(query), query.parameter("q"), query.sort(), query.descending(),
            it -> row.accept(new Object[] {it.subject(), it.recipient(), it.createdAt(), it.sentAt(), it.state().label(), it.attempts(), it.lastError()})));
    }

    @GetMapping("/outbox/{number}")
    String mail(@PathVariable long number, @RequestParam Map<String, String> asked, Model model) {
        var mail = found(number);
        model.addAttribute("mail", mail);
        model.addAttribute("kind", texts.find(mail.kind()).map(kind -> kind.name()).orElse(mail.kind()));
        model.addAttribute("seesAll", seesAll());
        model.addAttribute("mine", mail.person().equals(user.id()));
        model.addAttribute("hasServer", settings.hasServer());
        model.addAttribute("done", asked.containsKey("done"));
        return "mail/mail";
    }

    /** As a mail program shows it. */
    @GetMapping("/outbox/{number}/html")
    ResponseEntity<String> html(@PathVariable long number) {
        return ResponseEntity.ok().contentType(MediaType.valueOf("text/html;charset=UTF-8")).header("Content-Security-Policy", MAIL_CONTENT)
            .header("X-Frame-Options", "SAMEORIGIN").body(readable(found(number)).html());
    }

    @PostMapping("/outbox/{number}/try-again")
    String tryAgain(@PathVariable long number) {
        if (!seesAll()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        outbox.tryAgain(found(number).number());
        return "redirect:/outbox/{number}?done";
    }

    /** What makes no sense in an address filters nothing. */
    private static String state(TableQuery query) {
        return Arrays.stream(MailState.values()).map(MailState::name).filter(query.parameter("state")::equals).findFirst().orElse("");
    }

    /** A personal link is its reader's alone. */
    private static OutboxMail readable(OutboxMail mail) {
        if (mail.isSealed()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return mail;
    }

    /** What is not for this person is not there for them. */
    private OutboxMail found(long number) {
        return outbox.find(number).filter(mail -> seesAll() || mail.person().equals(user.id())).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean seesAll() {
        return user.isIn("process-owners") || user.isIn("camunda-admin");
    }
}
