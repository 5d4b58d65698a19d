package council.procurement.evaluation.engine;

import council.procurement.platform.Variable;

/** What {@code bpmn/panel-change.bpmn} and this code call by the same name. */
public final class PanelChangeProcess {

    public static final String KEY = "panel-change";

    static final String SCORE_BIDS = "Task_ScoreBids";
    static final String SCORE_IN_PLACE = "Task_ScoreInPlace";

    /** In: whether the panel had closed its agreed scores when the member left. */
    public static final Variable<Boolean> MODERATED = Variable.flag("moderated");
    /** Whether the member had handed in, so that somebody scores again. */
    public static final Variable<Boolean> SCORES_GIVEN = Variable.flag("scoresGiven");
    /** Who scores in the place of the one who left. */
    public static final Variable<String> SEAT_TAKEN_BY = Variable.text("seatTakenBy");

    private PanelChangeProcess() {
    }
}
