package council.procurement.difficulty;

import council.procurement.Coded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Something that somebody did about a supplier in difficulty.
 *
 * @param outcome    null for advice and for what was carried out
 * @param level      how the supplier stands then; null where that is not said
 * @param nextLookOn null where the step sets no day
 * @param group      for whom an adviser advised; otherwise null
 */
public record DifficultyStep(long number, Kind kind, Outcome outcome, WatchLevel level, String words, LocalDate nextLookOn, String group, String person, Instant at) {

    /** The steps in their order, with the task of the model in which each is taken. */
    public enum Kind {
        ASSESS("Task_AssessSigns", "Assess the signs", "Your assessment", "What the accounts, the credit rating and the reports say."),
        ENGAGE("Task_EngageSupplier", "Engage with the supplier", "What was said and agreed", "With whom you spoke, what the supplier says of its difficulty, and what both sides do by when."),
        ADVISE("Task_AdviseOnMeasure", "Advise on the measure", "Your advice", "What the contracts allow, what it costs, and what the law asks."),
        DECIDE("Task_DecideMeasure", "Decide on the measure", "Your reason", "It goes on the record of the file."),
        CARRY_OUT("Task_CarryOutMeasure", "Carry out the measure", "What was arranged", "For each contract: who does the work from when, and under which procurement or waiver.");

        private final String task;
        private final String label;
        private final String asks;
        private final String hint;

        Kind(String task, String label, String asks, String hint) {
            this.task = task;
            this.label = label;
            this.asks = asks;
            this.hint = hint;
        }

        public String task() {
            return task;
        }

        public String label() {
            return label;
        }

        public String asks() {
            return asks;
        }

        public String hint() {
            return hint;
        }

        /** @throws IllegalArgumentException for a task of another model */
        public static Kind ofTask(String task) {
            return Arrays.stream(values()).filter(it -> it.task.equals(task)).findFirst().orElseThrow(() -> new IllegalArgumentException(task));
        }
    }

    /** What a step leads to; the code is what the model's gateways read. */
    public enum Outcome implements Coded {
        NOT_IN_DIFFICULTY("not-in-difficulty", "Not in difficulty", Kind.ASSESS),
        IN_DIFFICULTY("in-difficulty", "Goes on the watch list", Kind.ASSESS),
        WATCH_ON("watch-on", "Stays on the watch list", Kind.ENGAGE),
        RECOVERED("recovered", "Has recovered, and comes off the list", Kind.ENGAGE),
        MEASURE("measure", "Watching is not enough: a measure is needed", Kind.ENGAGE),
        KEEP_WATCHING("keep-watching", "Go on watching", Kind.DECIDE),
        STEP_IN("step-in", "Step in: the council, or another for it, does the work", Kind.DECIDE),
        REPLACE("replace", "Replace the supplier", Kind.DECIDE);

        private final String code;
        private final String label;
        private final Kind of;

        Outcome(String code, String label, Kind of) {
            this.code = code;
            this.label = label;
            this.of = of;
        }

        @Override
        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        /** Whether the supplier is on the list afterwards, so that its level is asked. */
        public boolean asksForLevel() {
            return this == IN_DIFFICULTY || this == WATCH_ON || this == MEASURE;
        }

        /** Whether the supplier is looked at again on a day that is set. */
        public boolean setsNextLook() {
            return this == WATCH_ON || this == KEEP_WATCHING;
        }

        public static List<Outcome> of(Kind kind) {
            return Arrays.stream(values()).filter(it -> it.of == kind).toList();
        }
    }
}
