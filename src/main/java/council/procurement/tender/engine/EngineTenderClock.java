package council.procurement.tender.engine;

import council.procurement.casefile.engine.CaseProcesses;
import council.procurement.platform.AsEngine;
import council.procurement.tender.TenderChange;
import council.procurement.tender.TenderClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A timer does not follow its variable: both are set, so that what is read and what fires are one. */
@Component
class EngineTenderClock implements TenderClock {

    /** A stopped timer stands this far away, and not suspended: putting the case on hold and resuming it would start a suspended one. */
    private static final long STOPPED_DAYS = 36_500;

    private final ProcessEngine engine;
    private final AsEngine asEngine;
    private final CaseProcesses processes;

    EngineTenderClock(@Lazy ProcessEngine engine, AsEngine asEngine, CaseProcesses processes) {
        this.engine = engine;
        this.asEngine = asEngine;
        this.processes = processes;
    }

    @Override
    public void begin(TenderChange change) {
        processes.begin(TenderChangeProcess.KEY, change.caseReference(), Map.of(TenderChangeProcess.CHANGE.name(), change.number(), TenderChangeProcess.SECOND_PERSON_NEEDED.name(), change.secondPerson()));
    }

    @Override
    public void moveTo(String reference, Instant deadline) {
        asEngine.ask(() -> {
            var timer = timer(reference);
            engine.getRuntimeService().setVariable(timer.getProcessInstanceId(), TenderProcess.TENDER_DEADLINE.name(), Date.from(deadline));
            engine.getManagementService().setJobDuedate(timer.getId(), Date.from(deadline));
            return null;
        });
    }

    @Override
    public void stop(String reference) {
        asEngine.ask(() -> {
            var timer = timer(reference);
            engine.getManagementService().setJobDuedate(timer.getId(), Date.from(timer.getDuedate().toInstant().plus(STOPPED_DAYS, ChronoUnit.DAYS)));
            return null;
        });
    }

    /** The one timer of the tender that runs in this case. */
    private Job timer(String reference) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey(TenderProcess.KEY).list().stream()
            .flatMap(i -> engine.getManagementService().createJobQuery().processInstanceId(i.getId()).timers().list().stream())
            .filter(job -> TenderProcess.DEADLINES.contains(activity(job))).findFirst().orElseThrow(() -> new IllegalStateException("No deadline runs in " + reference));
    }

    private String activity(Job job) {
        return engine.getManagementService().createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId();
    }
}
