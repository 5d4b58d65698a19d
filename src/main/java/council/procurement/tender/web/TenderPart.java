package council.procurement.tender.web;

import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.tender.BidService;
import council.procurement.tender.Documents;
import council.procurement.tender.Invited;
import council.procurement.tender.Opening;
import council.procurement.tender.Tender;
import council.procurement.tender.TenderService;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tender's part of the file: what was asked of suppliers and by when. Of bids and of those invited it gives numbers, never a name or a price. */
@Component
class TenderPart implements CaseFilePart {

    private final TenderService tenders;
    private final BidService bids;
    private final People people;

    TenderPart(TenderService tenders, BidService bids, People people) {
        this.tenders = tenders;
        this.bids = bids;
        this.people = people;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        return tenders.tender(reference).filter(it -> it.documents() != null).map(it -> opening(criteria(publication(documents(it), it), reference), reference))
            .map(section -> tenders.suppliersKnow(reference) && bids.mayRead(reference, viewer) ? section.link("Bids and opening", "/procurements/%s/bids".formatted(reference)) : section);
    }

    private Section documents(Tender it) {
        var documents = it.documents();
        var section = Section.titled("Tender").fact("Specification", documents.specification()).fact("Terms", documents.terms());
        if (it.roundNumber() > 1) section = section.fact("Round", it.roundNumber());
        var access = tenders.access(it.caseReference());
        for (var reserved : access.reservations()) section = section.fact(reserved.shows().byPlace() ? "Reserved by place" : "Reserved by kind of supplier", reserved.words());
        if (access.reason() != null) section = section.fact("Why it is reserved", access.reason());
        if (access.smeBarriers() != null) section = section.fact("Barriers to small firms considered", access.smeBarriers());
        if (documents.participationConditions() != null) section = section.fact("Conditions of participation", documents.participationConditions());
        if (documents.suppliersInvited() != null) section = invited(section, documents);
        section = section.link("Lots, conditions and award criteria", "/procurements/%s/criteria".formatted(it.caseReference()));
        section = section.link("The papers that suppliers get", "/procurements/%s/documents".formatted(it.caseReference()));
        if (it.isPublished()) section = section.link("Changes of the tender", "/procurements/%s/tender-changes".formatted(it.caseReference())).link("Questions of suppliers, and the answers", "/procurements/%s/questions".formatted(it.caseReference()));
        if (it.isPublished()) section = section.link("Report a breach of confidentiality", "/procurements/%s/breach".formatted(it.caseReference()));
        section = section.fact("Prepared by", people.nameOf(documents.preparedBy()));
        return it.reviewedBy() == null ? section : section.fact("Reviewed by", people.nameOf(it.reviewedBy()));
    }

    private static Section invited(Section section, Documents documents) {
        var names = new Invited(documents.suppliersInvited(), documents.localInvited(), documents.noLocalReason(), documents.smeInvited(), documents.noSmeReason()).names();
        return section.fact("Suppliers asked by name", names.size())
            .fact("A local supplier among them", documents.localInvited() ? "Yes" : "No: " + documents.noLocalReason())
            .fact("A small firm or charity among them", documents.smeInvited() ? "Yes" : "No: " + documents.noSmeReason());
    }

    private Section publication(Section section, Tender it) {
        section = it.suspended() ? section.fact("Deadline", "Suspended until the tender is resumed") : section.fact("Deadline", it.documents().deadline());
        if (!it.isPublished()) return section.fact("Published", "Not yet");
        var as = it.publication();
        section = section.fact(as.noticeNumber() == null ? "Sent to suppliers on" : "Published on", as.publishedOn()).fact("By", people.nameOf(as.publishedBy()));
        return as.noticeNumber() == null ? section : section.fact("Notice", as.noticeNumber());
    }

    private Section criteria(Section section, String reference) {
        var criteria = tenders.criteria(reference);
        return criteria.isEmpty() ? section : section.table("Award criteria, weights of 100", List.of("Criterion", "Question", "Weight"),
            criteria.stream().map(c -> Section.row(c.kind().label(), c.question(), c.weight().stripTrailingZeros().toPlainString())).toList());
    }

    private Section opening(Section section, String reference) {
        var openings = tenders.openings(reference);
        return openings.isEmpty() ? section : section.table("Opening of the bids", List.of("Step", "By", "When", "In time", "Late"), openings.stream()
            .map(o -> Section.row(o.step() == Opening.Step.OPENED ? "Opened" : "Witnessed", people.nameOf(o.person()), o.at(), o.admitted(), o.late())).toList());
    }
}
