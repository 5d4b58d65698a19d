package council.procurement.contract.web;

import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractRegisterService;
import council.procurement.contract.ContractService;
import council.procurement.contract.Review;
import council.procurement.people.People;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The contract's part of the file, with the form that records the order of a small purchase for those who place it. */
@Component
class ContractPart implements CaseFilePart {

    private final ContractService contracts;
    private final ContractRegisterService register;
    private final People people;

    ContractPart(ContractService contracts, ContractRegisterService register, People people) {
        this.contracts = contracts;
        this.register = register;
        this.people = people;
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        var all = contracts.ofCase(reference);
        if (all.isEmpty()) return Optional.empty();
        var section = Section.titled(all.size() == 1 ? "Contract" : "Contracts");
        for (var it : all) {
            section = reviews(facts(section, it), it);
            section = section.link("Changes and versions of %s".formatted(it.reference()), "/contracts/%s/variations".formatted(it.reference()));
            if (register.find(it.reference()).isPresent()) section = section.link("%s in the public register".formatted(it.reference()), "/contracts/" + it.reference());
        }
        return Optional.of(contracts.asksForOrder(reference, viewer.person()) ? section.form("contract/order") : section);
    }

    private Section facts(Section so, Contract it) {
        var section = so.fact("Reference", it.reference()).fact("State", it.state().label()).fact("Supplier", it.supplier().name())
            .fact("Value ex VAT", it.valueExVat()).fact("Starts", it.period().startsOn()).fact("Ends", it.period().endsOn())
            .fact("Contract manager", it.manager() == null ? "Nobody is named yet" : people.nameOf(it.manager()));
        var care = it.care();
        if (care != null && care.nextReviewOn() != null) section = section.fact("Next review", care.nextReviewOn());
        if (it.order() != null) section = section.fact("Order", it.order().orderNumber()).fact("Date of the order", it.order().orderDate());
        else if (it.procuredHow().isShortPath()) section = section.fact("Order", "Not recorded yet");
        var closed = contracts.closure(it.reference());
        return closed.isEmpty() ? section : section.fact("Final account ex VAT", closed.get().finalAccount()).fact("What was learned", closed.get().lessons());
    }

    private Section reviews(Section section, Contract it) {
        var reviews = contracts.reviews(it.reference());
        return reviews.isEmpty() ? section : section.table("Reviews", List.of("Review", "Due", "By", "Performance", "Notes", "Social value delivered", "Savings"), reviews.stream().map(this::row).toList());
    }

    private List<Object> row(Review it) {
        return Section.row(it.number(), it.dueOn(), people.nameOf(it.person()), it.rating().label(), it.notes(), it.socialValueDelivered(), it.savingsRealised());
    }
}
