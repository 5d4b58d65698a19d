package council.procurement.businesscase.web;

import council.procurement.businesscase.BudgetConfirmation;
import council.procurement.businesscase.BusinessCase;
import council.procurement.businesscase.BusinessCaseService;
import council.procurement.businesscase.Impact;
import council.procurement.businesscase.ImpactScreening;
import council.procurement.businesscase.SocialValueConsideration;
import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The business case's part of the file: options, cost, funds, impacts and when social value was considered. */
@Component
class BusinessCasePart implements CaseFilePart {

    private final BusinessCaseService businessCases;
    private final People people;

    BusinessCasePart(BusinessCaseService businessCases, People people) {
        this.businessCases = businessCases;
        this.people = people;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        var section = Section.titled("Business case");
        var found = businessCases.find(reference);
        if (found.isPresent()) section = written(section, found.get(), reference);
        var considered = businessCases.socialValueConsideration(reference);
        if (considered.isPresent()) section = socialValue(section, considered.get());
        if (found.isPresent()) section = options(section, found.get());
        var confirmations = businessCases.budgetConfirmations(reference);
        if (!confirmations.isEmpty()) {
            section = section.table("Funds", List.of("Answer", "Amount ex VAT", "By", "When", "Reason"), confirmations.stream().map(this::row).toList());
        }
        var impacts = businessCases.impacts(reference);
        if (impacts.isPresent()) section = impacts(section, impacts.get());
        return Optional.of(section);
    }

    private Section written(Section section, BusinessCase it, String reference) {
        var proposal = it.proposal();
        section = section.fact("State", it.status().label())
            .fact("Written by", people.nameOf(it.writtenBy()))
            .fact("Preferred option", proposal.preferredOption().label())
            .fact("Why it is preferred", proposal.preferredBecause())
            .fact("Whole-life cost ex VAT", it.wholeLifeCost());
        var saving = businessCases.plannedSaving(reference);
        if (saving.isPresent()) section = section.fact("Planned saving over the term", saving.get());
        return section.fact("Benefits", proposal.benefits()).fact("Risks", proposal.risks())
            .fact("Divided into lots", proposal.lots() ? "Yes" : "No: " + proposal.lotsReason())
            .fact("Neighbours and frameworks looked at", proposal.collaboration());
    }

    private Section socialValue(Section section, SocialValueConsideration it) {
        return section.fact("Social value considered on", it.consideredOn())
            .fact("Asked for by", it.statutory() ? "Public Services (Social Value) Act 2012" : "The council's policy")
            .fact("What it could improve", it.considered().improvement())
            .fact("How to secure it", it.considered().securing())
            .fact("Consultation", it.considered().consultation());
    }

    private static Section options(Section section, BusinessCase it) {
        var proposal = it.proposal();
        return section
            .table("Options", List.of("Option", "What was found"), List.of(
                Section.row("Do nothing", proposal.optionDoNothing()), Section.row("Do it in-house", proposal.optionInHouse()),
                Section.row("Share with other councils", proposal.optionShared()), Section.row("Buy from a framework", proposal.optionFramework()),
                Section.row("Go to the market", proposal.optionMarket())))
            .table("Cost over the whole life, ex VAT", List.of("What", "Cost"), List.of(
                Section.row("Purchase", proposal.purchaseCost()), Section.row("Running", proposal.runningCost()), Section.row("Disposal", proposal.disposalCost()),
                Section.row("Together", it.wholeLifeCost())));
    }

    private List<Object> row(BudgetConfirmation it) {
        var answer = switch (it.outcome()) {
            case APPROVED -> "Confirmed";
            case REJECTED -> "Refused";
            case RETURNED -> "Returned for changes";
        };
        return Section.row(answer, it.amount(), people.nameOf(it.person()), it.at(), it.reason());
    }

    private static Section impacts(Section section, ImpactScreening it) {
        return section.table("Impacts", List.of("On", "Affected", "What is done, or why nothing"), List.of(
            row("Climate", it.climate()), row("Equality", it.equality()), row("Staff who may transfer", it.tupe()), row("Personal data", it.dataProtection())));
    }

    private static List<Object> row(String on, Impact it) {
        return Section.row(on, it.present(), it.action());
    }
}
