package council.procurement.survey;

/** A link that can still be answered. */
public record Invitation(long number, String contractReference, String contractTitle, String supplier, SurveyKind kind) {
}
