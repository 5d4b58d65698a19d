package council.procurement.platform.forms;

/** Somebody works on a task that stands still; published before it is refused, so that whoever knows why refuses with the reason. */
public record SuspendedTaskTouched(String businessKey) {
}
