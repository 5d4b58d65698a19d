package council.procurement.platform;

import council.procurement.platform.forms.GuardedFormService;
import council.procurement.platform.forms.GuardedRuntimeService;
import council.procurement.platform.forms.GuardedTaskService;
import council.procurement.platform.forms.TaskRule;
import council.procurement.platform.models.ReleaseRepositoryService;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** How the engine runs here. Flyway makes our tables first; the engine then makes its own. */
@Component
@DependsOnDatabaseInitialization
class EngineSettings extends AbstractProcessEnginePlugin {

    /** Longer than the longest record class: a sealed contract is kept 12 years after its end (domain reference 1.7). */
    private static final String HISTORY_TIME_TO_LIVE = "P7300D";

    private final ApplicationEventPublisher events;
    private final ObjectProvider<TaskRule> taskRules;

    EngineSettings(ApplicationEventPublisher events, ObjectProvider<TaskRule> taskRules) {
        this.events = events;
        this.taskRules = taskRules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        TimeZone.setDefault(TimeZone.getTimeZone(EngineClock.ZONE));
        engine.setRepositoryService(new ReleaseRepositoryService());
        var forms = new GuardedFormService(events, taskRules::orderedStream);
        engine.setFormService(forms);
        engine.setTaskService(new GuardedTaskService(forms));
        engine.setRuntimeService(new GuardedRuntimeService(forms));
        engine.setCustomPreCommandInterceptorsTxRequired(with(engine.getCustomPreCommandInterceptorsTxRequired(), new RefusalInterceptor()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new RefusalInterceptor()));

        engine.setCustomPostBPMNParseListeners(with(with(engine.getCustomPostBPMNParseListeners(), new TaskNames()), new TaskEvents(events)));
        engine.setAuthorizationEnabled(true);
        engine.setDefaultUserPermissionForTask(TaskPermissions.TASK_WORK);
        engine.setEnforceSpecificVariablePermission(true);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setJavaSerializationFormatEnabled(false);

        engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_FULL);
        engine.setHistoryTimeToLive(HISTORY_TIME_TO_LIVE);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setFailedJobRetryTimeCycle("PT10S,PT1M,PT10M,PT1H,PT6H");
        // a user or group id may hold what an e-mail address holds; groups are kebab-case
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9@._-]+");
    }

    private static <T> List<T> with(List<T> some, T one) {
        var all = new ArrayList<T>();
        if (some != null) all.addAll(some);
        all.add(one);
        return all;
    }
}
