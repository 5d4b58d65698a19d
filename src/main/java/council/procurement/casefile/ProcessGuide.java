package council.procurement.casefile;

import java.util.List;

/** The processes as their models say, for the page that explains them: the newest release of each. */
public interface ProcessGuide {

    /** @param steps what people do in it, in the order of the model */
    record Process(String id, String name, String purpose, List<Step> steps) {
    }

    /** @param who the lane in which the task stands */
    record Step(String task, String who, String what) {
    }

    /** In the order of the cycle; those outside it after it, by name. */
    List<Process> processes();
}
