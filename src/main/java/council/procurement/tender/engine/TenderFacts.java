package council.procurement.tender.engine;

import council.procurement.Money;
import council.procurement.approval.DecisionSubject;
import council.procurement.approval.DecisionType;
import council.procurement.calendar.Calendars;
import council.procurement.casefile.FormAnswerService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.initiation.InitiationService;
import council.procurement.initiation.SmallPurchase;
import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeSubject;
import council.procurement.platform.FormText;
import council.procurement.supplier.Supplier;
import council.procurement.tender.BidService;
import council.procurement.tender.Deadline;
import council.procurement.tender.Reservation;
import council.procurement.tender.SupplierChoiceService;
import council.procurement.tender.Tender;
import council.procurement.tender.TenderService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the forms of this stage show and suggest: {@code ${tenderFacts.rules(execution)}}. Nothing of a bid is here. */
@Component("tenderFacts")
public class TenderFacts implements DecisionSubject, NoticeSubject {

    /** The usual split where quality counts (domain reference 3.5). */
    private static final Map<String, String> QUOTE_DEFAULTS = Map.of("priceWeight", "60", "qualityWeight", "40");

    private static final int IN_BRIEF = 600;
    /** So many working days the deadline is worked out for. */
    private static final int DAYS_AHEAD = 5;

    private final TenderService tenders;
    private final BidService bids;
    private final SupplierChoiceService choices;
    private final ProcurementCaseService cases;
    private final InitiationService initiation;
    private final FormAnswerService answers;
    private final Calendars calendars;
    private final Clock clock;

    TenderFacts(TenderService tenders, BidService bids, SupplierChoiceService choices, ProcurementCaseService cases, InitiationService initiation, FormAnswerService answers, Calendars calendars, Clock clock) {
        this.tenders = tenders;
        this.bids = bids;
        this.choices = choices;
        this.cases = cases;
        this.initiation = initiation;
        this.answers = answers;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Who asked the suppliers: the same officer opens their quotes. */
    public String officer(DelegateExecution execution) {
        return tender(execution).documents().preparedBy();
    }

    /** Whether suppliers learn of it from a notice, and not from an invitation. */
    public boolean advertised(DelegateExecution execution) {
        return tenders.isAdvertised(cases.get(execution.getProcessBusinessKey()));
    }

    /** The way to the page on which suppliers are chosen; what stands there changes after this form was opened. */
    public String suppliersPage(DelegateExecution execution) {
        return "[Choose the suppliers](/procurements/%s/suppliers-asked) from the register, on their own page, then come back and complete this task.".formatted(execution.getProcessBusinessKey());
    }

    /** Whom the service proposed, in its words, as Markdown. */
    public String proposed(DelegateExecution execution) {
        return purchase(execution).map(SmallPurchase::proposedSuppliers).map(text -> FormText.capped(plain(text), FormText.LONGEST)).orElse("Nobody");
    }

    /** Whom the register knows for this, those asked longest ago first, as lines that can be copied into the field. */
    public String suggestions(DelegateExecution execution) {
        var lines = choices.suggestions(execution.getProcessBusinessKey()).stream().map(s -> "* %s, %s (%s; %s)".formatted(FormText.plain(s.supplier().name()), s.supplier().email(), marks(s.supplier()),
            s.lastAsked() == null ? "never asked" : "last asked on " + Deadline.written(LocalDate.ofInstant(s.lastAsked(), Deadline.LONDON)))).toList();
        return lines.isEmpty() ? "The register knows nobody with an e-mail address who sells this." : String.join("\n", lines);
    }

    private static String marks(Supplier it) {
        return String.join(", ", Stream.of(it.place().countsAsLocal() ? "local" : "not local", Boolean.TRUE.equals(it.sme()) ? "SME" : "", Boolean.TRUE.equals(it.vcse()) ? "VCSE" : "").filter(mark -> !mark.isEmpty()).toList());
    }

    /** When a late bid came, for the monitoring officer; nothing of what it says or whose it is. */
    public String lateBid(long bid, long submission) {
        return bids.lateBid(bid, (int) submission);
    }

    /** The service's specification, as Markdown. */
    public String specification(DelegateExecution execution) {
        return purchase(execution).map(SmallPurchase::specification).map(text -> FormText.capped(plain(text), FormText.LONGEST)).orElse("");
    }

    /** The answer given before; on the first visit what the service proposed or what is usual. */
    public Object suggested(DelegateExecution execution, String field) {
        var given = answers.latest(execution.getProcessBusinessKey(), "send-requests").get(field);
        if (given != null) return given;
        return field.equals("suppliersInvited") ? purchase(execution).map(SmallPurchase::proposedSuppliers).orElse(null) : QUOTE_DEFAULTS.get(field);
    }

    /** The limits that the rules set, in words. */
    public String rules(DelegateExecution execution) {
        var rules = tender(execution).rules();
        var earliest = Deadline.earliest(LocalDate.now(clock), rules, calendars.council());
        return "%s Deadlines end at 12:00 on a working day; the earliest, counted from today, is **%s**.".formatted(rules.weightsInWords(), Deadline.written(earliest));
    }

    /** One part of the documents, as Markdown, for those who review and publish them. */
    public String document(DelegateExecution execution, String part) {
        var it = tender(execution).documents();
        return FormText.capped(switch (part) {
            case "specification" -> papers(execution) + plain(it.specification());
            case "terms" -> plain(it.terms());
            case "participationConditions" -> it.participationConditions() == null ? "None" : plain(it.participationConditions());
            case "suppliersInvited" -> it.suppliersInvited() == null ? "Nobody by name; the tender is advertised" : plain(it.suppliersInvited());
            case "criteria" -> criteria(execution.getProcessBusinessKey(), FormText.LONGEST);
            case "deadline" -> Deadline.written(it.deadline());
            default -> throw new IllegalArgumentException(part);
        }, FormText.LONGEST);
    }

    /** The papers as suppliers get them, to be opened beside the form. */
    private String papers(DelegateExecution execution) {
        return tenders.papers(execution.getProcessBusinessKey()).stream().map(p -> "* [%s (PDF)](/procurements/%s/documents/%d/versions/%d)\n".formatted(
            p.paper().title(), p.document().caseReference(), p.document().number(), p.document().latest().number())).collect(Collectors.joining("", "\n\n", "\n"));
    }

    /** What was asked, of whom and until when, for whoever decides after nobody answered. */
    public String round(DelegateExecution execution) {
        // A small purchase was specified by its service, before there were documents.
        var specification = tender(execution).documents().specification() == null ? specification(execution) : document(execution, "specification");
        return FormText.capped("**Deadline:** %s\n\n**Asked:** %s\n\n**Specification:** %s".formatted(document(execution, "deadline"), document(execution, "suppliersInvited"),
            FormText.capped(specification, IN_BRIEF)), FormText.LONGEST);
    }

    @Override
    public NoticeKind noticeKind() {
        return NoticeKind.TENDER;
    }

    /** The deadline to be written into the notice: the planned one, or that of each day where it would be too early. */
    @Override
    public String noticeInBrief(String reference) {
        var reserved = tenders.access(reference).reservations().stream().map(Reservation::words).collect(Collectors.joining(" "));
        return reserved.isEmpty() ? deadlines(reference) : "**Reserved; the notice must say so:** %s\n\n%s".formatted(FormText.plain(reserved), deadlines(reference));
    }

    private String deadlines(String reference) {
        var byDay = tenders.deadlinesByDay(reference, DAYS_AHEAD);
        var planned = LocalDate.ofInstant(tenders.tender(reference).orElseThrow().documents().deadline(), Deadline.LONDON);
        if (byDay.values().stream().allMatch(planned::equals)) return "**Tenders due** at 12:00 on %s, as planned.".formatted(Deadline.written(planned));
        var lastDay = new TreeMap<LocalDate, LocalDate>();
        byDay.forEach((day, due) -> lastDay.merge(due, day, (one, later) -> later));
        return lastDay.entrySet().stream().map(it -> "* Published until %s: at 12:00 on **%s**%s".formatted(Deadline.written(it.getValue()), Deadline.written(it.getKey()), planned.equals(it.getKey()) ? ", as planned" : ""))
            .collect(Collectors.joining("\n", "**Tenders due**, by the day of publication, since the shortest time counts from it:\n", ""));
    }

    @Override
    public DecisionType type() {
        return DecisionType.PUBLISH;
    }

    @Override
    public String inBrief(String reference) {
        return tenders.tender(reference).map(Tender::documents).map(it -> "**Specification:** %s\n\n**Deadline:** %s\n\n**Criteria**\n\n%s".formatted(
            FormText.capped(plain(it.specification()), IN_BRIEF), Deadline.written(it.deadline()), criteria(reference, IN_BRIEF / 4))).orElse("");
    }

    @Override
    public Set<String> authors(String reference) {
        return tenders.tender(reference).map(Tender::documents).map(it -> Set.of(it.preparedBy())).orElse(Set.of());
    }

    /** The way to the page on which they are written; what stands there changes after this form was opened. */
    public String criteriaPage(DelegateExecution execution) {
        return "[Write lots, conditions and criteria](/procurements/%s/criteria) on their own page, then come back and complete this task.".formatted(execution.getProcessBusinessKey());
    }

    private String criteria(String reference, int longest) {
        var asked = tenders.asked(reference);
        var lots = asked.lots().stream().map(lot -> "* %s, %s".formatted(FormText.plain(lot.label()), Money.written(lot.valueExVat())));
        var reserved = asked.reservations().stream().map(r -> "* " + FormText.plain(r.words()));
        var conditions = asked.conditions().stream().map(c -> "* Must be met%s: %s".formatted(ofLot(c.lot()), FormText.capped(plain(c.requirement()), longest)));
        var criteria = asked.criteria().stream().map(c -> "%d. %s%s, %s points%s: %s".formatted(c.number(), c.kind().label(), ofLot(c.lot()), c.weight().stripTrailingZeros().toPlainString(),
            (c.scale() == null ? "" : ", scored " + c.scale().label()) + (c.minimumScore() == null ? "" : ", at least %d of %d".formatted(c.minimumScore(), c.scale().highest())), FormText.capped(plain(c.question()), longest)));
        var formula = asked.criteria().isEmpty() ? Stream.<String>empty() : Stream.of("", "Price: " + asked.priceFormula().inWords());
        return Stream.of(reserved, lots, conditions, criteria, formula).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    private static String ofLot(Integer lot) {
        return lot == null ? "" : " for lot " + lot;
    }

    /** The deadline that stands in the documents, as a date field takes it. */
    public String deadline(DelegateExecution execution) {
        return LocalDate.ofInstant(tender(execution).documents().deadline(), Deadline.LONDON).toString();
    }

    private java.util.Optional<SmallPurchase> purchase(DelegateExecution execution) {
        return initiation.smallPurchase(execution.getProcessBusinessKey());
    }

    private Tender tender(DelegateExecution execution) {
        return tenders.tender(execution.getProcessBusinessKey()).orElseThrow();
    }

    private static String plain(String typed) {
        return FormText.plain(typed).replaceAll("\\R", "  \n");
    }
}
