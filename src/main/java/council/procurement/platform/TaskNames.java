package council.procurement.platform;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Tasklist's list shows a task's name and nothing of its case. So every task whose model gives it a {@code caseTitle} is
 * called by both: “Decide · P-2026-0001 Agency staff”.
 */
public class TaskNames extends AbstractBpmnParseListener {

    private static final String SEPARATOR = " · ";
    private static final int LONGEST = 255;

    /** The step alone, as the model names it. */
    public static String step(String name) {
        int end = name.indexOf(SEPARATOR);
        return end < 0 ? name : name.substring(0, end);
    }

    /** What the step is about: reference and title of its case; an empty text where its model names none. */
    public static String about(String name) {
        int end = name.indexOf(SEPARATOR);
        return end < 0 ? "" : name.substring(end + SEPARATOR.length());
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, TaskNames::addCase);
    }

    private static void addCase(DelegateTask task) {
        var title = task.getVariable("caseTitle");
        if (title == null) return;
        task.setName(FormText.capped(task.getName() + SEPARATOR + title, LONGEST));
    }
}
