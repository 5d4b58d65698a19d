package council.procurement.casefile;

import council.procurement.Refused;
import council.procurement.casefile.store.CaseLock;
import java.util.List;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what people keep beside the forms of a case: {@link CaseAccess} says who may pass, this refuses everybody else.
 * The file stays open when the case has ended: a contract has risks, and letters come late. Whoever changes it waits for
 * whoever changes the same case's file at that moment.
 */
@Service
@Transactional
public class CaseFileService {

    private final ProcurementCaseService cases;
    private final CaseLock lock;

    CaseFileService(ProcurementCaseService cases, CaseLock lock) {
        this.cases = cases;
        this.lock = lock;
    }

    @Transactional(readOnly = true)
    public boolean mayRead(String reference, Viewer viewer) {
        return CaseAccess.of(viewer).readsFile(cases.people(reference));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    ProcurementCase forWriting(String reference, Viewer viewer) {
        return changed(reference, viewer, CaseAccess::writesFile, "You do not keep the file of case %s. Ask its requester or the procurement team to give you a part in it.");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    ProcurementCase forPublishing(String reference, Viewer viewer) {
        return changed(reference, viewer, CaseAccess::publishes, "Only the lead officer of case %s and the procurement team publish its documents. Ask one of them.");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    ProcurementCase forGivingParts(String reference, Viewer viewer) {
        return changed(reference, viewer, CaseAccess::givesParts, "Only the requester and the lead officer of case %s and the procurement team choose who works on it. Ask one of them.");
    }

    private ProcurementCase changed(String reference, Viewer viewer, BiPredicate<CaseAccess, List<CasePerson>> may, String refusal) {
        var it = cases.get(reference);
        if (!may.test(CaseAccess.of(viewer), cases.people(reference))) throw new Refused(refusal, reference);
        lock.hold(reference);
        return it;
    }
}
