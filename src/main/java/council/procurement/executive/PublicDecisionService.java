package council.procurement.executive;

import council.procurement.approval.DecisionType;
import council.procurement.executive.store.PublicDecisionStore;
import council.procurement.people.People;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public register of decisions by members and of published decisions by officers (SI 2012/2089 regs 12–14). */
@Service
@Transactional(readOnly = true)
public class PublicDecisionService {

    private static final DateTimeFormatter DAY = KeyDecisionService.DAY;

    private final PublicDecisionStore store;
    private final KeyDecisionService keyDecisions;
    private final People people;

    PublicDecisionService(PublicDecisionStore store, KeyDecisionService keyDecisions, People people) {
        this.store = store;
        this.keyDecisions = keyDecisions;
        this.people = people;
    }

    public long count(DecisionSearch search) {
        return store.count(search);
    }

    public List<PublicDecision> page(DecisionSearch search, long offset, int size) {
        return store.page(search, offset, size).stream().map(this::shown).toList();
    }

    public void each(DecisionSearch search, Consumer<PublicDecision> taker) {
        store.each(search, row -> taker.accept(shown(row)));
    }

    public Optional<PublicDecision> find(long number) {
        return store.find(number).map(this::shown);
    }

    /** Those of one case or waiver, oldest first. */
    public List<PublicDecision> of(String reference) {
        return store.of(reference).stream().map(this::shown).toList();
    }

    private PublicDecision shown(PublicDecisionStore.Row it) {
        boolean members = KeyDecisionService.isOfMembers(it.role());
        var notice = !members ? null : keyDecisions.notices(it.reference()).stream().filter(one -> !one.decisionFrom().isAfter(it.decidedOn())).reduce((one, later) -> later).map(keyDecisions::inWords).orElse(null);
        var urgency = it.urgentReason() == null ? null : "Urgent and exempt from call-in, agreed by %s on %s: %s".formatted(it.urgentAgreedBy(), DAY.format(it.urgentAgreedOn()), it.urgentReason());
        return new PublicDecision(it.number(), it.reference(), it.title(), DecisionType.valueOf(it.type()).subject(), it.valueExVat(), decider(people, it.role(), it.person(), it.body(), it.minute()), members,
            it.decidedOn(), it.outcome().equals("APPROVED") ? "Approved" : "Rejected", it.reasons(), it.alternatives(), it.interests(), it.publishedOn(), status(it, members), notice, urgency);
    }

    /** A member by name and title, a body with its minute, an officer by post alone. */
    static String decider(People people, String role, String person, String body, String minute) {
        if (body != null) return "%s, minute %s".formatted(body, minute);
        return role.equals("cabinet-member") ? people.nameOf(person) + ", cabinet member" : people.groupName(role);
    }

    private static String status(PublicDecisionStore.Row it, boolean members) {
        if (!members || it.released()) return "In force";
        if (it.referredBack()) return "Referred back, to be taken again";
        if (it.calledIn()) return "Called in, nothing is done on it";
        return it.callInEnds() == null ? "Published" : "Open to call-in until " + DAY.format(it.callInEnds());
    }
}
