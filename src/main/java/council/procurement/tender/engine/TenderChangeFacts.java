package council.procurement.tender.engine;

import council.procurement.people.People;
import council.procurement.platform.FormText;
import council.procurement.tender.TenderChangeService;
import council.procurement.tender.TenderService;
import org.springframework.stereotype.Component;

/** What the forms about a change of an open tender say: {@code ${tenderChangeFacts.brief(tenderChangeNumber)}}. */
@Component("tenderChangeFacts")
public class TenderChangeFacts {

    private final TenderChangeService changes;
    private final TenderService tenders;
    private final People people;

    TenderChangeFacts(TenderChangeService changes, TenderService tenders, People people) {
        this.changes = changes;
        this.tenders = tenders;
        this.people = people;
    }

    public String brief(long number) {
        var it = changes.change(number);
        return FormText.shown("**%s.** %s\n\n**What bidders are told:** %s\n\n**Asked by %s:** %s".formatted(it.kind().label(), changes.inWords(it), plain(it.what()), people.nameOf(it.askedBy()), plain(it.reason())));
    }

    /** Those invited by name; nobody is known by name where the tender was advertised. */
    public String whom(long number) {
        var invited = tenders.tender(changes.change(number).caseReference()).orElseThrow().documents().suppliersInvited();
        return invited == null ? "**Tell:** everybody who asked for the papers or sent a question." : FormText.shown("**Tell:**  \n" + plain(invited));
    }

    private static String plain(String typed) {
        return FormText.plain(typed).replaceAll("\\R", "  \n");
    }
}
