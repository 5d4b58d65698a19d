package council.procurement.platform;

import council.procurement.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * What was answered in a form, read as the kinds of value that use cases take. The person comes from the engine's
 * authentication, never from a variable.
 */
public final class TaskForm {

    private final VariableScope answers;
    private final String reference;
    private final VariableScope step;

    private TaskForm(VariableScope answers, String reference, VariableScope step) {
        this.answers = answers;
        this.reference = reference;
        this.step = step;
    }

    public static TaskForm of(DelegateTask task) {
        return new TaskForm(task, task.getExecution().getProcessBusinessKey(), task.getExecution());
    }

    public static TaskForm of(DelegateExecution execution) {
        return new TaskForm(execution, execution.getProcessBusinessKey(), execution);
    }

    /** The business key: the reference of the case or contract. */
    public String reference() {
        return reference;
    }

    /** Whether the model hands this field to the form; the models of earlier releases do not know what was added since. */
    public boolean asks(String field) {
        return step.getVariableNamesLocal().contains(field);
    }

    /** @throws Refused where nobody is signed in */
    public String person() {
        var person = Context.getCommandContext().getAuthenticatedUserId();
        if (person == null) throw new Refused("Sign in first: every step is recorded under the name of the person who takes it.");
        return person;
    }

    /** Text without surrounding space; null where nothing was answered. */
    public String text(String field) {
        var value = answers.getVariable(field);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }

    /** @throws Refused where nothing was answered */
    public String required(String field, String question) {
        var value = text(field);
        if (value == null) throw new Refused(question);
        return value;
    }

    /** A sum or other decimal number; null where nothing was answered. */
    public BigDecimal number(String field) {
        var value = text(field);
        if (value == null) return null;
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new Refused("“%s” is not a number. Give it in figures only.", value);
        }
    }

    /** Pounds and pence; null where nothing was answered. */
    public BigDecimal pounds(String field) {
        var value = number(field);
        if (value == null) return null;
        if (value.stripTrailingZeros().scale() > 2) throw new Refused("Give %s in pounds and pence, with no more than two decimals.", value.toPlainString());
        return council.procurement.Money.pounds(value);
    }

    /** A whole number; 0 where nothing was answered. */
    public int whole(String field) {
        var value = number(field);
        try {
            return value == null ? 0 : value.intValueExact();
        } catch (ArithmeticException e) {
            throw new Refused("“%s” is not a whole number of a usual size.", value.toPlainString());
        }
    }

    /** A date; null where nothing was answered. */
    public LocalDate date(String field) {
        var value = text(field);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new Refused("“%s” is not a date. Give it as day, month and year.", value);
        }
    }

    /** Yes or No; No where nothing was answered. */
    public boolean yes(String field) {
        return "true".equals(text(field)) || "yes".equals(text(field));
    }
}
