package council.procurement.portal.config;

import council.procurement.platform.mail.MailKind;
import council.procurement.platform.mail.MailKind.Placeholder;
import council.procurement.platform.security.SupplierSessions;
import council.procurement.supplier.SupplierAccount;
import council.procurement.supplier.SupplierAccountService;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is written to suppliers, and who knows their sessions. */
@Configuration
class SupplierMails {

    private static final Placeholder CASE = new Placeholder("case", "Reference and title of the tender", "P-2026-0014 Recycling disposal");
    private static final Placeholder WHEN = new Placeholder("when", "When it was received, to the millisecond", "11:59:59.250 on 7 December 2026");
    private static final Placeholder RECEIPT = new Placeholder("receipt", "The hash of the receipt", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    private static final Placeholder DUE = new Placeholder("due", "Until when the supplier can reply", "12:00 on 7 December 2026");

    @Bean
    MailKind.Catalogue supplierMailCatalogue() {
        return new MailKind.Catalogue(List.of(
            MailKind.outside("supplier-sign-in", "Supplier: sign-in link", "At once, to whoever asks for a link at the supplier pages.", "Sign in",
                List.of(new Placeholder("minutes", "How many minutes the link works", "30"))),
            MailKind.outside("quote-request", "Supplier: request for a quote", "When the procurement officer sends the requests: to each supplier with an e-mail address.", "See the request", List.of(CASE, DUE)),
            MailKind.outside("quote-reminder", "Supplier: reminder of a request", "When the procurement officer reminds those who have neither replied nor declined.", "See the request", List.of(CASE, DUE)),
            MailKind.outside("tender-news", "Supplier: news of a tender", "When a question is answered to all, an open tender changes or nobody bid in time: to everybody who was asked by mail or has begun a bid.", "See the tender",
                List.of(CASE, new Placeholder("news", "What is new, in a sentence or two", "The deadline is moved from 7 December 2026 to 14 December 2026."))),
            MailKind.outside("bid-received", "Supplier: receipt for a bid", "As soon as a bid is submitted or replaced.", "See your bid", List.of(CASE, WHEN, RECEIPT)),
            MailKind.outside("bid-withdrawn", "Supplier: bid withdrawn", "As soon as a supplier withdraws its bid.", "See your bid", List.of(CASE, WHEN, RECEIPT)),
            MailKind.outside("bid-withdrawn-late", "Supplier: bid withdrawn after the deadline", "As soon as a supplier withdraws its bid after the deadline.", "See your bid", List.of(CASE)),
            MailKind.outside("copy-asked", "Supplier: exact copy of a file", "When a file could not be read at the opening and the procurement officer asks for it again: to its bidder.", "Send the file",
                List.of(CASE, DUE, new Placeholder("file", "The name of the file", "method.pdf"), new Placeholder("words", "What the officer adds; may be empty", "It is the plan of the depot."))),
            MailKind.outside("copy-ruled", "Supplier: decision on what cannot be read", "When the monitoring officer decided on a bid that cannot be read whole: to its bidder.", "See your bid",
                List.of(CASE, new Placeholder("ruling", "What was decided", "assessed without what cannot be read"), new Placeholder("reason", "The reason", "The plan repeats what the answers say."))),
            MailKind.outside("information-asked", "Supplier: missing information", "When the officer who checks the bids asks for what is missing: to every bidder with gaps at the same moment, once.", "Answer", List.of(CASE, DUE)),
            MailKind.outside("exclusion-asked", "Supplier: ground for exclusion", "When the officer who checks the bids gives a ground for excluding a supplier: to its bidder.", "Explain yourself", List.of(CASE, DUE)),
            MailKind.outside("exclusion-decided", "Supplier: decision on an exclusion", "When it is decided whether a supplier is excluded: to its bidder.", "See your bid",
                List.of(CASE, new Placeholder("ruling", "What was decided", "the bid stays in the running"))),
            MailKind.outside("bid-outcome", "Supplier: outcome", "When the outcome letters are sent: to every bidder at the same moment.", "Read the letter", List.of(CASE))));
    }

    @Bean
    SupplierSessions supplierSessions(SupplierAccountService accounts) {
        return session -> accounts.signedIn(session).map(SupplierAccount::number);
    }
}
