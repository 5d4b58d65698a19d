package council.procurement.casefile;

import java.util.List;
import java.util.Optional;

/** Which step asks for which declaration; process owners keep it in the table {@code declaration-points}. */
public interface DeclarationPoints {

    /**
     * @param step         key of the task, or of the start form
     * @param decisionType what is decided, in a step of the approval chain; null elsewhere
     */
    Optional<AskedDeclaration> of(String step, String decisionType);

    /** What the open tasks of a case ask of this person, who holds them or may take them, in the order of the cycle. */
    List<AskedDeclaration> waitingFor(Viewer viewer, String reference);
}
