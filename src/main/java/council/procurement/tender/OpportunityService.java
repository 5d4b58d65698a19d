package council.procurement.tender;

import council.procurement.casefile.CaseDocument;
import council.procurement.casefile.DocumentService;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Section;
import council.procurement.tender.store.OpportunityStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may know of a tender: only what is published, from the day of its notice on. */
@Service
@Transactional(readOnly = true)
public class OpportunityService {

    private final OpportunityStore store;
    private final TenderService tenders;
    private final ProcurementCaseService cases;
    private final DocumentService documents;
    private final List<OpportunityPart> parts;
    private final Clock clock;

    OpportunityService(OpportunityStore store, TenderService tenders, ProcurementCaseService cases, DocumentService documents, List<OpportunityPart> parts, Clock clock) {
        this.store = store;
        this.tenders = tenders;
        this.cases = cases;
        this.documents = documents;
        this.parts = parts;
        this.clock = clock;
    }

    public long count(OpportunitySearch search) {
        return store.count(search, clock.instant());
    }

    public List<Opportunity> page(OpportunitySearch search, long offset, int rows) {
        return store.page(search, clock.instant(), offset, rows);
    }

    /**
     * What suppliers are asked.
     *
     * @param open  whether bids are taken
     * @param parts what other parts of the tender add
     */
    public record Details(ProcurementCase it, Tender tender, Asked asked, List<CaseDocument> documents, boolean open, List<Section> parts) {
    }

    /** An advertised tender; empty where there is none, or its notice is not published. */
    public Optional<Details> advertised(String reference) {
        return details(reference).filter(d -> d.tender().publication().noticeNumber() != null);
    }

    /** A tender to which suppliers were asked by name: for those alone. */
    Optional<Details> details(String reference) {
        return tenders.tender(reference).filter(Tender::isPublished).map(tender -> {
            var it = cases.get(reference);
            return new Details(it, tender, tenders.asked(reference), documents.published(reference), it.isOpen() && !tender.isPast(clock.instant()),
                parts.stream().flatMap(part -> part.section(reference).stream()).toList());
        });
    }
}
