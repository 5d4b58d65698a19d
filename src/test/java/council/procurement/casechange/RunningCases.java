package council.procurement.casechange;

import council.procurement.casefile.Viewer;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.people.People;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Cases that run in the real cycle, brought to where a test wants them. */
@Component
public class RunningCases {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate DEADLINE = LocalDate.of(2027, 1, 12);

    private final PurchaseWalk walk;
    private final People people;
    private final ProcessEngine engine;

    RunningCases(PurchaseWalk walk, People people, ProcessEngine engine) {
        this.walk = walk;
        this.people = people;
        this.engine = engine;
    }

    PurchaseWalk walk() {
        return walk;
    }

    Viewer viewer(String person) {
        return new Viewer(person, people.groupsOf(person));
    }

    /** Raised by Olivia, waiting for the head of service. */
    String raised(String title, String value) {
        return walk.raise(new Purchase(title, "The present arrangement ends.", "people", "henry", "services", "79620000", value, 36, "PP-7100"));
    }

    /** Business case approved, documents being prepared. */
    String beforeTender(String title, String value) {
        var reference = raised(title, value);
        walk.accept(reference, "henry");
        walk.agreeRoute(reference, false);
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        walk.approve(reference, "lionel");
        return reference;
    }

    /** Published, the deadline running. */
    public String tendering(String title, String value) {
        var reference = beforeTender(title, value);
        walk.advertise(reference, DEADLINE);
        return reference;
    }

    void complete(String person, String reference, String task, Map<String, Object> answers) {
        walk.officers().complete(person, reference, task, answers);
    }

    Set<String> open(String reference) {
        return Set.copyOf(walk.officers().openTasks(reference));
    }

    /** Keys of the processes that run for a case. */
    Set<String> running(String reference) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
            .map(ProcessInstance::getProcessDefinitionId).map(id -> id.substring(0, id.indexOf(':'))).collect(Collectors.toSet());
    }

    /** Timers that a case waits for. */
    long timers(String reference) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
            .mapToLong(i -> engine.getManagementService().createJobQuery().processInstanceId(i.getId()).timers().count()).sum();
    }
}
