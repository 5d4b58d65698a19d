package council.procurement.waiver;

import council.procurement.Money;
import council.procurement.approval.DecisionFile;
import council.procurement.approval.DecisionSubject;
import council.procurement.approval.DecisionType;
import council.procurement.casefile.Commitment;
import council.procurement.casefile.CommitmentSource;
import council.procurement.casefile.CompetitionWaiver;
import council.procurement.casefile.CompetitionWaivers;
import council.procurement.casefile.FileHead;
import council.procurement.casefile.FileHeads;
import council.procurement.contract.ContractService;
import council.procurement.people.People;
import council.procurement.platform.FormText;
import council.procurement.waiver.store.WaiverStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask of waivers: the file that decisions belong to, its head, what deciders read, what it commits and which case it releases. */
@Service
@Transactional(readOnly = true)
class WaiverFileService implements DecisionFile, DecisionSubject, FileHeads, CommitmentSource, CompetitionWaivers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int EARLIER_NAMED = 4;
    /** So many characters of what was typed stand on the form, so that all the facts fit on one screen and none is cut off. */
    private static final int LONG = 320;
    private static final int SHORT = 180;

    private final WaiverService waivers;
    private final WaiverHistoryService history;
    private final WaiverStore store;
    private final ContractService contracts;
    private final People people;

    WaiverFileService(WaiverService waivers, WaiverHistoryService history, WaiverStore store, ContractService contracts, People people) {
        this.waivers = waivers;
        this.history = history;
        this.store = store;
        this.contracts = contracts;
        this.people = people;
    }

    @Override
    public boolean keeps(String reference) {
        return waivers.find(reference).isPresent();
    }

    @Override
    public String raisedBy(String reference) {
        return waivers.get(reference).requestedBy();
    }

    @Override
    public String service(String reference) {
        return waivers.get(reference).request().service();
    }

    @Override
    @Transactional
    public void note(String reference, String person, String sentence) {
        history.add(reference, person, sentence);
    }

    @Override
    public DecisionType type() {
        return DecisionType.WAIVER;
    }

    @Override
    public Set<String> authors(String reference) {
        return waivers.find(reference).map(it -> Set.of(it.requestedBy())).orElse(Set.of());
    }

    @Override
    public Optional<BigDecimal> worth(String reference) {
        return waivers.find(reference).map(it -> it.request().valueExVat());
    }

    @Override
    public String title(String reference) {
        return "Waiver of the Contract Procedure Rules: " + waivers.get(reference).request().title();
    }

    @Override
    public Optional<FileHead> find(String reference) {
        return waivers.find(reference).map(it -> {
            var asked = it.request();
            var brief = "**%s · %s**  \n%s asks to buy from **%s** without “%s”  \n**%s**  \n%s  \n[Whole history](/waivers/%s)".formatted(reference, FormText.plain(asked.title()),
                people.nameOf(it.requestedBy()) + ", " + people.serviceName(asked.service()), FormText.plain(asked.supplier()), asked.ruleWaived().label(), asked.valueInWords(),
                period(asked), reference);
            return new FileHead(reference, asked.title(), asked.service(), it.requestedBy(), brief, "/waivers/" + reference);
        });
    }

    @Override
    public Optional<String> caseOf(String reference) {
        return waivers.find(reference).map(Waiver::caseReference);
    }

    private static String period(WaiverRequest it) {
        return it.termMonths() == 0 ? "Single delivery on %s".formatted(it.startDate().format(DAY)) : "%s to %s, %d months".formatted(it.startDate().format(DAY), it.endsOn().format(DAY), it.termMonths());
    }

    @Override
    public String inBrief(String reference) {
        return waivers.find(reference).map(this::inBrief).orElse("");
    }

    private String inBrief(Waiver it) {
        var asked = it.request();
        var rules = it.rules();
        var text = new StringBuilder();
        if (rules.splitWarning() != null) text.append("**Warning:** ").append(rules.splitWarning()).append("\n\n");
        if (asked.retrospective()) text.append("**Retrospective: the purchase was made already.**\n\n");
        text.append("**Ground:** ").append(asked.ground().label()).append(". ").append(rules.groundCondition());
        if (it.decidedValue().compareTo(asked.valueExVat()) > 0) text.append("\n- This ground is decided as from ").append(Money.written(rules.decidedAsFrom())).append(" ex VAT");
        text.append("\n- **Spend with the supplier:** %s in %d months, %s in %d months".formatted(Money.written(rules.spendRecent()), rules.recentMonths(), Money.written(rules.spendLong()), rules.longMonths()));
        text.append("\n- **Earlier waivers for supplier or need:** ").append(earlierInBrief(it));
        text.append("\n- **Looks split:** ").append(rules.splitWarning() == null ? "no, by the table purchase-splitting" : "yes, see the warning");
        text.append("\n- **Interests:** ").append(people.nameOf(it.requestedBy())).append(" declares none in it");
        text.append("\n- Within the longest term of %d months, and below the statutory threshold of %s".formatted(rules.longestTermMonths(), Money.written(rules.threshold())));
        text.append("\n\n**Why:** ").append(brief(asked.justification(), LONG)).append("\n\n**Value for money:** ").append(brief(asked.valueForMoney(), LONG));
        text.append("\n\n**Back to competition:** ").append(brief(asked.exitPlan(), LONG));
        text.append("\n\n**Market evidence:** ").append(asked.marketEvidence() == null ? "not asked for on this ground" : brief(asked.marketEvidence(), SHORT));
        if (asked.challengeRisk() != null) text.append("\n\n**Risk of challenge:** ").append(brief(asked.challengeRisk(), SHORT));
        return text.toString();
    }

    private String earlierInBrief(Waiver it) {
        var earlier = waivers.earlier(it);
        return earlier.isEmpty() ? "none" : earlier.stream().limit(EARLIER_NAMED).map(w -> "[%s](/waivers/%s) %s, %s".formatted(w.reference(), w.reference(), w.status().label().toLowerCase(Locale.UK),
            Money.written(w.request().valueExVat()))).collect(Collectors.joining("; ")) + (earlier.size() > EARLIER_NAMED ? "; and %d more".formatted(earlier.size() - EARLIER_NAMED) : "");
    }

    /** What was typed, on one line; the whole of it is a click away. */
    private static String brief(String typed, int most) {
        return FormText.plain(FormText.capped(typed.replaceAll("\\R", " "), most));
    }

    /** Nothing: the case that an approved waiver releases counts already. */
    @Override
    public List<Commitment> withCpv(String cpvCode, LocalDate since) {
        return List.of();
    }

    /** Until the contract is there and counts in its place. */
    @Override
    public List<Commitment> withSupplier(String supplier, LocalDate since) {
        return store.approvedWith(supplier, since).stream().filter(w -> contracts.ofCase(w.caseReference()).isEmpty()).map(WaiverFileService::commitment).toList();
    }

    private static Commitment commitment(Waiver it) {
        var asked = it.request();
        return new Commitment(it.reference(), asked.title(), asked.service(), asked.cpvCode(), asked.supplier(), asked.valueExVat(), it.decidedOn());
    }

    @Override
    public Optional<CompetitionWaiver> of(String caseReference) {
        return waivers.ofCase(caseReference).stream().filter(w -> w.status() == WaiverStatus.APPROVED).findFirst()
            .map(w -> new CompetitionWaiver(w.reference(), w.request().supplier(), w.rules().minimumInvited(), w.request().valueExVat(), w.request().termMonths()));
    }
}
