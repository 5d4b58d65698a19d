package council.procurement.casefile;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.store.CaseLock;
import council.procurement.casefile.store.LinkStore;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases and contracts belong together, and how. A link shows at both its ends. */
@Service
@Transactional
public class LinkService {

    /** A link as one of its ends shows it. @param label how it reads from there: "Is followed by" */
    public record Shown(CaseLink link, String label, LinkEnd other) {
    }

    private final LinkStore store;
    private final CaseFileService files;
    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final CaseLock lock;
    private final List<LinkEnds> further;
    private final Clock clock;

    LinkService(LinkStore store, CaseFileService files, ProcurementCaseService cases, TimelineService timeline, CaseLock lock, List<LinkEnds> further, Clock clock) {
        this.store = store;
        this.files = files;
        this.cases = cases;
        this.timeline = timeline;
        this.lock = lock;
        this.further = further;
        this.clock = clock;
    }

    /**
     * Links as an officer asks on the page.
     *
     * @throws RefusedFields where something is left out, the other end does not exist or does not fit, or they are linked so
     * @throws Refused       where the viewer does not keep this file
     */
    public void add(String reference, Viewer viewer, LinkKind kind, String other, String reason) {
        var it = files.forWriting(reference, viewer);
        var wanted = other == null ? "" : other.strip().toUpperCase(Locale.UK);
        FieldRefusals.none()
            .unless(kind != null && kind.isSetByHand(), "kind", "Choose how they belong together.")
            .unless(!wanted.isEmpty(), "other", "Give the reference of the other case or contract, such as P-2026-0001 or C-2026-0001.")
            .text(reason, 1000, "reason", "Say why.")
            .orThrow();
        fault(reference, wanted, kind).ifPresent(sentence -> {
            throw new RefusedFields(Map.of("other", sentence));
        });
        store(it, wanted, kind, viewer.person(), reason);
    }

    /**
     * Links on behalf of a step of the process, such as a merger; rights are the step's to check.
     *
     * @param other  reference of a case or a contract
     * @param person who does it, or the system
     * @throws Refused where the other end does not exist, is the case itself or does not fit, or they are linked so
     */
    public void link(String reference, String other, LinkKind kind, String person, String reason) {
        var it = cases.get(reference);
        lock.hold(reference);
        fault(reference, other, kind).ifPresent(sentence -> {
            throw new Refused("%s", sentence);
        });
        store(it, other, kind, person, reason);
    }

    /** What the start form named as replaced becomes a link, where the register has that contract; any other text stays a text. */
    public void linkReplaced(String reference, String person) {
        var named = cases.get(reference).need().replacesContract();
        if (named == null) return;
        var contract = named.strip().toUpperCase(Locale.UK);
        lock.hold(reference);
        if (fault(reference, contract, LinkKind.REPLACES_CONTRACT).isEmpty()) link(reference, contract, LinkKind.REPLACES_CONTRACT, person, "Named in the need.");
    }

    /** Ends a link from the case; that it was there stays on record. */
    public void remove(String reference, Viewer viewer, long number, String reason) {
        var it = files.forWriting(reference, viewer);
        var link = store.find(number).filter(l -> l.caseReference().equals(reference)).orElseThrow(() -> new Refused("This link is no longer there. Open the list of links again."));
        if (!link.kind().isSetByHand()) throw new Refused("A merger is not undone by removing its link.");
        FieldRefusals.none().text(reason, 1000, "reason", "Say why.").orThrow();
        store.remove(number, reason.strip(), viewer.person(), clock.instant());
        timeline.add(reference, it.stage(), viewer.person(), "Removed the link “%s %s”.".formatted(link.kind().label(), link.otherReference()));
    }

    /** The links of a case or of a contract, whichever end it is; oldest first. */
    @Transactional(readOnly = true)
    public List<Shown> of(String reference) {
        return store.of(reference).stream().map(l -> {
            var other = l.otherThan(reference);
            return new Shown(l, l.labelFrom(reference), find(other).orElseGet(() -> new LinkEnd(other, "", null, false)));
        }).toList();
    }

    private void store(ProcurementCase it, String other, LinkKind kind, String person, String reason) {
        store.add(new CaseLink(0, it.reference(), kind, other, reason.strip(), person, clock.instant()));
        timeline.add(it.reference(), it.stage(), person, "Linked this case: %s %s.".formatted(kind.label().toLowerCase(Locale.UK), other));
    }

    private Optional<String> fault(String reference, String other, LinkKind kind) {
        if (other.equals(reference)) return Optional.of("This is the case itself. Give the reference of another.");
        var end = find(other);
        if (end.isEmpty()) return Optional.of("There is no case or contract %s. Check the reference.".formatted(other));
        if (kind == LinkKind.REPLACES_CONTRACT && !end.get().contract()) return Optional.of("%s is not a contract. Give the reference of the contract that is replaced.".formatted(other));
        if (kind == LinkKind.MERGED_INTO && end.get().contract()) return Optional.of("%s is a contract. A case is merged into another case.".formatted(other));
        var same = store.of(reference).stream().anyMatch(l -> l.kind() == kind && l.otherThan(reference).equals(other) && (kind == LinkKind.RELATED || l.caseReference().equals(reference)));
        if (same) return Optional.of("They are linked in this way already.");
        var inTurn = kind != LinkKind.RELATED && store.of(reference).stream().anyMatch(l -> l.kind() == kind && l.caseReference().equals(other));
        return inTurn ? Optional.of("%s is linked to this case in the same way; it cannot hold in both directions.".formatted(other)) : Optional.empty();
    }

    private Optional<LinkEnd> find(String reference) {
        var aCase = cases.find(reference).map(c -> new LinkEnd(c.reference(), c.need().title(), "/procurements/" + c.reference(), false));
        return aCase.or(() -> further.stream().flatMap(ends -> ends.find(reference).stream()).findFirst());
    }
}
