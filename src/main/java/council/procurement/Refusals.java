package council.procurement;

import java.util.ArrayList;
import java.util.List;

/** The reasons why something may not be done; none means that it may. All reasons are collected before anybody is told. */
public record Refusals(List<String> reasons) {

    public static Refusals none() {
        return new Refusals(List.of());
    }

    /** Adds the reason where the condition does not hold. */
    public Refusals unless(boolean condition, String reason, Object... facts) {
        if (condition) return this;
        var all = new ArrayList<>(reasons);
        all.add(facts.length == 0 ? reason : reason.formatted(facts));
        return new Refusals(List.copyOf(all));
    }

    public boolean isEmpty() {
        return reasons.isEmpty();
    }

    /** @throws Refused with all reasons in one text, where there are any */
    public void orThrow() {
        if (!reasons.isEmpty()) throw new Refused(String.join(" ", reasons));
    }
}
