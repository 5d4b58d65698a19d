package council.procurement.approval;

import java.util.Locale;

/** What a person does in a case, as far as one person may not do two of them (domain reference 7.3). */
public enum Duty {
    REQUEST("raised the need"),
    BUDGET("confirmed the funds"),
    ROUTE("agreed the route"),
    OPEN_BIDS("opened the bids"),
    SCORE("scored the bids"),
    MODERATE("moderated the scores"),
    RECOMMEND("recommended the award"),
    APPROVE_AWARD("approved the award"),
    SIGN("signed the contract"),
    ORDER("placed the order"),
    RECEIVE("received the goods"),
    PAY("paid the invoice"),
    MANAGE("took on the contract");

    private final String done;

    Duty(String done) {
        this.done = done;
    }

    /** What somebody wants who tries it, as the log of attempts names it: {@code Approve award}. */
    public String wanted() {
        var words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** As it stands in a sentence after a name. */
    public String done() {
        return done;
    }
}
