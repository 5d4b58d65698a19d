package council.procurement.waiver.engine;

import council.procurement.casefile.Need;
import council.procurement.casefile.engine.ProcurementProcess;
import council.procurement.people.People;
import council.procurement.waiver.NewCases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Sends the start form of a purchase in its requester's name: whoever decided the waiver did not ask for it. */
@Component
class EngineNewCases implements NewCases {

    private final FormService forms;
    private final RepositoryService repository;
    private final IdentityService identities;
    private final People people;

    EngineNewCases(@Lazy FormService forms, @Lazy RepositoryService repository, @Lazy IdentityService identities, People people) {
        this.forms = forms;
        this.repository = repository;
        this.identities = identities;
        this.people = people;
    }

    @Override
    public String open(Need need, String requester) {
        var decider = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            var process = repository.createProcessDefinitionQuery().processDefinitionKey(ProcurementProcess.KEY).latestVersion().singleResult().getId();
            identities.setAuthentication(requester, List.copyOf(people.groupsOf(requester)));
            return forms.submitStartForm(process, answers(need)).getBusinessKey();
        } finally {
            identities.clearAuthentication();
            if (decider != null) identities.setAuthentication(decider);
        }
    }

    private static Map<String, Object> answers(Need it) {
        return new HashMap<>(Map.ofEntries(Map.entry("title", it.title()), Map.entry("description", it.description()), Map.entry("service", it.service()), Map.entry("category", it.category().code()),
            Map.entry("cpvCode", it.cpvCode()), Map.entry("estimatedValueExVat", it.estimatedValueExVat().toPlainString()), Map.entry("vatRate", it.vatRate().stripTrailingZeros().toPlainString()),
            Map.entry("neededBy", it.neededBy().toString()), Map.entry("initialTermMonths", it.initialTermMonths()), Map.entry("extensionMonths", it.extensionMonths()),
            Map.entry("budgetCode", it.budgetCode()), Map.entry("exempt", "false"), Map.entry("frameworkAvailable", "false"), Map.entry("interestsDeclared", "none")));
    }
}
