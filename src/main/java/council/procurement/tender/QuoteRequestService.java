package council.procurement.tender;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.platform.mail.Notice;
import council.procurement.platform.mail.Outbox;
import council.procurement.supplier.SupplierAccount;
import council.procurement.supplier.SupplierAccountService;
import council.procurement.tender.store.QuoteRequestStore;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suppliers who are asked by name: the mail with a link that signs in once, who followed it, who declined and why, and one reminder (feature 37). */
@Service
@Transactional
public class QuoteRequestService {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>()\"]+@[^@\\s,;<>()\"]+\\.[A-Za-z]{2,}");

    private final QuoteRequestStore store;
    private final TenderService tenders;
    private final SupplierAccountService accounts;
    private final SupplierChoiceService choices;
    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final Outbox outbox;
    private final Clock clock;

    QuoteRequestService(QuoteRequestStore store, TenderService tenders, SupplierAccountService accounts, SupplierChoiceService choices, ProcurementCaseService cases, TimelineService timeline, Outbox outbox, Clock clock) {
        this.store = store;
        this.tenders = tenders;
        this.accounts = accounts;
        this.choices = choices;
        this.cases = cases;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Asks those of the newest round, which suppliers know now. Who was chosen from the register gets a mail. Where suppliers were named
     * in words, a line with an e-mail address gets one; one without is asked by the officer in another way, and stands in the list all
     * the same.
     */
    public void send(String reference) {
        var tender = tenders.tender(reference).orElseThrow();
        var chosen = choices.of(tender).chosen();
        for (var one : chosen) {
            var email = one.supplier().email().toLowerCase(Locale.UK);
            if (store.isAsked(tender.tenderNumber(), email)) continue;
            store.add(tender.tenderNumber(), one.supplier().name(), email, one.reference());
            mail(reference, tender, one.supplier().name(), email, "quote-request");
        }
        if (!chosen.isEmpty() || tender.documents().suppliersInvited() == null) return;
        for (var line : tender.documents().suppliersInvited().lines().map(String::strip).filter(l -> !l.isEmpty()).distinct().toList()) {
            var found = EMAIL.matcher(line);
            var email = found.find() ? found.group().toLowerCase(Locale.UK) : null;
            if (email != null && store.isAsked(tender.tenderNumber(), email)) continue;
            var name = email == null ? line : line.replace(found.group(), "").replaceAll("[<>()]", "").replaceAll("[,;:\\s-]+$", "").strip();
            store.add(tender.tenderNumber(), name.isEmpty() ? email : name.length() > 200 ? name.substring(0, 200) : name, email, null);
            if (email != null) mail(reference, tender, name.isEmpty() ? email : name, email, "quote-request");
        }
    }

    /** Who was asked in the newest round, in the officer's order. Only that a bid came is told, nothing of it. */
    @Transactional(readOnly = true)
    public List<QuoteRequest> of(String reference) {
        return tenders.tender(reference).map(t -> store.of(t.tenderNumber())).orElse(List.of());
    }

    /**
     * Reminds those who neither replied nor declined, once each.
     *
     * @return how many
     * @throws Refused after the deadline, or where nobody is left to be reminded
     */
    public int remind(String reference, String person) {
        var tender = tenders.tender(reference).filter(Tender::isPublished).orElseThrow(() -> new Refused("Nobody was asked in case %s.", reference));
        if (tender.isPast(clock.instant())) throw new Refused("The deadline has passed, so a reminder comes too late.");
        var waiting = store.of(tender.tenderNumber()).stream().filter(r -> r.isWaiting() && r.remindedAt() == null).toList();
        if (waiting.isEmpty()) throw new Refused("Everybody has replied, declined or been reminded.");
        for (var one : waiting) {
            mail(reference, tender, one.name(), one.email(), "quote-reminder");
            store.reminded(one.number());
        }
        timeline.add(reference, Stage.TENDER, person, "Reminded %s of the request.".formatted(waiting.size() == 1 ? "1 supplier" : waiting.size() + " suppliers"));
        return waiting.size();
    }

    /** The supplier looked at what is asked of it. */
    public void opened(SupplierAccount account, String reference) {
        tenders.tender(reference).ifPresent(t -> store.opened(t.tenderNumber(), account.email()));
    }

    /** The supplier does not quote this time; a bid sent afterwards takes that back. */
    public void decline(SupplierAccount account, String reference, String reason) {
        FieldRefusals.none().text(reason, 1000, "reason", "Say in a few words why; it helps us to ask the right firms.").orThrow();
        var tender = tenders.tender(reference).filter(t -> store.isAsked(t.tenderNumber(), account.email())).orElseThrow(() -> new Refused("You were not asked for a quote here."));
        if (tender.isPast(clock.instant())) throw new Refused("The deadline has passed.");
        if (store.find(tender.tenderNumber(), account.email()).orElseThrow().repliedAt() != null) throw new Refused("You have sent a bid. Withdraw it first.");
        store.declined(tender.tenderNumber(), account.email(), reason.strip());
        timeline.add(reference, Stage.TENDER, ProcurementCaseService.SYSTEM, "A supplier that was asked declined.");
    }

    private void mail(String reference, Tender tender, String name, String email, String kind) {
        var deadline = tender.documents().deadline();
        outbox.tellSealed(new Notice("%s/%d/%s".formatted(kind, tender.tenderNumber(), email), kind, "", email, accounts.link(email, "/supplier/bids/" + reference, deadline),
            Map.of("name", name, "case", "%s %s".formatted(reference, cases.get(reference).need().title()), "due", Deadline.written(deadline))));
    }
}
