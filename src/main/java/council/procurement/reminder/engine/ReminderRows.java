package council.procurement.reminder.engine;

import council.procurement.reminder.ReminderTime;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** Hands the rows of the table reminder-times from the rule to the step that needs them: {@code ${reminderRows.of(decisionResult)}}. */
@Component("reminderRows")
public class ReminderRows {

    public SpinJsonNode of(DmnDecisionResult result) {
        return Spin.JSON(result.getResultList());
    }

    static List<ReminderTime> read(SpinJsonNode rows) {
        return IntStream.range(0, rows.elements().size()).mapToObj(i -> rows.elements().get(i))
            .map(row -> new ReminderTime(text(row, "reminder"), number(row, "workingDays"), text(row, "alsoTell"), text(row, "refusal"))).toList();
    }

    private static String text(SpinJsonNode row, String column) {
        if (!row.hasProp(column) || row.prop(column).isNull()) return null;
        var text = row.prop(column).stringValue().strip();
        return text.isEmpty() ? null : text;
    }

    private static int number(SpinJsonNode row, String column) {
        return row.hasProp(column) && row.prop(column).isNumber() ? Math.max(0, row.prop(column).numberValue().intValue()) : 0;
    }
}
