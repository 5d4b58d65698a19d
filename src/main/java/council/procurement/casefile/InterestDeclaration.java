package council.procurement.casefile;

import java.time.Instant;

/**
 * An interest that somebody with a part in a case declared. A correction is a further declaration: none is changed.
 *
 * @param managed how the conflict is managed, such as "takes no part in the evaluation"
 */
public record InterestDeclaration(String caseReference, String declaredBy, Instant declaredAt, String interest, String withWhom, String managed) {
}
