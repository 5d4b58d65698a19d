package council.procurement.tender;

/** Asks the table {@code tender-change-rules}. */
public interface ChangeRules {

    /** @throws council.procurement.Refused where the table has no answer */
    ChangeRule of(TenderChange.Kind kind, boolean material);
}
