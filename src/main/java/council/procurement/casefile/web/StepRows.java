package council.procurement.casefile.web;

import council.procurement.casefile.CaseStep;
import council.procurement.casefile.CaseStep.OfStage;
import council.procurement.casefile.CaseStep.State;
import council.procurement.casefile.CaseStep.Turn;
import council.procurement.people.People;
import council.procurement.platform.web.Show;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The steps of a case with names and dates written out. */
@Component
class StepRows {

    /**
     * @param who  who has it or did it; who does it by the model where nobody has yet
     * @param when when it was done, or since when it waits and until when; else why it is not open
     */
    record Row(String step, State state, String who, String when, boolean late) {
    }

    /** @param open whether its steps are shown at once */
    record Stage(String name, State state, String why, boolean open, List<Row> rows) {
    }

    private final People people;
    private final Show show;
    private final Clock clock;

    StepRows(People people, Show show, Clock clock) {
        this.people = people;
        this.show = show;
        this.clock = clock;
    }

    List<Stage> of(CaseStep.Plan plan) {
        return plan.stages().stream().map(this::stage).toList();
    }

    private Stage stage(OfStage stage) {
        var listed = stage.state() == State.NOT_NEEDED ? List.<Row>of() : stage.steps().stream().map(this::row).toList();
        return new Stage(stage.name(), stage.state(), stage.why(), stage.state() == State.NOW, listed);
    }

    private Row row(CaseStep step) {
        var open = step.turns().stream().filter(Turn::isOpen).toList();
        return switch (step.state()) {
            case NOW -> new Row(step.name(), step.state(), who(step, open), since(open), open.stream().anyMatch(turn -> turn.due() != null && turn.due().isBefore(clock.instant())));
            case DONE -> new Row(step.name(), step.state(), who(step, step.turns()), show.day(step.turns().get(step.turns().size() - 1).ended()), false);
            default -> new Row(step.name(), step.state(), step.who(), step.why(), false);
        };
    }

    private String who(CaseStep step, List<Turn> turns) {
        var names = turns.stream().map(Turn::person).filter(Objects::nonNull).distinct().map(people::nameOf).collect(Collectors.joining(", "));
        if (!names.isEmpty()) return names;
        var groups = turns.stream().flatMap(turn -> turn.groups().stream()).distinct().map(people::groupName).collect(Collectors.joining(" or "));
        return groups.isEmpty() ? step.who() : groups;
    }

    private String since(List<Turn> open) {
        var first = open.get(0);
        var since = "Since " + show.day(first.since());
        return first.due() == null ? since : "%s, %s %s".formatted(since, first.task() == null ? "until" : "due", show.dateTime(first.due()));
    }
}
