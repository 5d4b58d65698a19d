package council.procurement.tender;

import council.procurement.Money;
import council.procurement.calendar.Calendars;
import council.procurement.casefile.CaseDocument;
import council.procurement.casefile.DocumentDraft;
import council.procurement.casefile.Hashes;
import council.procurement.casefile.MadeDocumentService;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.Upload;
import council.procurement.people.People;
import council.procurement.platform.pdf.PdfRenderer;
import council.procurement.socialvalue.Counting;
import council.procurement.tender.store.CriteriaStore;
import council.procurement.tender.store.PaperStore;
import council.procurement.tender.store.PaperStore.Made;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the papers of a tender from their texts and the facts of the case, into the documents of the case, and publishes them with the tender. */
@Service
@Transactional
public class PaperService {

    private static final int EMPTY_LINES = 8;
    private static final String TO_FILL_IN = "\u00a0";

    private final PaperTextService texts;
    private final PaperStore store;
    private final CriteriaStore criteria;
    private final ProcurementCaseService cases;
    private final MadeDocumentService made;
    private final PdfRenderer pdf;
    private final People people;
    private final Calendars calendars;
    private final ScoringScales scales;
    private final Clock clock;
    private final String council;

    PaperService(PaperTextService texts, PaperStore store, CriteriaStore criteria, ProcurementCaseService cases, MadeDocumentService made, PdfRenderer pdf, People people,
                 Calendars calendars, ScoringScales scales, Clock clock, @Value("${council.name}") String council) {
        this.texts = texts;
        this.store = store;
        this.criteria = criteria;
        this.cases = cases;
        this.made = made;
        this.pdf = pdf;
        this.people = people;
        this.calendars = calendars;
        this.scales = scales;
        this.clock = clock;
        this.council = council;
    }

    /** A paper of a round as it lies in the documents of the case. */
    public record Filed(Paper paper, CaseDocument document) {
    }

    /** Makes every paper that the round needs, and makes again those that would now say something else. */
    void make(Tender tender, String person) {
        var it = cases.get(tender.caseReference());
        var asked = criteria.asked(tender.tenderNumber());
        var needed = Paper.of(tender.rules().shortPath(), asked.criteria().stream().anyMatch(c -> c.kind().isSocialValue()));
        store.made(tender.tenderNumber()).stream().map(Made::paper).filter(p -> !needed.contains(p)).forEach(p -> store.forget(tender.tenderNumber(), p));
        var facts = facts(it, tender);
        var tables = tables(tender, asked);
        needed.forEach(paper -> make(tender, it, paper, facts, tables, person));
    }

    private void make(Tender tender, ProcurementCase it, Paper paper, Map<PaperFact, String> facts, Map<PaperFact, PaperTable> tables, String person) {
        var sections = texts.current(paper).sections(facts, tables);
        var hash = Hashes.of(sections.toString().getBytes(StandardCharsets.UTF_8));
        var before = store.made(tender.tenderNumber(), paper);
        if (before.filter(m -> m.textHash().equals(hash)).isPresent()) return;
        var file = new Upload("%s-%s.pdf".formatted(it.reference(), paper.id()), render(paper, sections, it.reference(), it.need().title()));
        if (before.isPresent()) {
            made.renew(it.reference(), person, before.get().document(), "Made again from what the tender says now.", file);
            store.changed(tender.tenderNumber(), new Made(paper, before.get().document(), hash));
        } else {
            var round = tender.roundNumber() == 1 ? "" : ", round " + tender.roundNumber();
            store.add(tender.tenderNumber(), new Made(paper, made.add(it.reference(), person, new DocumentDraft(paper.title() + round, paper.kind(), Stage.TENDER), file), hash));
        }
    }

    /** Opens the papers of a round to anybody, in their latest version. */
    void publish(Tender tender, String person) {
        store.made(tender.tenderNumber()).forEach(m -> made.publish(tender.caseReference(), person, m.document()));
    }

    /** The papers of a round, in the order in which a supplier reads them. */
    @Transactional(readOnly = true)
    public List<Filed> of(Tender tender) {
        var all = made.of(tender.caseReference());
        return store.made(tender.tenderNumber()).stream().map(m -> new Filed(m.paper(), all.stream().filter(d -> d.number() == m.document()).findFirst().orElseThrow())).toList();
    }

    /** What a text would make, on invented facts. */
    public byte[] preview(Paper paper, PaperText text) {
        text.check();
        var facts = new EnumMap<PaperFact, String>(PaperFact.class);
        for (var fact : PaperFact.values()) if (!fact.isTable()) facts.put(fact, fact.sample());
        facts.put(PaperFact.COUNCIL, council);
        var usual = scales.of(LocalDate.now(clock)).get(0);
        var sample = List.of(new Criterion(1, CriterionKind.PRICE, "The price, VAT not included.", new BigDecimal("60")),
            new Criterion(2, CriterionKind.QUALITY, "How will you care for the parks in a dry summer?", new BigDecimal("30")).on(usual),
            new Criterion(3, CriterionKind.SOCIAL_VALUE_QUALITY, "How you will bring about the social value that you offer.", new BigDecimal("10")).on(usual));
        return render(paper, text.sections(facts, tables(facts.get(PaperFact.DEADLINE), facts.get(PaperFact.QUESTIONS_BY), new Asked(sample, List.of(new Condition(1, "All vehicles meet Euro 6.", null)), List.of(new Lot(1, "Town parks", new BigDecimal("60000")), new Lot(2, "Cemeteries", new BigDecimal("40000"))), PriceFormula.LOWEST_RATIO, PriceSchedule.ONE_SUM, List.of(), List.of(), null))), facts.get(PaperFact.REFERENCE), facts.get(PaperFact.TITLE));
    }

    private byte[] render(Paper paper, List<PaperText.Section> sections, String reference, String title) {
        return pdf.render("pdf/tender-paper", Map.of("paper", paper, "parts", sections, "reference", reference, "purchase", title));
    }

    private Map<PaperFact, String> facts(ProcurementCase it, Tender tender) {
        var need = it.need();
        var said = tender.documents();
        var facts = new EnumMap<PaperFact, String>(PaperFact.class);
        facts.put(PaperFact.TITLE, need.title());
        facts.put(PaperFact.REFERENCE, it.reference());
        facts.put(PaperFact.COUNCIL, council);
        facts.put(PaperFact.DESCRIPTION, need.description());
        facts.put(PaperFact.SERVICE, people.serviceName(need.service()));
        facts.put(PaperFact.CATEGORY, need.category().label());
        facts.put(PaperFact.CPV, need.cpvCode());
        facts.put(PaperFact.TERM, term(need.initialTermMonths(), need.extensionMonths()));
        facts.put(PaperFact.NEEDED_BY, Deadline.written(need.neededBy()));
        facts.put(PaperFact.OFFICER, people.nameOf(said.preparedBy()));
        facts.put(PaperFact.AUDIENCE, said.suppliersInvited() == null ? "any supplier" : "the suppliers whom the council invited");
        facts.put(PaperFact.DEADLINE, Deadline.written(said.deadline()));
        facts.put(PaperFact.QUESTIONS_BY, Deadline.written(Deadline.forQuestions(said.deadline(), tender.rules(), calendars.council())));
        facts.put(PaperFact.SPECIFICATION, said.specification() == null ? need.description() : said.specification());
        facts.put(PaperFact.TERMS, said.terms());
        facts.put(PaperFact.PARTICIPATION, Stream.concat(criteria.access(tender.tenderNumber()).reservations().stream().map(Reservation::words), Stream.ofNullable(said.participationConditions())).collect(Collectors.joining("\n\n")));
        var method = criteria.method(tender.tenderNumber());
        facts.put(PaperFact.PRICE_METHOD, Stream.of(method.map(Method::priceFormula).orElse(PriceFormula.LOWEST_RATIO).forBidders(), method.map(Method::priceBasis).orElse(PriceBasis.ONE_SUM).forBidders()).filter(words -> !words.isEmpty()).collect(Collectors.joining("\n\n")));
        facts.put(PaperFact.NO_LOTS, method.map(Method::noLotsReason).orElse(""));
        return facts;
    }

    private static String term(int months, int extension) {
        var first = months == 0 ? "one delivery" : months == 1 ? "1 month" : months + " months";
        return extension == 0 ? first : "%s, with extensions of up to %d months".formatted(first, extension);
    }

    private Map<PaperFact, PaperTable> tables(Tender tender, Asked asked) {
        return tables(Deadline.written(tender.documents().deadline()), Deadline.written(Deadline.forQuestions(tender.documents().deadline(), tender.rules(), calendars.council())), asked);
    }

    private static Map<PaperFact, PaperTable> tables(String deadline, String questionsBy, Asked asked) {
        var tables = new EnumMap<PaperFact, PaperTable>(PaperFact.class);
        tables.put(PaperFact.CRITERIA, new PaperTable(List.of("", "Criterion", "What is judged", "Points of 100"),
            asked.criteria().stream().map(c -> List.of(String.valueOf(c.number()), c.kind().label(), asked(c), c.weight().stripTrailingZeros().toPlainString())).toList(), 1));
        if (!asked.lots().isEmpty()) tables.put(PaperFact.LOTS, new PaperTable(List.of("Lot", "What it is", "Estimate without VAT"), asked.lots().stream().map(l -> List.of(String.valueOf(l.number()), l.title(), Money.written(l.valueExVat()))).toList(), 1));
        if (!asked.conditions().isEmpty()) tables.put(PaperFact.REQUIREMENTS, new PaperTable(List.of("", "What every bid must meet"), asked.conditions().stream().map(c -> List.of(String.valueOf(c.number()), c.requirement() + ofLot(c.lot()))).toList(), 0));
        if (asked.asksInWords()) tables.put(PaperFact.SCALE, scales(asked));
        tables.put(PaperFact.DATES, new PaperTable(List.of("Step", "When"), List.of(List.of("Questions close", questionsBy), List.of("Tenders are due", deadline)), 0));
        tables.put(PaperFact.PRICES, prices(asked.schedule()));
        tables.put(PaperFact.COMMITMENTS, asked.asksCommitments() ? measures(asked) : new PaperTable(List.of("What you will do", "How much", "By when", "Value, £"), lines(4, List.of("Total", TO_FILL_IN, TO_FILL_IN, TO_FILL_IN)), 1));
        return tables;
    }

    private static PaperTable prices(PriceSchedule schedule) {
        var total = List.of("Total, VAT not included", TO_FILL_IN, TO_FILL_IN, TO_FILL_IN);
        return schedule.asksRates()
            ? new PaperTable(List.of("Item", "Quantity and when", "Price of one, £", "Price, £"), Stream.concat(schedule.lines().stream().map(line -> List.of(line.name() + ofLot(line.lot()), line.inWords(), TO_FILL_IN, TO_FILL_IN)), Stream.of(total)).toList(), 2)
            : new PaperTable(List.of("Item", "Unit", "Quantity", "Price of one, £", "Price, £"), lines(5, Stream.concat(total.stream(), Stream.of(TO_FILL_IN)).toList()), 3);
    }

    private static PaperTable measures(Asked asked) {
        return new PaperTable(List.of("Measure and unit", "One is worth", "Counts", "You, a year", "Years"), asked.measures().stream().map(m -> List.of(
            "%s %s (%s)%s".formatted(m.measure().code(), m.measure().wording(), m.measure().unit(), m.measure().counting() == Counting.HIRE ? " Counts for %s, and under one measure of this kind.".formatted(asked.hireYearsInWords()) : ""),
            m.worth(), m.mostAYear() == null ? m.mostInWords() : m.mostInWords() + " a year", TO_FILL_IN, TO_FILL_IN)).toList(), 4);
    }

    private static String asked(Criterion c) {
        return c.question() + ofLot(c.lot()) + (c.minimumScore() == null ? "" : " " + c.minimumInWords());
    }

    private static String ofLot(Integer lot) {
        return lot == null ? "" : " (Lot %d only.)".formatted(lot);
    }

    /** Where several scales are used, each row says for which questions. */
    private static PaperTable scales(Asked asked) {
        var several = asked.scales().size() > 1;
        var rows = new ArrayList<List<String>>();
        for (var scale : asked.scales())
            for (int score = 0; score <= scale.highest(); score++)
                rows.add(several ? List.of(score == 0 ? asked.scoredOn(scale) : TO_FILL_IN, String.valueOf(score), scale.words().get(score)) : List.of(String.valueOf(score), scale.words().get(score)));
        return new PaperTable(several ? List.of("Questions", "Score", "What it stands for") : List.of("Score", "What it stands for"), rows, 0);
    }

    private static List<List<String>> lines(int columns, List<String> last) {
        var rows = new ArrayList<>(Collections.nCopies(EMPTY_LINES, Collections.nCopies(columns, TO_FILL_IN)));
        rows.add(last);
        return List.copyOf(rows);
    }
}
