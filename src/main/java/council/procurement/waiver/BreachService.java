package council.procurement.waiver;

import council.procurement.Refused;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.waiver.store.WaiverEvidence;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Purchases made against the rules: anybody of the council records one, so that nobody hides them. */
@Service
@Transactional
public class BreachService {

    private final WaiverEvidence evidence;
    private final People people;
    private final Clock clock;

    BreachService(WaiverEvidence evidence, People people, Clock clock) {
        this.evidence = evidence;
        this.people = people;
        this.clock = clock;
    }

    /** @throws council.procurement.RefusedFields where something is left out or impossible */
    public void record(Viewer viewer, String what, String service, String who, String supplier, BigDecimal valueExVat, LocalDate happenedOn, String howFound, String remedy) {
        if (!maySee(viewer) || viewer.isIn("internal-audit")) throw new Refused("Only officers of the council record a breach; internal audit changes nothing.");
        var breach = new Breach(0, what, people.isService(service) ? service : null, who, supplier, valueExVat, happenedOn, howFound, remedy, viewer.person(), clock.instant());
        breach.refusals(LocalDate.now(clock)).orThrow();
        evidence.add(breach);
    }

    /** Everybody who belongs to a group. */
    public boolean maySee(Viewer viewer) {
        return !viewer.groups().isEmpty();
    }

    @Transactional(readOnly = true)
    public List<Breach> between(LocalDate first, LocalDate last) {
        return evidence.breaches(first, last);
    }
}
