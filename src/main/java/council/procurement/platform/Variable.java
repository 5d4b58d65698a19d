package council.procurement.platform;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable that a model reads: its name and type, declared once per process. Only what a gateway, a timer or a
 * call activity needs is a variable; the record is in our tables, and nothing confidential is ever one.
 */
public record Variable<T>(String name, Class<T> type) {

    public static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, Boolean.class);
    }

    /** A sum in pounds for a decision table, which compares doubles; arithmetic is never done on it. */
    public static Variable<Double> pounds(String name) {
        return new Variable<>(name, Double.class);
    }

    public static Variable<Long> whole(String name) {
        return new Variable<>(name, Long.class);
    }

    /** The moment for which a timer waits. */
    public static Variable<java.util.Date> moment(String name) {
        return new Variable<>(name, java.util.Date.class);
    }

    /** The value, or null where the variable is not set. */
    public T in(VariableScope scope) {
        var value = scope.getVariable(name);
        if (value instanceof Number number && type == Long.class) return type.cast(number.longValue());
        if (value instanceof Number number && type == Double.class) return type.cast(number.doubleValue());
        return type.cast(value);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
