package council.procurement.casefile;

/** The steps of a case, from need to contract, as the release of the models says under which it runs. */
public interface CaseSteps {

    /** Empty for a case that no process runs or ran for. */
    CaseStep.Plan of(String reference);
}
