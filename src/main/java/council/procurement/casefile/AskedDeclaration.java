package council.procurement.casefile;

/**
 * The declaration that belongs to a step, as the table {@code declaration-points} says.
 *
 * @param inForm         whether the step's own form asks for it; nobody is then asked a second time
 * @param field          the field of that form; null where the form writes to the register by itself
 * @param noneValue      the answer in that field that means: no interest
 * @param waitsForReview whether the step waits until the monitoring officer has resolved what was declared
 */
public record AskedDeclaration(DeclarationPoint point, boolean inForm, String field, String noneValue, boolean waitsForReview) {
}
