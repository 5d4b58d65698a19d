package council.procurement.platform;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** A user task has come to life, with the people whom its model names; whoever listens may add to them. */
public record TaskCreated(DelegateTask task) {
}
