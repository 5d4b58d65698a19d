package council.procurement.approval;

import java.math.BigDecimal;
import java.util.List;

/** A decision asked for, with its chain in order. */
public record ApprovalRequest(long number, String caseReference, DecisionType type, BigDecimal valueExVat, boolean inPipeline,
                              String askedBy, Outcome outcome, List<Step> steps) {

    /**
     * @param named   user id of the one person whom the rules name for this step; null where the group decides
     * @param because the rule that named them, or that gave the step to another group; null for neither
     */
    public record Step(int number, String group, boolean adviser, String named, String because) {

        Seat seat() {
            return new Seat(group, named, because);
        }
    }

    public List<String> advisers() {
        return steps.stream().filter(Step::adviser).map(Step::group).toList();
    }

    public List<String> deciders() {
        return steps.stream().filter(s -> !s.adviser()).map(Step::group).toList();
    }

    Step decider(String group) {
        return steps.stream().filter(s -> !s.adviser() && s.group().equals(group)).findFirst().orElse(null);
    }
}
