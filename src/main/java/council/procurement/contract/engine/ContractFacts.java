package council.procurement.contract.engine;

import council.procurement.contract.ContractService;
import council.procurement.contract.ReviewService;
import council.procurement.platform.FormText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Facts of a contract that its model reads: {@code ${contractFacts.manager(execution)}}. */
@Component("contractFacts")
public class ContractFacts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ContractService contracts;
    private final ReviewService reviews;

    ContractFacts(ContractService contracts, ReviewService reviews) {
        this.contracts = contracts;
        this.reviews = reviews;
    }

    public double valueExVat(DelegateExecution execution) {
        return contracts.get(execution.getProcessBusinessKey()).valueExVat().doubleValue();
    }

    /** Who looks after the contract: its tasks go to this person. */
    public String manager(DelegateExecution execution) {
        return contracts.get(execution.getProcessBusinessKey()).manager();
    }

    /** What the last review found; that there was none yet. */
    public String lastReview(DelegateExecution execution) {
        var reviews = contracts.reviews(execution.getProcessBusinessKey());
        if (reviews.isEmpty()) return "This is the **first review** of the contract.";
        var last = reviews.get(reviews.size() - 1);
        return FormText.shown("Last review, %s: **%s**. %s%s".formatted(LocalDate.ofInstant(last.at(), LONDON).format(DAY), last.rating().label(), FormText.plain(last.notes()),
            last.issues() == null ? "" : "\n\nIssues that were open then: " + FormText.plain(last.issues())));
    }

    /** Whether the review is recorded on the contract's own page, so that the form asks nothing. */
    public boolean isReviewPageNeeded(DelegateExecution execution) {
        return reviews.needsPage(execution.getProcessBusinessKey());
    }

    /** Where the review may or must be recorded. */
    public String reviewPage(DelegateExecution execution) {
        var reference = execution.getProcessBusinessKey();
        var page = "(/contracts/%s/reviews/new)".formatted(reference);
        return reviews.needsPage(reference) ? "This contract has indicators or promises of social value: **[record the review on its page]%s**, then complete this task.".formatted(page)
            : "Payments, risks, the supplier's view and improvements can be recorded too: then [use the page of the contract]%s and complete this task.".formatted(page);
    }

    /** When it ends and by how much it may be extended. */
    public String end(DelegateExecution execution) {
        var it = contracts.get(execution.getProcessBusinessKey());
        var period = it.period();
        return "It ends on **%s**%s To buy again, [start the next procurement from the contract's page](/contracts/%s): nothing is typed twice.".formatted(period.endsOn().format(DAY),
            period.extensionMonths() == 0 ? " and provides for no extension." : " and provides for extensions of %d months.".formatted(period.extensionMonths()), it.reference());
    }
}
