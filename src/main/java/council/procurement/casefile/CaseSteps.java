package council.procurement.casefile;

import java.util.List;

/** The steps of a case, from need to contract, as the release of the models says under which it runs. */
public interface CaseSteps {

    /**
     * Empty for a case that no process runs or ran for.
     *
     * @param open its open tasks, which whoever asks has at hand: {@link CaseTasks#of}
     */
    CaseStep.Plan of(String reference, List<CaseTask> open);
}
